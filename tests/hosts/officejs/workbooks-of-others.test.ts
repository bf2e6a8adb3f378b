import { a1 } from '../../../src/core/model/address';
import { loadExcelClient, requirements } from '../../helpers/excel-stand-in/load-client';
import type { ExcelStandIn, Faults } from '../../helpers/excel-stand-in/stand-in';
import type { CellState } from '../../helpers/excel-stand-in/workbook';
import { MemoryStore } from '../../app/session/stage';
import { inChinese } from '../../helpers/sayings';
import { cellAt, closeAll, fills, open, sheetOf, yantian } from './stage';

/**
 * What other people's workbooks bring: protected structures, sheets without cells, formulas that fill several cells,
 * sheets that were hidden or renamed a moment ago, files whose settings cannot be saved. Each refusal is one that
 * Microsoft's reference lists.
 */
beforeAll(loadExcelClient);
afterEach(closeAll);

const held = (standIn: ExcelStandIn) =>
  Object.fromEntries(
    standIn.book.sheets
      .filter(({ name }) => name !== '核查记录')
      .flatMap(({ name, cells }) =>
        [...cells].flatMap(([at, { value, formula }]) =>
          value === '' && formula === undefined ? [] : [[`${name}!${at}`, formula ?? value]],
        ),
      ),
  );
const scoreOf = (standIn: ExcelStandIn, cell: string) => cellAt(standIn, '评分表', cell)?.value;

describe('a workbook whose structure is protected', () => {
  const locked = () =>
    yantian((seed) => {
      seed.isStructureProtected = true;
    });

  it.each(['1.13', '1.20'])(
    'is scored without the sheet 核查记录, and given back (ExcelApi %s)',
    async (version) => {
      requirements.version = version;
      const store = new MemoryStore();
      const { standIn, session } = open(await locked(), store);
      const before = held(standIn);
      await session.rescore();
      expect(session.getState().trouble).toBeNull();
      expect([scoreOf(standIn, 'I25'), scoreOf(standIn, 'I26')]).toEqual([4, 91.7]);
      const { notices, skipped } = session.getState().report!.result;
      expect(notices.map(({ words }) => inChinese(words))).toEqual([expect.stringContaining('仍可以撤销')]);
      expect(skipped).toEqual([]);
      await session.undo();
      expect(held(standIn)).toEqual(before);
    },
  );

  it('is marked all the same, and every mark goes', async () => {
    const { standIn, session } = open(await locked());
    await session.mark();
    expect(session.getState().trouble).toBeNull();
    expect(fills(standIn)).toHaveLength(5);
    await session.unmark();
    expect(fills(standIn)).toEqual([]);
  });

  it('takes no decision, and says why', async () => {
    const { session } = open(await locked());
    await session.check();
    await session.ignore(session.getState().review!.findings[0]!, '已核对');
    expect(inChinese(session.getState().trouble!)).toMatch(/工作簿.*保护/);
  });
});

describe('a workbook with a chart sheet', () => {
  const charted = () =>
    yantian((seed) => {
      seed.sheets.splice(1, 0, { name: '图表1', isChart: true, cells: [] });
    });

  it('is checked, scored and given back, and again asked for in one go', async () => {
    const { standIn, session } = open(await charted());
    const before = held(standIn);
    await session.check();
    expect(session.getState().trouble).toBeNull();
    expect(session.getState().review!.workbook.sheets.map(({ name }) => name)).not.toContain('图表1');
    const asked = standIn.log.roundTrips;
    await session.check();
    expect(standIn.log.roundTrips - asked).toBe(1);
    await session.rescore();
    expect(scoreOf(standIn, 'I25')).toBe(4);
    await session.undo();
    expect(held(standIn)).toEqual(before);
    await session.mark();
    expect(fills(standIn)).toHaveLength(5);
    await session.unmark();
    expect(fills(standIn)).toEqual([]);
  });

  it('named like the sheet of the record is left alone', async () => {
    const { standIn, session } = open(
      await yantian((seed) => seed.sheets.push({ name: '核查记录', isChart: true, cells: [] })),
    );
    await session.rescore();
    expect(session.getState().trouble).toBeNull();
    expect(scoreOf(standIn, 'I25')).toBe(4);
  });
});

