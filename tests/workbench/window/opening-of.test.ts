import { openingOf } from '../../../src/workbench/window/opening-of';

const filesOf = (paths: readonly string[]) =>
  paths.map((path) => ({ path, file: new File(['x'], path.split('/').pop()!) }));

function openingFor(paths: readonly string[], isInTable = false): string {
  const opening = openingOf(filesOf(paths), isInTable);
  if (typeof opening === 'string') return opening;
  return [opening.file.name, ...(opening.beside ? [`beside ${opening.beside.name}`] : [])].join(' ');
}

it.each<[opened: string, paths: string[]]>([
  ['甲.xlsx', ['甲.xlsx']],
  ['照片.jpg', ['照片.jpg']],
  ['报告.docx', ['报告.docx']],
  ['报告.docx beside 甲.xlsx', ['甲.xlsx', '报告.docx']],
  ['table', ['甲.xlsx', '乙.xlsx']],
  ['table', ['甲.xlsx', '复核台账.jsonl']],
  // A document in the folder of a workbook may be anything; several are reports.
  ['甲.xlsx', ['局/甲.xlsx', '局/说明.docx', '局/照片.jpg']],
  ['table', ['局/汇总.xlsx', '局/报告1.docx', '局/报告2.docx']],
  ['报告.docx', ['局/报告.docx', '局/照片.jpg']],
  ['table', ['局/报告1.docx', '局/报告2.docx']],
  ['nothing', ['局/照片.jpg', '局/水务局-核查意见书.docx']],
  ['nothing', []],
])('%s is what %j come to', (opened, paths) => {
  expect(openingFor(paths)).toBe(opened);
});

it('comes into the table that is shown, one file too', () => {
  expect([openingFor(['甲.xlsx'], true), openingFor(['局/照片.jpg'], true)]).toEqual(['table', 'nothing']);
});
