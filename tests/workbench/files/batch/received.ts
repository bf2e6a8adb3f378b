import * as sheetjs from '@e965/xlsx';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planIgnore } from '../../../../src/app/plan-ignore';
import { planSettings } from '../../../../src/app/plan-settings';
import { review } from '../../../../src/app/review';
import { DEFAULT_SETTINGS } from '../../../../src/core/checks/settings';
import type { EditPlan } from '../../../../src/core/model/edit';
import type { Sheet, Workbook } from '../../../../src/core/model/grid';
import { openXlsx, XlsxHost } from '../../../../src/hosts/xlsx';
import { writeWorkbook } from '../../../../src/hosts/xlsx/write-workbook';
import { baseDataBook, fundsBook, tasksBook } from '../../../helpers/check-books';
import { projectForm, scoringBook, scoringForm } from '../../../helpers/score-books';
import { move, sheet, workbook } from '../../../helpers/sheet-builder';
import { xlsxWith, zipOf } from '../../../helpers/xlsx-package';
import { departmentForms } from '../../../offices/department';
import { furtherForms } from '../../../offices/further';
import { nationalForms } from '../../../offices/national';
import { oddForms } from '../../../offices/odd';

/** A file as it lies in a folder. */
export interface Received {
  /** Below the folder, with "/". */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const SAMPLES = join(__dirname, '../../../../assets/samples');
const OFFICES = [...nationalForms, ...departmentForms, ...furtherForms, ...oddForms];

/** What a finance bureau has in its inbox: sound forms, spoilt ones, other offices' ones, old kinds, and rubbish. */
export async function receivedFiles(): Promise<Received[]> {
  const samples = readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => ({
      name: name.replace('.xlsx', ''),
      bytes: new Uint8Array(readFileSync(join(SAMPLES, name))),
    }));
  const marked = await Promise.all(samples.map(({ name, bytes }) => withRecord(name, bytes)));
  return [
    ...samples.map(({ name, bytes }) => ({ path: `样本/${name}.xlsx`, bytes })),
    ...samples.map(({ name, bytes }) => ({ path: `样本/改名（${name}）.xlsm`, bytes })),
    ...samples.map(({ name, bytes }) => ({ path: `样本/移动-${name}.xlsx`, bytes: moved(bytes) })),
    ...samples.map(({ name, bytes }) => ({ path: `旧格式/${name}.xls`, bytes: oldKind(bytes, 'biff8') })),
    ...samples.map(({ name, bytes }) => ({ path: `旧格式/${name}.ods`, bytes: oldKind(bytes, 'ods') })),
    ...marked,
    ...OFFICES.map(({ name, sheets }) => ({
      path: `各地/${name.replace(/[\\/:*?"<>|]/g, '_')}.xlsx`,
      bytes: file(...sheets),
    })),
    ...made(),
    ...rubbish(samples[0]!.bytes),
  ];
}

const file = (...sheets: readonly Sheet[]): Uint8Array => writeWorkbook(workbook(...sheets));

function made(): Received[] {
  const scoring = writeWorkbook(scoringBook({ H11: 99, H12: '良' }));
  return [
    { path: '甲/自评表.xlsx', bytes: writeWorkbook(scoringBook()) },
    { path: '乙/自评表.xlsx', bytes: scoring },
    { path: '乙/自评表 - 副本.xlsx', bytes: scoring },
    { path: '丙/自评表.xlsx', bytes: writeWorkbook(scoringBook({ H5: 12, H11: 101 })) },
    { path: '丙/两张表.xlsx', bytes: file(projectForm({}, '项目'), scoringForm({ H11: 99 }, '整体')) },
    {
      path: '丙/三个项目.xlsx',
      bytes: file(
        projectForm({}, '一'),
        projectForm({ H14: 90 }, '二'),
        projectForm({ B3: '农村道路' }, '三'),
      ),
    },
    { path: '丙/资金.xlsx', bytes: writeWorkbook(fundsBook()) },
    { path: '丙/任务.xlsx', bytes: writeWorkbook(tasksBook()) },
    { path: '丙/基础数据.xlsx', bytes: writeWorkbook(baseDataBook()) },
    { path: '丙/=SUM(1).xlsx', bytes: writeWorkbook(scoringBook({ A2: '部门名称：=HYPERLINK("x")' })) },
    { path: '丙/空表.xlsx', bytes: file(sheet('表', [['只有一句话']])) },
    { path: '丙/无格.xlsx', bytes: file(sheet('表', [])) },
    { path: '丙/模板.xltx', bytes: scoring },
    { path: '丙/大写.XLSX', bytes: scoring },
  ];
}

