import type { SaveResult } from '../../../../src/workbench/document';
import { fileOf, stage } from '../../window/stage';
import { inChinese, sayingOf } from '../../../helpers/sayings';

const TARGET = { name: '甲.xlsx', write: () => Promise.reject(new Error('not asked')) };
const REASON = sayingOf('磁盘已满。', 'The disk is full.');
const BYTES = new Uint8Array([1, 2, 3]);

/** A file of the table whose saving comes to a given end, with the message of an earlier failure over the page. */
async function fileThatIs(save: () => Promise<SaveResult>) {
  const staged = stage();
  const { workbench } = staged;
  await workbench.openFiles(['甲.xlsx', '乙.xlsx'].map((path) => ({ path, file: fileOf(path) })));
  await workbench.openRow('甲.xlsx');
  Object.assign(workbench.getState().document!, { save });
  workbench.tell({ intent: 'error', name: '甲.xlsx', key: 'old', words: sayingOf('旧', 'old') });
  workbench.tell({
    intent: 'error',
    name: '乙.xlsx',
    key: 'other',
    words: sayingOf('别的', 'other'),
  });
  const told = () => workbench.getState().messages.map(({ words, action }) => [inChinese(words), action]);
  return { ...staged, told };
}

const saved: SaveResult = { outcome: 'saved', target: TARGET, bytes: BYTES };
const downloaded: SaveResult = { outcome: 'downloaded', bytes: BYTES };
const handedOut = expect.stringContaining('已交给浏览器') as string;

describe('what came of saving', () => {
  it.each<[string, SaveResult, boolean, [boolean, string[], unknown[]]]>([
    ['in its place', saved, false, [true, ['replace 甲.xlsx 0'], [['别的', undefined]]]],
    ['elsewhere: the row is that of another file', saved, true, [true, [], [['别的', undefined]]]],
    [
      'as a download',
      downloaded,
      false,
      [
        true,
        ['replace 甲.xlsx 0'],
        [
          ['别的', undefined],
          [handedOut, undefined],
        ],
      ],
    ],
    [
      'as a download, asked for another place',
      downloaded,
      true,
      [
        true,
        ['replace 甲.xlsx 0'],
        [
          ['别的', undefined],
          [handedOut, undefined],
        ],
      ],
    ],
    [
      'called off: nothing is told, nor over',
      { outcome: 'cancelled' },
      true,
      [
        false,
        [],
        [
          ['旧', undefined],
          ['别的', undefined],
        ],
      ],
    ],
    [
      'refused: another place is offered',
      { outcome: 'refused', reason: REASON },
      false,
      [
        false,
        [],
        [
          ['旧', undefined],
          ['别的', undefined],
          ['磁盘已满。', 'saveAs'],
        ],
      ],
    ],
    [
      'refused in another place, which is not offered again',
      { outcome: 'refused', reason: REASON },
      true,
      [
        false,
        [],
        [
          ['旧', undefined],
          ['别的', undefined],
          ['磁盘已满。', undefined],
        ],
      ],
    ],
  ])('%s', async (_, result, as, expected) => {
    const { workbench, batch, told } = await fileThatIs(() => Promise.resolve(result));
    const isSaved = await workbench.save(as);
    expect([isSaved, batch.asked, told()]).toEqual(expected);
  });

  it('is told in a sentence where saving itself fails', async () => {
    const { workbench, batch, told } = await fileThatIs(() => Promise.reject(new Error('broken')));
    expect(await workbench.save()).toBe(false);
    expect(batch.asked).toEqual([]);
    expect(told().at(-1)).toEqual([expect.stringContaining('没有保存成功'), undefined]);
  });

  it('is nothing where no file is open', async () => {
    const { workbench } = stage();
    expect(await workbench.save()).toBe(false);
    expect(workbench.getState().messages).toEqual([]);
  });
});
