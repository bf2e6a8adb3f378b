import { createSession } from '../../../src/app/session/create-session';
import { a1 } from '../../../src/core/model/address';
import { ExcelHost } from '../../../src/hosts/officejs/excel-host';
import { mark, unmark } from '../../../src/hosts/officejs/marker';
import { loadExcelClient, requirements } from '../../helpers/excel-stand-in/load-client';
import type { ExcelStandIn } from '../../helpers/excel-stand-in/stand-in';
import type { SheetSeed, WorkbookSeed } from '../../helpers/excel-stand-in/workbook';
import { MemoryStore } from '../../app/session/stage';
import { inChinese } from '../../helpers/sayings';
import { cellAt, closeAll, fills, keepOpen, open, sheetOf, yantian } from './stage';

/**
 * What an ordinary day brings in Excel: each is something that a kinder stand-in let pass. What Excel does stands in
 * Microsoft's reference or in a thread about it.
 */
beforeAll(loadExcelClient);
afterEach(closeAll);

const requestsOf = async (standIn: ExcelStandIn, work: () => Promise<unknown>) => {
  const before = standIn.log.roundTrips;
  await work();
  return standIn.log.roundTrips - before;
};

describe('typing', () => {
  it('is checked without a call that has cost people their undo stack', async () => {
    const { standIn, session, rest } = open(await yantian());
    await session.check();
    const codes = () => session.getState().review!.findings.map(({ ref }) => `${ref.sheet}!${a1(ref)}`);
    expect(codes()).toContain('评分表!I7');
    standIn.log.undoRisked.length = 0;
    standIn.type('评分表', 6, 8, 3);
    await rest();
    expect(codes()).not.toContain('评分表!I7');
    expect(session.getState().isStale).toBe(false);
    expect([standIn.log.undoRisked, standIn.log.undoCleared]).toEqual([[], []]);
  });

  it('after a row was put in waits for a person to ask: merged areas have moved', async () => {
    const { standIn, session, rest } = open(await yantian());
    await session.check();
    standIn.log.undoRisked.length = 0;
    standIn.insertRow('评分表', 10);
    await rest();
    expect(session.getState()).toMatchObject({ isStale: true, trouble: null });
    expect(standIn.log.undoRisked).toEqual([]);
    await session.check();
    const found = session.getState().review!;
    expect(session.getState().isStale).toBe(false);
    expect(found.findings.map(({ ref }) => a1(ref))).toContain('I26');
  });

  it('of three hundred cells by a macro is one check', async () => {
    const { standIn, session, rest } = open(await yantian());
    await session.check();
    const requests = await requestsOf(standIn, async () => {
      for (let row = 30; row < 330; row++) standIn.type('评分表', row, 8, 1);
      standIn.type('评分表', 6, 8, 3);
      await rest();
    });
    expect(requests).toBeLessThanOrEqual(2);
    expect(session.getState().isStale).toBe(false);
  });

  it('by somebody else makes the list stale and asks for nothing', async () => {
    const { standIn, session, rest } = open(await yantian());
    await session.check();
    const requests = await requestsOf(standIn, async () => {
      standIn.type('评分表', 6, 8, 3, 'Remote');
      await rest();
    });
    expect(requests).toBe(0);
    expect(session.getState().isStale).toBe(true);
  });
});

describe.each(['1.13', '1.14', '1.20'])('our own writes, with ExcelApi %s', (version) => {
  it('are told from a person’s also where the event comes after the answer', async () => {
    requirements.version = version;
    const { standIn, session, rest, settle, waiting } = open(await yantian());
    standIn.faults.eventDelay = 30;
    await session.rescore();
    await new Promise((resolve) => setTimeout(resolve, 60));
    await settle();
    expect(session.getState()).toMatchObject({ isStale: false, trouble: null });
    expect(waiting).toHaveLength(0);
    standIn.type('评分表', 24, 8, 5.5);
    await settle();
    expect(session.getState().isStale).toBe(true);
    await rest();
    expect(session.getState().isStale).toBe(false);
  });
});

/** A sheet with so many merged areas, two rows high. */
function merged(count: number): SheetSeed {
  const merges = Array.from({ length: count }, (_, i) => `A${2 * i + 1}:B${2 * i + 2}`);
  return {
    name: '台账',
    merges,
    cells: merges.map((area) => ({ address: area.split(':')[0]!, value: '经手' })),
  };
}

