import { isTaken, isTried } from '../../../src/app/batch/is-tried';

describe('which files are tried', () => {
  it.each([
    '2023/a.xlsx',
    '2023/a.XLSM',
    '2023/a.xls',
    '2023/a.xlsb',
    '2023/a.ods',
    '2023/a.et',
    '2023/a.xltx',
    // Chosen by itself: a person wants to know what is wrong with it.
    'report.pdf',
    'noextension',
  ])('%s is', (path) => expect(isTried(path)).toBe(true));

  it.each([
    '2023/~$a.xlsx',
    '2023/.~a.xlsx',
    '2023/._a.xlsx',
    '__MACOSX/2023/a.xlsx',
    '2023/.git/a.xlsx',
    '2023/a.docx',
    '2023/a.xlsx.tmp',
    '2023/Thumbs.db',
    'desktop.ini',
    '~$a.xlsx',
    '.DS_Store',
  ])('%s is not', (path) => expect(isTried(path)).toBe(false));
});

describe('which files the table takes in', () => {
  it.each(['2023/a.xlsx', '2023/自评报告.docx', '2023/a.DOCX', 'report.pdf'])('%s', (path) =>
    expect(isTaken(path)).toBe(true),
  );

  it.each([
    '2023/a.doc',
    '2023/照片.jpg',
    '2023/~$报告.docx',
    '.git/报告.docx',
    // What this program wrote about the files is none of them.
    '2023/水务局-核查意见书.docx',
    '2023/水务局-核查意见书 (1).docx',
    '2023/退回清单.docx',
    '2023/yantian-review.docx',
  ])('%s not', (path) => expect(isTaken(path)).toBe(false));
});