describe('cells that one formula fills', () => {
  it.each(['arrays', 'spills'] as const)('are left alone, and the others written (%s)', async (kind) => {
    const { standIn, session } = open(
      await yantian((seed) => {
        const sheet = sheetOf(seed, '评分表');
        sheet[kind] = ['I5:I7'];
        sheet.cells.find(({ address }) => address === 'I5')!.formula = '=K5:K7';
      }),
    );
    const before = scoreOf(standIn, 'I7');
    await session.rescore();
    expect(session.getState().trouble).toBeNull();
    expect([scoreOf(standIn, 'I7'), scoreOf(standIn, 'I25')]).toEqual([before, 4]);
    const { skipped } = session.getState().report!.result;
    expect(skipped.find(({ ref }) => a1(ref) === 'I7')?.rule).toBe('array');
  });

  it('cost no round trip where no formula could', async () => {
    const { standIn, session } = open(await yantian());
    await session.check();
    const asked = standIn.log.roundTrips;
    await session.rescore();
    expect(standIn.log.roundTrips - asked).toBe(4);
  });
});

describe('a finding whose sheet has changed since', () => {
  const at = async (happen: (excel: ExcelStandIn) => void) => {
    const { standIn, session } = open(await yantian());
    await session.check();
    happen(standIn);
    await session.selectFinding(session.getState().review!.findings.find(({ ref }) => a1(ref) === 'I25')!);
    return session.getState();
  };

  it.each(['Hidden', 'VeryHidden'] as const)('says that it is hidden (%s)', async (visibility) => {
    const state = await at((excel) => {
      excel.book.find('评分表')!.visibility = visibility;
    });
    expect(state.hiddenSheet).toBe('评分表');
    expect(inChinese(state.trouble!)).toContain('隐藏');
  });

  it.each([
    ['renamed', (excel: ExcelStandIn) => excel.rename('评分表', '评分表2')],
    ['deleted', (excel: ExcelStandIn) => excel.remove('评分表')],
  ] as const)('says that it is gone, and the list is stale (%s)', async (_, happen) => {
    const state = await at(happen);
    expect(inChinese(state.trouble!)).toMatch(/“评分表”.*重新核查/);
    expect(state).toMatchObject({ isStale: true, hiddenSheet: null });
  });
});

describe('a refusal', () => {
  it.each([
    ['ServiceNotAvailable', /正忙/],
    ['ActivityLimitReached', /正忙/],
    ['InactiveWorkbook', /不在最前面/],
    ['Conflict', /冲突/],
    ['MergedRangeConflict', /冲突/],
    ['FilteredRangeConflict', /冲突/],
    ['RequestAborted', /连接中断/],
    ['Unauthenticated', /连接中断/],
  ])('%s has a sentence of its own, and nothing is left to undo', async (refusesWrite, sentence) => {
    const { standIn, session } = open(await yantian());
    await session.check();
    const before = held(standIn);
    standIn.faults.refusesWrite = refusesWrite;
    await session.rescore();
    expect(inChinese(session.getState().trouble!)).toMatch(sentence);
    expect(session.getState().journal).toEqual([]);
    expect(held(standIn)).toEqual(before);
  });

  it.each(['AccessDenied', 'GeneralException', 'InvalidOperation'])(
    '%s of a read-only file says that it is read-only',
    async (refusesWrite) => {
      const { standIn, session } = open(await yantian());
      await session.check();
      standIn.book.isReadOnly = true;
      standIn.faults.refusesWrite = refusesWrite;
      await session.rescore();
      expect(inChinese(session.getState().trouble!)).toContain('只读');
      expect(session.getState().journal).toEqual([]);
    },
  );

  it('half-way, when the lines of the record stand and no cell does, leaves nothing to undo', async () => {
    const { standIn, session } = open(await yantian());
    await session.check();
    const before = held(standIn);
    standIn.faults.beforeWrite = (excel) => {
      excel.book.find('评分表')!.isProtected = true;
    };
    await session.rescore();
    expect(inChinese(session.getState().trouble!)).toContain('保护');
    expect(held(standIn)).toEqual(before);
    expect(session.getState().journal).toEqual([]);
    const lines = [...standIn.book.find('核查记录')!.cells.values()].map(({ value }: CellState) => value);
    expect([lines.includes('未写入'), lines.includes('已写入')]).toEqual([true, false]);
  });
});

describe('watching', () => {
  it.each(['InvalidOperationInCellEditMode', 'ActivityLimitReached'])(
    'begins once a check succeeds where Excel refused it at first (%s)',
    async (code) => {
      const seed = await yantian();
      const { standIn, session, rest, settle } = open(seed);
      standIn.faults.refusesReads = { code, times: 2 };
      await session.check();
      expect(session.getState().trouble).not.toBeNull();
      await session.check();
      expect(session.getState().trouble).toBeNull();
      await settle();
      standIn.type('评分表', 6, 8, 3);
      await rest();
      expect(session.getState().isStale).toBe(false);
      expect(session.getState().review!.findings.map(({ ref }) => a1(ref))).not.toContain('I7');
    },
  );
});

