import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { planFates, planWriteLines } from '../../src/app/plan-writes';
import { cellsStillOurs, entryOf, isStanding, readWrites } from '../../src/app/write-journal';
import type { CellInput, EditPlan } from '../../src/core/model/edit';
import type { Workbook } from '../../src/core/model/grid';
import { MemoryHost } from '../../src/hosts/memory';
import { openXlsx, XlsxHost } from '../../src/hosts/xlsx';
import { at, number, planOf, text } from '../helpers/host-contract';
import { sheet, workbook } from '../helpers/sheet-builder';
import { richXlsx } from '../helpers/xlsx-rich';

const STAMP = '2026-03-01T08:00:00Z 办公室';

function open(bytes: Uint8Array): XlsxHost {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.message.key);
  return new XlsxHost(opened.file);
}

const formsOf = (book: Workbook) => book.sheets.filter(({ name }) => name !== '核查记录');
const together = (lines: EditPlan, plan: EditPlan): EditPlan => ({
  newSheets: lines.newSheets,
  edits: [...lines.edits, ...plan.edits],
  skipped: [],
});

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('=1+1', '95.70', ' 前后 ', '一\n二', 'TRUE', '#REF!', "'引号", '公式（数字）', '_x000D_'),
);
const inputs: fc.Arbitrary<CellInput> = fc.oneof(
  texts.map((value): CellInput => ({ kind: 'text', value })),
  fc.integer({ min: -99999, max: 99999 }).map((n): CellInput => ({ kind: 'number', value: String(n / 100) })),
  fc.constant<CellInput>({ kind: 'blank' }),
);

describe('the journal on the sheet 核查记录', () => {
  it.each([
    ['a workbook of everything', richXlsx()],
    ['Yantian', new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/yantian-2023.xlsx')))],
  ])('gives %s back from the file alone, whatever was written over whatever', async (_, bytes) => {
    const original = await open(bytes).read();
    const edit = fc.record({
      sheet: fc.constantFrom(...original.sheets.map(({ name }) => name)),
      row: fc.integer({ min: 0, max: 30 }),
      column: fc.integer({ min: 0, max: 10 }),
      to: inputs,
    });
    const plans = fc.uniqueArray(edit, { selector: (e) => `${e.sheet},${e.row},${e.column}`, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(plans, async (list) => {
        const host = open(bytes);
        const plan = planOf(
          original,
          list.map(({ to, ...ref }) => ({ at: ref, to, over: { overwriteFormula: true } })),
        );
        await host.apply(together(planWriteLines(original, plan, 7, STAMP), plan));
        const reopened = open(host.bytes);
        const { entries } = readWrites(await reopened.read());
        expect(entries.map(({ id }) => id)).toEqual(plan.edits.length > 0 ? [7] : []);
        for (const { undo } of entries) {
          const report = await reopened.apply(undo);
          expect(report.stale).toEqual([]);
        }
        expect(formsOf(await reopened.read())).toEqual(formsOf(original));
      }),
      { numRuns: 40 },
    );
  });

  const book = workbook(
    sheet('表!一', [
      ['指标', '得分'],
      ['数量', 6],
    ]),
  );
  const B2 = at('表!一', 'B2');

  async function written() {
    const host = new MemoryHost(book);
    const plan = planOf(book, [{ at: B2, to: number('4') }]);
    await host.apply(together(planWriteLines(book, plan, 1, STAMP), plan));
    return { host, plan, now: await host.read() };
  }

  it('tells when, and of a sheet whose name has an exclamation mark', async () => {
    const { now, plan } = await written();
    expect(readWrites(now).entries).toEqual([entryOf(plan, 1, '2026-03-01T08:00:00Z')]);
  });

  it('knows which cells still hold what was written', async () => {
    const { host, now } = await written();
    expect([...cellsStillOurs(now)]).toEqual(['表!一!B2']);
    const [entry] = readWrites(now).entries;
    expect(isStanding(entry!, now)).toBe(true);
    host.type(B2, number('5'));
    const later = await host.read();
    expect([cellsStillOurs(later).size, isStanding(entry!, later)]).toEqual([0, false]);
  });

  it('keeps the lines of what was taken back, and no longer offers them', async () => {
    const { host, now } = await written();
    await host.apply(planFates(now, 1, () => 'undone'));
    const later = await host.read();
    expect(readWrites(later)).toEqual({ entries: [], ids: new Map([[1, '2026-03-01T08:00:00Z']]) });
    expect(planFates(later, 1, () => 'kept').edits).toEqual([]);
  });

  it.each([
    ['C2', '某处'],
    ['I2', '分数'],
    ['L2', '别的'],
    ['E2', '已完成'],
  ])('leaves a line out whose %s somebody rewrote', async (cell, words) => {
    const { host } = await written();
    host.type(at('核查记录', cell), text(words));
    expect(readWrites(await host.read()).entries).toEqual([]);
  });
});
