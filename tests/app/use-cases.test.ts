import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askForEvidence } from '../../src/app/evidence';
import { planIgnore } from '../../src/app/plan-ignore';
import { rescore } from '../../src/app/rescore';
import { review } from '../../src/app/review';
import { DEFAULT_SETTINGS } from '../../src/core/checks/settings';
import { parseJournal, serialiseJournal } from '../../src/core/edits/journal';
import { a1 } from '../../src/core/model/address';
import type { EditPlan } from '../../src/core/model/edit';
import type { Workbook } from '../../src/core/model/grid';
import { MemoryHost } from '../../src/hosts/memory';
import { openXlsx } from '../../src/hosts/xlsx';
import { sayingOf } from '../helpers/sayings';

const AT = '2026-03-01T08:00:00Z';

function source(name: string): Workbook {
  const opened = openXlsx(readFileSync(join(__dirname, `../../assets/samples/${name}.xlsx`)));
  if (!opened.ok) throw new Error(opened.error.message.key);
  return opened.file.workbook;
}

const reviewed = (workbook: Workbook) => review(workbook, DEFAULT_SETTINGS);
/** Writes a plan, and gives the entry of a journal that takes it back. */
async function applyPlan(host: MemoryHost, plan: EditPlan, at: string) {
  const report = await host.apply(plan);
  return { report, entry: { at, undo: report.inverse } };
}
const texts = (workbook: Workbook) =>
  workbook.sheets.map((sheet) => [sheet.name, sheet.rows.map((row) => row.cells.map((cell) => cell.text))]);

describe('the use cases, one after the other', () => {
  it('review, rescore, apply: the finding is mended and nothing is left to write', async () => {
    const host = new MemoryHost(source('yantian-2023'));
    const before = reviewed(await host.read());
    const { report } = await applyPlan(host, rescore(before), AT);
    expect(report.written.map((edit) => a1(edit.ref)).sort()).toEqual(['I25', 'I26', 'I7', 'J2', 'J25']);
    const after = reviewed(await host.read());
    const computed = (of: typeof before) => of.findings.filter((finding) => finding.code === 'JX304').length;
    expect([computed(before), computed(after)]).toEqual([1, 0]);
    expect(rescore(after).edits).toEqual([]);
  });

  it('undo gives every cell back, from a journal that was stored as text', async () => {
    const original = source('yueyang-2023');
    const host = new MemoryHost(original);
    const { entry } = await applyPlan(host, rescore(reviewed(original)), AT);
    const stored = parseJournal(serialiseJournal([entry]));
    const report = await host.apply(stored![0]!.undo);
    expect(report.stale).toEqual([]);
    expect(texts(await host.read())).toEqual(texts(original));
  });

  it('undo leaves what a person changed since', async () => {
    const host = new MemoryHost(source('yantian-2023'));
    const { entry } = await applyPlan(host, rescore(reviewed(await host.read())), AT);
    const written = entry.undo.edits.find((edit) => a1(edit.ref) === 'I25')!;
    const change = { ...written, after: { kind: 'number', value: '3' } } as const;
    await host.apply({ newSheets: [], edits: [change], skipped: [] });
    const report = await host.apply(entry.undo);
    expect(report.stale.map((edit) => a1(edit.ref))).toEqual(['I25']);
  });

  it('of a form that agrees nothing is written', async () => {
    const host = new MemoryHost(source('liwan-2021'));
    const { report } = await applyPlan(host, rescore(reviewed(await host.read())), AT);
    expect([report.written, report.inverse.edits]).toEqual([[], []]);
  });

  it('evidence filled by a person makes a score, and the same score for whoever opens the file next', async () => {
    const host = new MemoryHost(source('yantian-2023'));
    const before = reviewed(await host.read());
    await applyPlan(host, askForEvidence(before), AT);
    const asked = (await host.read()).sheets.find((sheet) => sheet.name === '评分依据')!;
    const line = (name: RegExp) =>
      asked.rows.find((row) => name.test(row.cells.find((cell) => cell.column === 0)?.text ?? ''))!.row;
    const fill = (row: number, value: string) =>
      ({
        ref: { sheet: '评分依据', row, column: 1 },
        before: { value: null, kind: 'blank', formula: null },
        after: { kind: 'number', value },
        purpose: 'evidence',
        reason: sayingOf('填写', 'filled in'),
      }) as const;
    const edits = [fill(line(/在编人数/), '23'), fill(line(/编制数/), '25')];
    await host.apply({ newSheets: [], edits, skipped: [] });
    const after = reviewed(await host.read());
    const row = (of: typeof before) => of.scores.rows.find((score) => score.name === '财政供养人员控制率')!;
    expect(row(before).state).toBe('stated');
    expect([row(after).state === 'stated', row(after).score?.toString()]).toEqual([false, '1']);
    expect(askForEvidence(after).edits).toEqual([]);
  });

  it('a finding set aside stays aside, with its reason', async () => {
    const host = new MemoryHost(source('yantian-2023'));
    const before = reviewed(await host.read());
    const [finding] = before.findings;
    const request = { finding: finding!, reason: '已与财政局核实', recorded: '2026-03-01' };
    await applyPlan(host, planIgnore(before.workbook, [request]), AT);
    const after = reviewed(await host.read());
    expect(after.findings).toEqual(before.findings.slice(1));
    expect(after.ignored).toEqual([{ finding, reason: '已与财政局核实' }]);
  });
});
