import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Review } from '../../../src/app/review';
import { fetchTextReader } from '../../../src/app/session/texts';
import { reporterOf, type RunSetup } from '../../../src/cli/check/reporting';
import { reviewFile } from '../../../src/cli/check/review-file';
import { engine } from '../../../src/cli/engine';
import type { Target } from '../../../src/cli/files';
import { runCommandLine } from '../../../src/cli/run';
import type { Workbook } from '../../../src/core/model/grid';
import type { MissingInput } from '../../../src/core/model/score';
import { buildReport } from '../../../src/core/report/build';
import type { FileReport } from '../../../src/core/report/file-report';
import { openXlsx } from '../../../src/hosts/xlsx';
import { answersOf } from '../../../src/pane/scores/answers';
import type { OpenFile } from '../../../src/workbench/document';
import { formFiles, type FormFile } from './forms';
import { Copy, machine } from './machine';

/** The helper of a run without a process of its own: this test asks what is said, not what a dying process costs. */
jest.mock('../../../src/cli/check/helper', () => ({
  Helper: class {
    constructor(private readonly setup: RunSetup) {}
    review = async (target: Target) => reviewFile(target, this.setup, await reporterOf(this.setup));
    end(): void {}
  },
}));

let folder: string;
const here = machine();
const files = formFiles();

beforeAll(async () => {
  // As in a window that shows its first result since a while: from then on texts are read with every check.
  await fetchTextReader();
  folder = mkdtempSync(join(tmpdir(), 'ziping-forms-'));
});
afterEach(() => here.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command line prints; run within this process, for the built one is tried by its own tests. */
async function run(...argv: readonly string[]): Promise<string> {
  const said: string[] = [];
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => said.push(String(chunk)) > 0);
  const err = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await runCommandLine(argv);
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
  return said.join('');
}

let written = 0;
function onDisk(bytes: Uint8Array, name = 'form'): string {
  const place = join(folder, String(++written));
  mkdirSync(place);
  const path = join(place, `${name.slice(0, 40)}.xlsx`);
  writeFileSync(path, bytes);
  return path;
}

/** What the command line says of a file, without what only a file on disk has: its name and its digest. */
async function checked(bytes: Uint8Array, ...options: readonly string[]): Promise<FileReport> {
  const path = onDisk(bytes);
  const { sha256, ...report } = JSON.parse(
    await run('check', path, '--format', 'ndjson', '--details', ...options),
  ) as FileReport;
  expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  return { ...report, file: '' } as FileReport;
}

/** The copy that a command makes of a file. */
async function copied(command: 'score' | 'evidence', bytes: Uint8Array): Promise<Uint8Array> {
  const path = onDisk(bytes);
  const output = path.replace(/\.xlsx$/, '.out.xlsx');
  await run(command, path, '-o', output);
  return new Uint8Array(readFileSync(output));
}

/** A file opened in the page, and where it is written back to. */
async function opened({ name, bytes }: FormFile): Promise<OpenFile & { readonly disk: Copy }> {
  const { documents, open } = here.window('甲');
  const disk = new Copy();
  disk.bytes = new Uint8Array(bytes);
  const origin = { handle: disk, file: { lastModified: disk.lastModified, size: bytes.length } };
  const file = await open(documents.open(`${name}.xlsx`, bytes, origin));
  await file.session.check();
  return { ...file, disk };
}

/** The file on disk after it was saved. */
async function saved(file: OpenFile & { readonly disk: Copy }): Promise<Uint8Array> {
  expect(await file.save()).toMatchObject({ outcome: 'saved' });
  return file.disk.bytes;
}

function reviewed({ session }: OpenFile): Review {
  const { review, trouble } = session.getState();
  expect(trouble).toBeNull();
  return review!;
}

const reportOf = (file: OpenFile): FileReport =>
  JSON.parse(
    JSON.stringify(buildReport(reviewed(file), { file: '', engine, language: 'zh-CN' })),
  ) as FileReport;

/** Sheets of a file by name, without that on which the window notes what it did. */
function cellsOf(bytes: Uint8Array, without: readonly string[] = ['核查记录']): Workbook['sheets'] {
  const file = openXlsx(bytes);
  if (!file.ok) throw new Error(file.error.message.key);
  return file.file.workbook.sheets.filter(({ name }) => !without.includes(name));
}

