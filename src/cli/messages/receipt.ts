import type { Texts } from '../../core/text';

/** What the translator should know of each text. */
export const notes = {
  'verify.same': 'verify: two files of the same bytes.',
  'verify.head': 'First line of verify.',
  'verify.cells': 'Heading over the cells that differ. {count}: how many.',
  'verify.cell': 'One of them. {in}: in what it differs.',
  'verify.in.value': 'A cell holds something else.',
  'verify.in.look': 'A cell looks different.',
  'verify.in.runs': 'The parts in which a text of a cell is formatted.',
  'verify.parts': 'Heading over the parts of the package that differ. {count}: how many.',
  'verify.part.changed': 'A part that differs in nothing but what is listed already. {part}: its name.',
  'verify.part.beside': 'A part that differs in elements too. {beside}: their names.',
  'verify.part.added': 'A part that only the second file has.',
  'verify.part.removed': 'A part that only the first file has.',
  'verify.none': 'Everything is the same, only the packing is not. {same}: number of parts.',
  'verify.total': 'The receipt in one line: that nothing else differs.',
  'verify.totalBeside': 'The same, when some parts differ in more than cells. {beside}: what.',
  'summary.done': 'After the summary was written. {files}, {findings}, {unreadable}: how many.',
  'summary.replaced': 'Files with several answers. {count}: answers that do not count.',
  'summary.noAnswer': 'A line of the results that is no answer. {line}: its number.',
  'verify.wrong': 'Told instead of a receipt when the copy could not be compared. {why}: sentence.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  'verify.same': '两个文件逐字节相同。',
  'verify.head': '{before} → {after}',
  'verify.cells': '单元格：{count} 个不同',
  'verify.cell': '{cell}  {before} → {after}（{in}）',
  'verify.in.value': '内容',
  'verify.in.look': '格式',
  'verify.in.runs': '文字的分段格式',
  'verify.parts': '文件内部的部件：{count} 个不同',
  'verify.part.changed': '{part}  只有上列单元格及其所需的文字、格式',
  'verify.part.beside': '{part}  另有：{beside}',
  'verify.part.added': '{part}  新增',
  'verify.part.removed': '{part}  删去',
  'verify.none': '核对：{same} 个部件全部相同，只是打包方式不同。',
  'verify.total':
    '核对：{cells} 个单元格不同，{changed} 个部件有改动，新增 {added} 个，删去 {removed} 个，其余 {same} 个逐字节相同；此外没有差别。',
  'verify.totalBeside':
    '核对：{cells} 个单元格不同，{changed} 个部件有改动（单元格以外：{beside}），新增 {added} 个，删去 {removed} 个，其余 {same} 个逐字节相同；此外没有差别。',
  'summary.done': '已写入 {output}：{files} 个文件，{findings} 个问题，{unreadable} 个文件无法读取。',
  'summary.replaced': '有文件出现了不止一次，以后面的结果为准；未计入的结果 {count} 条。',
  'summary.noAnswer': '{file} 第 {line} 行不是 ziping check 的结果，没有计入。',
  'verify.wrong': '核对没有做完：{why}',
};

const en: Record<Key, string> = {
  'verify.same': 'The two files are the same byte for byte.',
  'verify.head': '{before} → {after}',
  'verify.cells': 'Cells that differ: {count}',
  'verify.cell': '{cell}  {before} → {after} ({in})',
  'verify.in.value': 'content',
  'verify.in.look': 'look',
  'verify.in.runs': 'formatting within the text',
  'verify.parts': 'Parts of the file that differ: {count}',
  'verify.part.changed': '{part}  only those cells, and the texts and styles they need',
  'verify.part.beside': '{part}  also: {beside}',
  'verify.part.added': '{part}  added',
  'verify.part.removed': '{part}  removed',
  'verify.none': 'Compared: all {same} parts are the same, only packed otherwise.',
  'verify.total':
    'Compared: {cells} cells differ, {changed} parts are changed, {added} added, {removed} removed, the other {same} are the same byte for byte; nothing else differs.',
  'verify.totalBeside':
    'Compared: {cells} cells differ, {changed} parts are changed (beside cells: {beside}), {added} added, {removed} removed, the other {same} are the same byte for byte; nothing else differs.',
  'summary.done':
    '{output} written: {files} files, {findings} findings, {unreadable} files could not be read.',
  'summary.replaced':
    'Some files were answered more than once; the last answer counts, {count} others do not.',
  'summary.noAnswer': '{file}, line {line}, is no result of ziping check and was left out.',
  'verify.wrong': 'The comparison was not finished: {why}',
};

/** What is said of two files that are compared, and of results that are summed up. */
export const receiptTexts: Texts<Key> = { 'zh-CN': zhCN, en };
