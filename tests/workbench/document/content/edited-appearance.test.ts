import { openXlsx, readAppearance, type RereadFile } from '../../../../src/hosts/xlsx';
import { writeWorkbook } from '../../../../src/hosts/xlsx/write-workbook';
import { renewAppearance } from '../../../../src/workbench/document/content/edited-appearance';
import { sheet, workbook } from '../../../helpers/sheet-builder';

it('a sheet that nobody looks at hangs on no earlier looks, however many edits there were', () => {
  const opened = openXlsx(writeWorkbook(workbook(sheet('表', [['甲', 1]]), sheet('第二', [['乙', 2]]))));
  if (!opened.ok) throw new Error(opened.error.code);
  const touched = new Map([['A1', { row: 0, column: 0, style: 1 }]]);
  const reread: RereadFile = { file: opened.file, fates: [touched, 'same'] };
  const first = readAppearance(opened.file);
  let now = first;
  for (let edit = 0; edit < 8_000; edit++) now = renewAppearance(now, reread);
  expect(now.sheets[1]).toBe(first.sheets[1]);
  expect(now.sheets[0]!.styleOf(0, 0)).toBe(1);
});