/** The cells as a person wrote them: formulas without what they give, which an invented file may hold wrong. */
function contentsOf(bytes: Uint8Array): unknown {
  return cellsOf(bytes).map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map(({ row, cells }) => ({
      row,
      cells: cells.map((cell) => (cell.formula === undefined ? cell : [cell.column, cell.formula])),
    })),
  }));
}

function answerTo({ kind, unit, options, isConflict, candidates }: MissingInput): string {
  if (isConflict && candidates[0]) return candidates[0].value;
  if (kind === 'check') return '是';
  if (kind === 'choice') return options[0] ?? '是';
  if (kind === 'count' || unit === null) return '2';
  return /[%％]/.test(unit) ? '96.5' : '1,200';
}

const answersTo = (missing: readonly MissingInput[]) =>
  Object.fromEntries(missing.map((input) => [input.name, answerTo(input)]));

/** Fills the column 数值 of the sheet 评分依据 as a person types it. */
async function fillEvidence(file: OpenFile, given: Readonly<Record<string, string>>): Promise<void> {
  const sheet = file.host.getState().workbook.sheets.find(({ name }) => name === '评分依据')!;
  const cells = sheet.rows.flatMap(({ row, cells: [first] }) =>
    first && given[first.text] !== undefined ? [{ row, column: 1, text: given[first.text]! }] : [],
  );
  expect(cells).toHaveLength(Object.keys(given).length);
  expect(await file.host.type('评分依据', cells)).toEqual([]);
  await file.session.check();
}

/** What does not depend on where an answer stands. */
const outcomeOf = ({ scores, totals, missing, findings }: FileReport) => ({
  scores: scores.map((score) => ({
    ...score,
    inputs: score.inputs.map(({ name, value }) => ({ name, value })),
  })),
  totals,
  missing,
  findings: findings.map(({ code, sheet, cell, message }) => ({ code, sheet, cell, message })),
});

describe.each(files.map((file) => [file.name, file] as const))('%s', (_, form) => {
  it('is checked alike', async () => {
    expect(reportOf(await opened(form))).toEqual(await checked(form.bytes));
  });

  it('is recalculated alike, and given back', async () => {
    const file = await opened(form);
    await file.session.rescore();
    const bytes = await saved(file);
    expect(cellsOf(bytes)).toEqual(cellsOf(await copied('score', form.bytes)));
    expect(reportOf(file)).toEqual(await checked(bytes));
    if (file.session.getState().journal.length > 0) await file.session.undo();
    reviewed(file);
    expect(contentsOf(file.host.bytes)).toEqual(contentsOf(form.bytes));
    while (file.host.getState().canUndo) await file.host.undo();
    expect(cellsOf(file.host.bytes, [])).toEqual(cellsOf(form.bytes, []));
  });

  it('takes an answer in the pane as it takes one on the sheet 评分依据', async () => {
    const file = await opened(form);
    const { missing } = reviewed(file).scores;
    const given = answersTo(missing);
    const asked = await copied('evidence', form.bytes);
    if (missing.length === 0) return expect(cellsOf(asked)).toEqual(cellsOf(form.bytes));
    await file.session.answer(answersOf(missing, given, ''));
    const bySheet = await opened({ ...form, bytes: asked });
    await fillEvidence(bySheet, given);
    expect(outcomeOf(reportOf(file))).toEqual(outcomeOf(reportOf(bySheet)));
    for (const one of [file, bySheet]) expect(reportOf(one)).toEqual(await checked(await saved(one)));
  });
});

const sound = files.filter(({ name }) => !name.includes('spoilt'));

describe.each(sound.map((file) => [file.name, file] as const))('%s, with settings,', (_, form) => {
  it('is checked alike as another form scored in another way', async () => {
    const file = await opened(form);
    await file.session.change({ template: 'yueyang-2023', convention: 'overshoot-deduct' });
    const options = ['--template', 'yueyang-2023', '--convention', 'overshoot-deduct'];
    expect(reportOf(file)).toEqual(await checked(form.bytes, ...options));
    expect(reportOf(file)).toEqual(await checked(await saved(file)));
  });

  it('is checked alike by a command line that reads its settings from the file', async () => {
    const file = await opened(form);
    await file.session.change({ tolerance: 'strict', lowExecution: '0.97', severities: { JX208: 'off' } });
    expect(reportOf(file)).toEqual(await checked(await saved(file)));
  });
});