describe('a sheet that is no form', () => {
  it.each([513, 1200, 5000])('may have %d merged areas', async (count) => {
    const { standIn, session } = open(await yantian((seed) => seed.sheets.push(merged(count))));
    const requests = await requestsOf(standIn, () => session.check());
    const { trouble, review } = session.getState();
    expect(trouble).toBeNull();
    expect(review!.findings.map(({ ref }) => a1(ref))).toContain('I25');
    const sheet = review!.workbook.sheets.at(-1)!;
    expect(sheet.merges).toHaveLength(count);
    expect(new Set(sheet.merges.map(({ top }) => top)).size).toBe(count);
    expect(requests).toBeLessThanOrEqual(count > 2000 ? 40 : 12);
    const again = await requestsOf(standIn, () => session.check());
    expect(again).toBeLessThanOrEqual(2);
  });

  it.each([
    ['in the last row', [['C', 1_048_576]]],
    ['in the last row and the last column', [['XFD', 1_048_576]]],
    ['in the last column', [['XFD', 40]]],
    [
      'here and there',
      [
        ['C', 1_048_576],
        ['H', 300_000],
        ['B', 12_345],
      ],
    ],
  ] as const)('may have a stray cell %s', async (_, strays) => {
    const seed = await yantian((book) =>
      sheetOf(book, '评分表').cells.push(
        ...strays.map(([column, row]) => ({ address: `${column}${row}`, value: '某' })),
      ),
    );
    const { standIn, session } = open(seed);
    const requests = await requestsOf(standIn, () => session.check());
    expect(session.getState().trouble).toBeNull();
    expect(session.getState().review!.findings.map(({ ref }) => a1(ref))).toContain('I25');
    expect(requests).toBeLessThanOrEqual(20);
    const sheet = session.getState().review!.workbook.sheets.find(({ name }) => name === '评分表')!;
    expect(sheet.unread).toBeUndefined();
    const texts = sheet.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    expect(texts.filter((text) => text === '某').length).toBeGreaterThanOrEqual(strays.length);
    await session.rescore();
    expect(session.getState().trouble).toBeNull();
    expect(cellAt(standIn, '评分表', 'I25')!.value).toBe(4);
  });

  it('may be larger than one answer holds, and what is left out is named', async () => {
    const cells = Array.from({ length: 210_000 }, (_, i) => ({
      address: `${'ABCD'[i % 4]}${Math.floor(i / 4) + 1}`,
      value: `行${i}`,
    }));
    const { standIn, session } = open(await yantian((seed) => seed.sheets.push({ name: '明细', cells })));
    standIn.faults.maxAnswerBytes = 500_000;
    const requests = await requestsOf(standIn, () => session.check());
    const { trouble, review } = session.getState();
    expect(trouble).toBeNull();
    expect(requests).toBeLessThanOrEqual(20);
    expect(review!.findings.map(({ ref }) => a1(ref))).toContain('I25');
    const big = review!.workbook.sheets.at(-1)!;
    expect(big.rows[0]!.cells[0]!.text).toBe('行0');
    expect(big.unread!.length).toBeGreaterThan(0);
    expect(big.unread!.at(-1)!.bottom).toBe(52_499);
  });
});

describe('score cells that are formatted as Text', () => {
  const asText = (seed: WorkbookSeed) => {
    for (const cell of sheetOf(seed, '评分表').cells) {
      if (!/^[HI]\d+$/.test(cell.address) || typeof cell.value !== 'number') continue;
      Object.assign(cell, { value: String(cell.value), text: undefined, numberFormat: '@' });
    }
    sheetOf(seed, '评分表').cells = sheetOf(seed, '评分表').cells.filter(({ address }) => address !== 'J25');
    sheetOf(seed, '评分表').cells.push({ address: 'J25', value: '', numberFormat: '@' });
  };

  it.each(['now', 'in a window opened later, whose settings were lost'])(
    'are given numbers, and everything back (%s)',
    async (when) => {
      const { standIn, session } = open(await yantian(asText));
      const held = () =>
        Object.fromEntries(
          [...standIn.book.find('评分表')!.cells].flatMap(([at, { value, numberFormat }]) =>
            value === '' && numberFormat === undefined ? [] : [[at, [value, numberFormat]]],
          ),
        );
      const before = held();
      expect(before['24,8']).toEqual(['6', '@']);
      await session.rescore();
      expect(session.getState().trouble).toBeNull();
      expect(held()['24,8']).toEqual([4, 'General']);
      expect(held()['25,8']).toEqual([91.7, 'General']);
      expect(held()['24,9']![0]).toMatch(/得4分，扣2分。$/);
      if (when === 'now') await session.undo();
      else {
        const later = createSession(new ExcelHost(), { store: new MemoryStore(), now: () => '2026-03-02' });
        keepOpen(later);
        await later.check();
        await later.undo();
        expect(later.getState().report!.result).toMatchObject({ stale: [], skipped: [] });
      }
      expect(held()).toEqual(before);
    },
  );
});

describe('what Excel does not take', () => {
  it('is not reported as written: a note beside a blank merged block', async () => {
    const { standIn, session } = open(
      await yantian((seed) => {
        const sheet = sheetOf(seed, '评分表');
        sheet.cells = sheet.cells.filter(({ address }) => !/^[JK]\d+$/.test(address) || address === 'J2');
        sheet.merges!.push('J24:J26');
      }),
    );
    await session.rescore();
    const { result } = session.getState().report!;
    const written = result.written.map(({ ref }) => a1(ref));
    for (const address of written) {
      expect([address, cellAt(standIn, '评分表', address)?.value ?? '']).not.toEqual([address, '']);
    }
    expect(written).not.toContain('J25');
    expect(written).toContain('I25');
  });
});

