import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/checks/settings';
import { saying } from '../../../src/core/text';
import { writeWorkbook } from '../../../src/hosts/xlsx/write-workbook';
import type { Submission } from '../../../src/workbench/files/batch/review-task';
import { compareFiles } from '../../../src/workbench/paper/compare-files';
import { paperTexts } from '../../../src/workbench/paper/messages/paper';
import { oddForm, ODD_LAYOUT } from '../../helpers/odd-heads';
import { sheet, workbook } from '../../helpers/sheet-builder';

const sample = (name: string) => readFileSync(join(__dirname, `../../../assets/samples/${name}.xlsx`));

/** A file as the table of files checks it, last changed on a day of one month. */
const file = (name: string, bytes: Uint8Array, day: number, change: Partial<Settings> = {}): Submission => ({
  file: new File([bytes.slice()], name, { lastModified: Date.UTC(2024, 2, day) }),
  options: { language: 'zh-CN', settings: { ...DEFAULT_SETTINGS, ...change } },
  mapping: [],
});

const said = (key: keyof (typeof paperTexts)['zh-CN']) => saying(paperTexts, key);

describe('two files compared', () => {
  it('make a paper, the one that was changed earlier first', async () => {
    const yantian = sample('yantian-2023');
    const made = await compareFiles([file('本次.xlsx', yantian, 9), file('上次.xlsx', yantian, 2)], 'zh-CN');
    expect(made).toMatchObject({
      fileName: '退回重报对照表.docx',
      paper: { blocks: expect.arrayContaining([{ kind: 'line', text: '上次：上次.xlsx；本次：本次.xlsx' }]) },
    });
  });

  it('are not said to be mended where the form of one is not in the other', async () => {
    const other = file('乙.xlsx', sample('liwan-2021'), 9);
    expect(await compareFiles([file('甲.xlsx', sample('yantian-2023'), 2), other], 'zh-CN')).toEqual(
      said('nothingAlike'),
    );
  });

  it('are not compared where neither holds a form', async () => {
    const list = writeWorkbook(workbook(sheet('通讯录', [['姓名', '电话']])));
    expect(await compareFiles([file('甲.xlsx', list, 2), file('乙.xlsx', list, 9)], 'zh-CN')).toEqual(
      said('nothingAlike'),
    );
  });

  it('are read as a person pointed out tables in other files', async () => {
    const [old, now] = [writeWorkbook(oddForm('21公里')), writeWorkbook(oddForm('9公里'))];
    const compared = (layouts: Settings['layouts']) =>
      compareFiles([file('甲.xlsx', old, 2, { layouts }), file('乙.xlsx', now, 9, { layouts })], 'zh-CN');
    expect(await compared([])).toEqual(said('nothingAlike'));
    expect(await compared([ODD_LAYOUT])).toMatchObject({ fileName: '退回重报对照表.docx' });
  });

  it('are not compared where one cannot be read', async () => {
    const broken = file('坏.xlsx', Buffer.from('no workbook'), 9);
    expect(await compareFiles([broken, file('好.xlsx', sample('yantian-2023'), 2)], 'zh-CN')).toEqual(
      said('noComparison'),
    );
  });
});
