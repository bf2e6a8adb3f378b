import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askForEvidence } from '../../../src/app/evidence';
import { review } from '../../../src/app/review';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import { openXlsx, XlsxHost } from '../../../src/hosts/xlsx';
import { cleanCopy, letterAbout } from '../../../src/workbench/paper/document-papers';
import { sheet, workbook } from '../../helpers/sheet-builder';
import { inChinese, inEnglish } from '../../helpers/sayings';

const bytes = new Uint8Array(readFileSync(join(__dirname, '../../../assets/samples/yantian-2023.xlsx')));

function hostOf(file: Uint8Array): XlsxHost {
  const opened = openXlsx(file);
  if (!opened.ok) throw new Error(opened.error.message.key);
  return new XlsxHost(opened.file);
}

/** The sample with the sheet 评分依据, as the workbench adds it. */
async function worked() {
  const host = hostOf(bytes);
  await host.apply(askForEvidence(review(await host.read(), DEFAULT_SETTINGS)));
  return { file: host.bytes, made: review(await host.read(), DEFAULT_SETTINGS) };
}

describe('the letter about the open file', () => {
  it('is named after it, and tells of its unit', async () => {
    const letter = letterAbout(review(await hostOf(bytes).read(), DEFAULT_SETTINGS), '盐田.xlsx', 'zh-CN')!;
    expect(letter.fileName).toBe('盐田-核查意见书.docx');
    expect(letter.paper.blocks[0]).toEqual({ kind: 'line', text: '深圳市盐田区应急管理局：' });
  });

  it('is none about a workbook without a form', () => {
    const made = review(workbook(sheet('表', [['姓名', '电话']])), DEFAULT_SETTINGS);
    expect(letterAbout(made, 'a.xlsx', 'zh-CN')).toBeNull();
  });
});

describe('the copy for handing in', () => {
  it('lacks what the program added, and says what that was', async () => {
    const { file, made } = await worked();
    const copy = await cleanCopy(made, '盐田.xlsx', file, 0, 'zh-CN');
    expect(copy).toMatchObject({ fileName: '盐田-报送件.xlsx' });
    expect(inChinese(copy.words)).toContain('去掉了：工作表“评分依据”');
    expect(await hostOf(copy.bytes!).read()).toEqual(await hostOf(bytes).read());
    expect((await hostOf(file).read()).sheets.map(({ name }) => name)).toContain('评分依据');
  });

  it('is the file as it stands where nothing was added', async () => {
    const made = review(await hostOf(bytes).read(), DEFAULT_SETTINGS);
    const copy = await cleanCopy(made, '盐田.xlsx', bytes, 0, 'en');
    expect(copy).toMatchObject({ fileName: '盐田-clean.xlsx' });
    expect(Buffer.compare(copy.bytes!, bytes)).toBe(0);
    expect(inEnglish(copy.words)).toContain('nothing to leave out');
  });

  it('is not made while cells carry marks', async () => {
    const { file, made } = await worked();
    const copy = await cleanCopy(made, '盐田.xlsx', file, 3, 'zh-CN');
    expect(copy.bytes).toBeNull();
    expect(inChinese(copy.words)).toContain('清除标记');
  });
});
