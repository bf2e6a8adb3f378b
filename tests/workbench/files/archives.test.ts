import { zipSync } from 'fflate';
import { writeZip } from '../../../src/hosts/xlsx/zip/zip-writer';
import { withoutArchives } from '../../../src/workbench/files/archives';

const text = (words: string) => new TextEncoder().encode(words);

const given = (path: string, bytes: Uint8Array) => ({
  path,
  file: new File([bytes.slice()], path.split('/').pop()!),
});

const packed = (entries: Record<string, Uint8Array>) =>
  writeZip(Object.entries(entries).map(([name, data]) => ({ name, data })));

const pathsIn = async (...files: ReturnType<typeof given>[]) =>
  (await withoutArchives(files)).files.map(({ path }) => path);

describe('an archive', () => {
  it('is a folder of its name, and gives the workbooks in it with their content', async () => {
    const bytes = packed({ '水利局/自评表.xlsx': text('甲'), '照片.jpg': text('乙'), 'b.et': text('丙') });
    const { files, unread } = await withoutArchives([
      given('收到的.zip', bytes),
      given('c.xlsx', text('丁')),
    ]);
    expect(files.map(({ path }) => path)).toEqual(['收到的/水利局/自评表.xlsx', '收到的/b.et', 'c.xlsx']);
    expect(await files[0]!.file.text()).toBe('甲');
    expect(files[0]!.file.name).toBe('自评表.xlsx');
    expect(unread).toEqual([]);
  });

  it('whose one folder has its name is not told twice, and its archives are opened too', async () => {
    const inner = packed({ 'x.xlsx': text('甲') });
    const outer = packed({ '2023/a.xlsx': text('乙'), '2023/局.zip': inner });
    expect(await pathsIn(given('2023.zip', outer))).toEqual(['2023/a.xlsx', '2023/局/x.xlsx']);
  });

  it('has Chinese names that were written in GBK', async () => {
    // 自评表.xlsx in GBK, put in place of a name of as many bytes.
    const name = Uint8Array.of(0xd7, 0xd4, 0xc6, 0xc0, 0xb1, 0xed, ...text('.xlsx'));
    const bytes = packed({ 'abcdef.xlsx': text('甲') });
    const stand = Buffer.from(bytes);
    for (let at = stand.indexOf('abcdef'); at >= 0; at = stand.indexOf('abcdef', at + 1)) stand.set(name, at);
    expect(await pathsIn(given('a.zip', new Uint8Array(stand)))).toEqual(['a/自评表.xlsx']);
  });

  it('leads nowhere outside of itself, and leaves lock files and system folders alone', async () => {
    const bytes = packed({
      '../../a.xlsx': text('甲'),
      '~$b.xlsx': text('乙'),
      '__MACOSX/._c.xlsx': text('丙'),
      '.git/d.xlsx': text('丁'),
    });
    expect(await pathsIn(given('z.zip', bytes))).toEqual(['z/a.xlsx']);
  });

  it('with one damaged file gives the others, and names it', async () => {
    const bytes = packed({ 'a.xlsx': text('甲甲甲甲甲甲甲甲'), 'b.xlsx': text('乙') });
    const spoilt = bytes.slice();
    spoilt[Buffer.from(bytes).indexOf('a.xlsx') + 'a.xlsx'.length + 2]! ^= 0xff;
    const { files, unread } = await withoutArchives([given('z.zip', spoilt)]);
    expect([files.map(({ path }) => path), unread]).toEqual([['z/b.xlsx'], ['z/a.xlsx']]);
  });

  it('that cannot be opened stays where it was chosen by itself, and is named where a folder was', async () => {
    const broken = text('PK but nothing behind it');
    expect(await withoutArchives([given('z.zip', broken), given('甲/y.zip', broken)])).toEqual({
      files: [expect.objectContaining({ path: 'z.zip' })],
      unread: ['甲/y.zip'],
    });
  });

  it('that is a workbook under a wrong name stays one', async () => {
    const book = zipSync({ '[Content_Types].xml': text('<Types/>'), 'xl/workbook.xml': text('<x/>') });
    expect(await pathsIn(given('表.zip', book))).toEqual(['表.zip']);
  });

  it('in archives without end is opened three deep', async () => {
    let bytes = packed({ 'a.xlsx': text('甲') });
    for (let depth = 0; depth < 5; depth++) bytes = packed({ 'z.zip': bytes });
    const { files, unread } = await withoutArchives([given('z.zip', bytes)]);
    expect([files.length + unread.length]).toEqual([1]);
  });
});
