import { isTried } from '../../../src/app/batch/is-tried';

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