function rubbish(sound: Uint8Array): Received[] {
  const text = (words: string) => new TextEncoder().encode(words);
  const locked = sheetjs.CFB.utils.cfb_new();
  sheetjs.CFB.utils.cfb_add(locked, 'EncryptionInfo', [4, 0, 4, 0]);
  sheetjs.CFB.utils.cfb_add(locked, 'EncryptedPackage', [1, 2, 3]);
  const big = zipOf({ 'xl/workbook.xml': '0'.repeat(4_000_000) });
  return [
    { path: '坏/空.xlsx', bytes: new Uint8Array() },
    { path: '坏/空.xls', bytes: new Uint8Array() },
    { path: '坏/截断.xlsx', bytes: sound.slice(0, sound.length / 2) },
    {
      path: '坏/加密.xlsx',
      bytes: new Uint8Array(sheetjs.CFB.write(locked, { type: 'array' }) as ArrayBuffer),
    },
    { path: '坏/其实是PDF.xlsx', bytes: text('%PDF-1.7') },
    { path: '坏/其实是网页.xls', bytes: text('<html><table><tr><td>得分</td></tr></table></html>') },
    { path: '坏/其实是网页.xlsx', bytes: text('<html><table><tr><td>得分</td></tr></table></html>') },
    { path: '坏/其实是新格式.xls', bytes: sound },
    { path: '坏/其实是旧格式.xlsx', bytes: oldKind(sound, 'biff8') },
    { path: '坏/炸弹.xlsx', bytes: big },
    { path: '坏/不是表的压缩包.xlsx', bytes: zipOf({ 'a.txt': 'x' }) },
    { path: '坏/缺部件.xlsx', bytes: xlsxWith({ 'xl/worksheets/sheet1.xml': null }) },
    { path: '坏/部件破.xlsx', bytes: xlsxWith({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }) },
    { path: '坏/~$自评表.xlsx', bytes: text('lock') },
    { path: '坏/.隐藏.xlsx', bytes: sound },
    { path: '坏/说明.docx', bytes: text('x') },
  ];
}

/** The sample after a person set two findings aside in it, and chose stricter rounding. */
async function withRecord(name: string, bytes: Uint8Array): Promise<Received> {
  const host = new XlsxHost(openedFile(bytes));
  const write = async (plan: EditPlan) => void (await host.apply(plan));
  const { workbook: book, findings } = review(await host.read(), DEFAULT_SETTINGS);
  const requests = findings
    .slice(0, 2)
    .map((finding) => ({ finding, reason: '已核实', recorded: '2026-03-01' }));
  await write(planIgnore(book, requests));
  await write(planSettings(await host.read(), { ...DEFAULT_SETTINGS, tolerance: 'strict' }, '2026-03-01'));
  return { path: `核过/${name}.xlsx`, bytes: host.bytes };
}

function openedFile(bytes: Uint8Array) {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.message.key);
  return opened.file;
}

/** The cells of a file three rows further down and two columns to the right. */
function moved(bytes: Uint8Array): Uint8Array {
  const book: Workbook = openedFile(bytes).workbook;
  return writeWorkbook({ ...book, sheets: book.sheets.map((one) => move(one, 3, 2)) });
}

/** The same workbook as an older program would have saved it. */
function oldKind(bytes: Uint8Array, bookType: 'biff8' | 'ods'): Uint8Array {
  return new Uint8Array(sheetjs.write(sheetjs.read(bytes), { type: 'array', bookType }) as ArrayBuffer);
}