describe('an Excel that can make one step of undoing of a write', () => {
  it.each([false, true])('but refuses this one (%s) writes all of it, once', async (refusesUndoGroup) => {
    requirements.version = '1.20';
    const { standIn, session } = open(await yantian());
    await session.check();
    standIn.faults.refusesUndoGroup = refusesUndoGroup;
    await session.rescore();
    expect(session.getState().trouble).toBeNull();
    expect(standIn.faults.refusesUndoGroup).toBe(false);
    expect([cellAt(standIn, '评分表', 'I25')!.value, cellAt(standIn, '评分表', 'I26')!.value]).toEqual([
      4, 91.7,
    ]);
    const written = session.getState().report!.result.written.map(({ ref }) => a1(ref));
    expect(written).toEqual(expect.arrayContaining(['I25', 'I26']));
    expect(standIn.book.toSeed().sheets.filter(({ name }) => name === '核查记录')).toHaveLength(1);
    await session.undo();
    expect(cellAt(standIn, '评分表', 'I25')!.value).toBe(6);
  });
});

describe('a read-only file', () => {
  it('offers no undo of nothing', async () => {
    const { standIn, session } = open(await yantian());
    standIn.book.isReadOnly = true;
    await session.rescore();
    expect(inChinese(session.getState().trouble!)).toContain('只读');
    expect(session.getState().journal).toEqual([]);
  });
});

describe('a finding on a hidden sheet', () => {
  it('says so, and is shown once the person has the sheet shown', async () => {
    const { standIn, session } = open(
      await yantian((seed) => {
        sheetOf(seed, '评分表').visibility = 'Hidden';
      }),
    );
    await session.check();
    const finding = session.getState().review!.findings.find(({ ref }) => a1(ref) === 'I25')!;
    await session.selectFinding(finding);
    expect(session.getState()).toMatchObject({ hiddenSheet: '评分表' });
    expect(inChinese(session.getState().trouble!)).toContain('隐藏');
    await session.reveal('评分表');
    expect(session.getState()).toMatchObject({ hiddenSheet: null, trouble: null });
    expect(standIn.book.find('评分表')!.visibility).toBe('Visible');
    expect(standIn.book.selection.area).toMatchObject({ top: 24, left: 8 });
  });
});

describe('reviewer marks', () => {
  it('leave a protected sheet alone and say so; none stays behind', async () => {
    const { standIn, session } = open(
      await yantian((seed) => {
        sheetOf(seed, '评分表').isProtected = true;
      }),
    );
    await session.mark();
    expect(session.getState().trouble).toBeNull();
    const marked = fills(standIn);
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.filter((cell) => cell.startsWith('评分表'))).toEqual([]);
    const { skipped } = session.getState().report!.result;
    expect(skipped.map(({ ref }) => ref.sheet)).toContain('评分表');
    await session.unmark();
    expect(fills(standIn)).toEqual([]);
    expect(session.getState().marked).toBe(0);
  });

  it.each([
    ['deleted', (excel: ExcelStandIn) => excel.remove('目标完成情况自评表')],
    ['renamed', (excel: ExcelStandIn) => excel.rename('目标完成情况自评表', '目标（改）')],
  ] as const)('go when a marked sheet was %s', async (_, happen) => {
    const { standIn, session } = open(await yantian());
    await session.mark();
    expect(new Set(fills(standIn).map((cell) => cell.split('!')[0]))).toEqual(
      new Set(['评分表', '目标完成情况自评表']),
    );
    happen(standIn);
    await session.unmark();
    expect(session.getState()).toMatchObject({ trouble: null, marked: 0 });
    expect(fills(standIn)).toEqual([]);
  });

  it('are remembered by the workbook where the settings are lost', async () => {
    const { standIn, session } = open(await yantian());
    standIn.book.find('评分表')!.touch(24, 8).format.Fill = { Color: '#C6EFCE' };
    const before = fills(standIn);
    await session.mark();
    expect(fills(standIn)).not.toEqual(before);
    const later = createSession(new ExcelHost(), {
      store: new MemoryStore(),
      now: () => '2026-03-02',
      marker: { mark, unmark, isRecorded: true },
    });
    keepOpen(later);
    await later.check();
    expect(later.getState().marked).toBe(5);
    await later.unmark();
    expect(fills(standIn)).toEqual(before);
    await later.check();
    expect(later.getState().marked).toBe(0);
  });

  it('are recorded before the first cell is coloured', async () => {
    const store = new MemoryStore();
    const { standIn, session } = open(await yantian(), store);
    await session.check();
    standIn.faults.breakAtWrite = 1;
    await session.mark();
    expect(session.getState().trouble).not.toBeNull();
    expect(fills(standIn)).toEqual([]);
    expect(JSON.parse(store.kept.marks!)).toHaveLength(2);
  });
});