describe('marks', () => {
  it('give a white cell its white back', async () => {
    const { standIn, session } = open(await yantian());
    standIn.book.find('评分表')!.touch(24, 8).format.Fill = { Color: '#FFFFFF' };
    const before = fills(standIn);
    await session.mark();
    expect(fills(standIn)).not.toEqual(before);
    await session.unmark();
    expect(fills(standIn)).toEqual(before);
  });

  it('are set and cleared in few requests', async () => {
    const { standIn, session } = open(await yantian());
    await session.check();
    let asked = standIn.log.roundTrips;
    await session.mark();
    // The fills, the record compared and written, the colours.
    expect(standIn.log.roundTrips - asked).toBeLessThanOrEqual(4);
    asked = standIn.log.roundTrips;
    await session.unmark();
    expect(standIn.log.roundTrips - asked).toBeLessThanOrEqual(6);
  });

  it.each([true, false])(
    'go from a sheet renamed before the file was opened again, whatever Excel calls it then (beside a chart: %s)',
    async (hasChart) => {
      const { standIn, session } = open(await yantian());
      await session.mark();
      standIn.remove('目标完成情况自评表');
      standIn.rename('评分表', '评分表（改）');
      const seed = standIn.book.toSeed();
      if (hasChart) seed.sheets.unshift({ name: '图表1', isChart: true, cells: [] });
      const later = open(seed);
      await later.session.check();
      await later.session.unmark();
      expect(later.session.getState()).toMatchObject({ trouble: null, marked: 0 });
      expect(fills(later.standIn)).toEqual([]);
    },
  );

  it('are never put on another sheet than the one of the finding', async () => {
    const { standIn, session } = open(await yantian());
    await session.check();
    standIn.rename('评分表', '评分表（改）');
    await session.mark();
    expect(fills(standIn).map((cell) => cell.split('!')[0])).not.toContain('评分表（改）');
  });

  it('are set on a protected sheet that leaves looks open', async () => {
    const { standIn, session } = open(
      await yantian((seed) => {
        Object.assign(sheetOf(seed, '评分表'), { isProtected: true, allowsFormats: true });
      }),
    );
    await session.mark();
    expect(fills(standIn).filter((cell) => cell.startsWith('评分表'))).toHaveLength(2);
    expect(session.getState().report!.result.skipped).toEqual([]);
    await session.unmark();
    expect(fills(standIn)).toEqual([]);
  });

  it('of a read-only file are none to be cleared', async () => {
    const { standIn, session } = open(await yantian());
    standIn.book.isReadOnly = true;
    await session.mark();
    expect(session.getState().trouble).not.toBeNull();
    expect(session.getState().marked).toBe(0);
  });
});

describe('a file whose settings cannot be saved', () => {
  class DeadStore extends MemoryStore {
    override save(): Promise<void> {
      return Promise.reject(new Error('The settings cannot be saved.'));
    }
  }

  it('is written, marked and given back by what stands on the sheet 核查记录', async () => {
    const { standIn, session } = open(await yantian(), new DeadStore());
    const before = held(standIn);
    await session.rescore();
    expect(session.getState()).toMatchObject({ trouble: null, report: { result: { notices: [] } } });
    await session.undo();
    expect(held(standIn)).toEqual(before);
    await session.mark();
    expect(session.getState().trouble).toBeNull();
    expect(fills(standIn)).toHaveLength(5);
    await session.unmark();
    expect(session.getState().trouble).toBeNull();
    expect(fills(standIn)).toEqual([]);
  });

  it('and that takes no sheet either is not marked, and a write says how long it can be taken back', async () => {
    const seed = await yantian((book) => {
      book.isStructureProtected = true;
    });
    const { standIn, session } = open(seed, new DeadStore());
    await session.mark();
    expect([fills(standIn), session.getState().marked]).toEqual([[], 0]);
    expect(session.getState().trouble).not.toBeNull();
    await session.rescore();
    const { notices } = session.getState().report!.result;
    expect(notices.map(({ words }) => inChinese(words))).toEqual([
      expect.stringContaining('关闭面板以后不能'),
    ]);
  });
});

describe('an edit by a person of a cell that was written, whose own event was lost', () => {
  it.each(['1.13', '1.14'])('is theirs (ExcelApi %s)', async (version) => {
    requirements.version = version;
    const { standIn, session, rest } = open(await yantian());
    await session.check();
    const faults: Faults = { losesEvents: true };
    Object.assign(standIn.faults, faults);
    await session.rescore();
    standIn.faults.losesEvents = false;
    standIn.type('评分表', 24, 8, 5.5);
    await rest();
    expect(session.getState().review!.findings.map(({ ref }) => a1(ref))).toContain('I25');
  });
});
