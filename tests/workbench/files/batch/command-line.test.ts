import * as sheetjs from '@e965/xlsx';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileRow, type FileRow } from '../../../../src/app/batch/file-row';
import { DEFAULT_SETTINGS } from '../../../../src/core/checks/settings';
import { isUnreadable, type FileReport, type Report } from '../../../../src/core/report/file-report';
import type { Dump } from '../../../../src/hosts/xlsx/legacy/dump';
import { dumpBook } from '../../../../src/hosts/xlsx/legacy/dump-book';
import { readOld } from '../../../../src/hosts/xlsx/legacy/read-old';
import { checkFile } from '../../../../src/workbench/files/batch/check-file';
import { isTried } from '../../../../src/app/batch/is-tried';
import { ensureBuilt, ziping } from '../../../cli/ziping';
import { receivedFiles, type Received } from './received';

let folder: string;
let received: Received[];
/** What the command line says of each file, by its path below the folder. */
let told: Map<string, Report>;

beforeAll(async () => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), 'ziping-received-'));
  received = await receivedFiles();
  for (const { path, bytes } of received) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const { stdout } = ziping(['check', '--format', 'ndjson', '.'], { cwd: folder });
  const reports = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Report);
  told = new Map(reports.map((report) => [report.file, report]));
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** On this very thread, as in a worker. */
const readOldHere = (bytes: Uint8Array) =>
  readOld(bytes, (input) => Promise.resolve(dumpBook(sheetjs, input) as Dump));

/** The row of a file, by the code that runs in a worker. */
async function rowOf({ path, bytes }: Received): Promise<FileRow> {
  const file = new File([bytes as BlobPart], path.split('/').pop()!);
  const options = { language: 'zh-CN', settings: DEFAULT_SETTINGS } as const;
  const { result, digest } = await checkFile({ key: path, path, file, mapping: [], options }, readOldHere);
  return fileRow(result, 'zh-CN', { digest });
}

const counted = ({ findings, missing, ignored = [] }: FileReport) => ({
  errors: findings.filter(({ severity }) => severity === 'error').length,
  warnings: findings.filter(({ severity }) => severity === 'warning').length,
  infos: findings.filter(({ severity }) => severity === 'info').length,
  missing: missing.length,
  ignored: ignored.length,
});

const twoDecimals = (value: number | null) => value && Math.round(value * 100 + 1e-9) / 100;

/** Totals in the shape of the command line's, where scores have all their decimals. */
const totalsOf = ({ forms }: FileRow) =>
  forms
    .filter(({ stated, score, cell }) => cell !== null || stated !== null || score !== null)
    .map(({ sheet, cell, stated, score, gradeStated, grade }) => ({
      sheet,
      cell,
      stated,
      score,
      gradeStated,
      grade,
    }))
    .sort((one, other) => `${one.sheet}!${one.cell}`.localeCompare(`${other.sheet}!${other.cell}`));

describe('the table of files and the command line', () => {
  it('try the same files of a folder', () => {
    const tried = received.map(({ path }) => path).filter((path) => isTried(`收/${path}`));
    expect(tried.sort()).toEqual([...told.keys()].sort());
  });

  it('say the same of every file', async () => {
    expect(told.size).toBeGreaterThan(80);
    for (const file of received.filter(({ path }) => told.has(path))) {
      const report = told.get(file.path)!;
      const row = await rowOf(file);
      if (isUnreadable(report)) {
        expect({ path: file.path, unreadable: row.unreadable }).toEqual({
          path: file.path,
          unreadable: report.error,
        });
        continue;
      }
      const { department, year, errors, warnings, infos, missing, ignored, unreadable } = row;
      expect({ path: file.path, unreadable, errors, warnings, infos, missing, ignored }).toEqual({
        path: file.path,
        unreadable: null,
        ...counted(report),
      });
      // The command line names the department of the first form, the row that of the form whose totals it shows.
      const departments = [department, ...row.forms.map((form) => form.department)];
      expect({ path: file.path, departments, year }).toEqual({
        path: file.path,
        departments: expect.arrayContaining([report.department]) as string[],
        year: report.year,
      });
      const totals = report.totals.map(({ sheet, cell, stated, score, gradeStated, grade }) => {
        return { sheet, cell, stated, score: twoDecimals(score), gradeStated, grade };
      });
      totals.sort((one, other) => `${one.sheet}!${one.cell}`.localeCompare(`${other.sheet}!${other.cell}`));
      expect({ path: file.path, totals: totalsOf(row) }).toEqual({ path: file.path, totals });
    }
  }, 240_000);
});
