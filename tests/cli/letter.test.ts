import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  copyFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openDocx } from '../../src/hosts/docx';
import { fileNames } from '../../src/app/batch/file-names';
import { ensureBuilt, workingFolder, ziping } from './ziping';

let folder = '';
beforeAll(ensureBuilt, 240_000);
beforeEach(() => {
  folder = workingFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => ziping(['letter', ...args], { cwd: folder });
const files = (place: string) =>
  (readdirSync(join(folder, place), { recursive: true }) as string[])
    .filter((file) => statSync(join(folder, place, file)).isFile())
    .sort();

function textsOf(file: string): string {
  const opened = openDocx(readFileSync(join(folder, file)));
  if (!opened.ok) throw new Error(opened.error.message.key);
  const { paragraphs, workbook } = opened.document;
  const cells = workbook.sheets.flatMap(({ rows }) =>
    rows.flatMap((row) => row.cells.map(({ text }) => text)),
  );
  return [...paragraphs, ...cells].join('\n');
}

describe('ziping letter', () => {
  it('writes a letter for each file and a list of the folder', () => {
    mkdirSync(join(folder, '表/二'), { recursive: true });
    copyFileSync(join(folder, 'yantian-2023.xlsx'), join(folder, '表/盐田.xlsx'));
    copyFileSync(join(folder, 'lechang-2023.xlsx'), join(folder, '表/二/乐昌.xlsx'));
    const { code, stdout } = run('表', '-o', '意见');
    expect([code, stdout]).toEqual([0, '已写入 意见：核查意见书2份，退回清单1份。\n']);
    expect(files('意见')).toEqual(['二/乐昌-核查意见书.docx', '盐田-核查意见书.docx', '退回清单.docx']);
    const letter = textsOf('意见/盐田-核查意见书.docx');
    expect(letter).toContain('深圳市盐田区应急管理局：');
    expect(letter.split('“绩效目标完整性”得分5分')).toHaveLength(2);
    expect(letter).toContain('把得分改到0～3分之间');
    const list = textsOf('意见/退回清单.docx');
    expect(list).toContain('表：共核查2个文件，其中建议退回1个，没有错误1个。');
    expect(list).toContain('二/乐昌.xlsx');
  });

  it('writes the same again without a word, and replaces other content only when told', () => {
    const args = ['yantian-2023.xlsx', '-o', '意见'];
    expect([run(...args).code, run(...args).code]).toEqual([0, 0]);
    writeFileSync(join(folder, '意见/yantian-2023-核查意见书.docx'), '改过的');
    rmSync(join(folder, '意见/退回清单.docx'));
    const refused = run(...args);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('已存在且内容不同');
    expect(existsSync(join(folder, '意见/退回清单.docx'))).toBe(false);
    expect(run(...args, '--force').code).toBe(0);
    expect(textsOf('意见/yantian-2023-核查意见书.docx')).toContain('盐田区');
  });

  it('lists a file that cannot be read, writes the others and ends with 3', () => {
    mkdirSync(join(folder, '表'));
    copyFileSync(join(folder, 'liwan-2021.xlsx'), join(folder, '表/荔湾.xlsx'));
    writeFileSync(join(folder, '表/坏.xlsx'), 'PK\u0003\u0004 not a zip');
    const { code, stdout } = run('表', '-o', '意见');
    expect(code).toBe(3);
    expect(stdout).toContain('1个文件无法读取');
    expect(files('意见')).toEqual(['荔湾-核查意见书.docx', '退回清单.docx']);
    expect(textsOf('意见/退回清单.docx')).toContain('坏.xlsx');
  });

  it('keeps folders apart, each with its list', () => {
    for (const [place, name] of [
      ['甲', 'yantian-2023.xlsx'],
      ['乙', 'liwan-2021.xlsx'],
    ] as const) {
      mkdirSync(join(folder, place));
      copyFileSync(join(folder, name), join(folder, place, '自评表.xlsx'));
    }
    expect(run('甲', '乙', '-o', '意见', '--lang', 'en').code).toBe(0);
    expect(files('意见')).toEqual([
      '乙/return-list.docx',
      '乙/自评表-review.docx',
      '甲/return-list.docx',
      '甲/自评表-review.docx',
    ]);
  });

  describe('with ledgers', () => {
    const AT = '2026-03-02T08:00:00.000Z';
    const finding = (more: object) => ({
      what: 'finding',
      path: '盐田.xlsx',
      sha256: 'of another day',
      code: 'JX301',
      place: 'x!A1',
      note: '',
      at: AT,
      ...more,
    });
    const ledger = (name: string, ...lines: object[]) =>
      writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const errorsIn = () => {
      const { stdout } = ziping(['check', 'yantian-2023.xlsx', '--format', 'json'], { cwd: folder });
      const [{ findings }] = JSON.parse(stdout) as [
        { findings: { severity: string; fingerprint: string; message: string }[] },
      ];
      return findings.filter(({ severity }) => severity === 'error');
    };

    it('writes what two reviewers decided, and judges by the conditions', () => {
      mkdirSync(join(folder, '表'));
      copyFileSync(join(folder, 'yantian-2023.xlsx'), join(folder, '表/盐田.xlsx'));
      const [one, two] = errorsIn();
      ledger('甲.jsonl', finding({ fingerprint: one!.fingerprint, choice: 'falseAlarm' }));
      ledger(
        '乙.jsonl',
        finding({ fingerprint: two!.fingerprint, choice: 'return', note: '请附合同复印件' }),
        { what: 'bar', errors: 0, difference: null, grade: false, at: AT },
      );
      const { code, stderr } = run('表', '-o', '意见', '--ledger', '甲.jsonl', '--ledger', '乙.jsonl');
      expect([code, stderr]).toEqual([0, '']);
      const letter = textsOf('意见/盐田-核查意见书.docx');
      expect(letter).not.toContain(one!.message);
      expect(letter).toContain('另有1处提示经审核不成立');
      expect(letter).toContain('审核意见：请附合同复印件');
      expect(letter).toContain('按报送条件：须退回');
      expect(textsOf('意见/退回清单.docx')).toContain('按报送条件须退回1个，可以报送0个');
    });

    it('says which lines it passed over, and refuses what is no ledger', () => {
      ledger('甲.jsonl', { what: 'bar', errors: 0, difference: null, grade: false, at: AT }, { what: 'new' });
      const part = run('yantian-2023.xlsx', '-o', '意见', '--ledger', '甲.jsonl');
      expect([part.code, part.stderr]).toEqual([0, '甲.jsonl：有 1 行读不出来，没有采用，其余照用。\n']);
      writeFileSync(join(folder, '乙.jsonl'), '开会记录\n');
      const none = run('yantian-2023.xlsx', '-o', '别处', '--ledger', '乙.jsonl');
      expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('乙.jsonl 不是复核台账')]);
      expect(existsSync(join(folder, '别处'))).toBe(false);
      expect(run('yantian-2023.xlsx', '-o', '别处', '--ledger', '没有.jsonl').code).toBe(2);
    });
  });

  it.each([
    [[], 'PATH'],
    [['yantian-2023.xlsx'], '-o'],
    [['yantian-2023.xlsx', '-o', 'liwan-2021.xlsx'], '不是文件夹'],
  ])('says what is missing: %p', (args, words) => {
    const { code, stderr } = run(...args);
    expect(code).toBe(2);
    expect(stderr.toLowerCase()).toContain(words.toLowerCase());
  });
});

describe('names of letters', () => {
  const at = (name: string, place = '') => ({ folder: place, name });

  it.each([
    [
      [at('甲.xlsx'), at('乙.xls', '二')],
      ['甲-x', '二/乙-x'],
    ],
    [
      [at('甲.xlsx'), at('甲.xls')],
      ['甲.xlsx-x', '甲.xls-x'],
    ],
    [
      [at('A.xlsx'), at('a.xlsx')],
      ['A.xlsx-x', 'a.xlsx-2-x'],
    ],
    [
      [at('甲.xlsx', '一'), at('甲.xlsx', '二')],
      ['一/甲-x', '二/甲-x'],
    ],
    [[at('无扩展名', '.')], ['无扩展名-x']],
  ])('%j', (named, expected) => {
    expect(fileNames(named, '-x')).toEqual(expected);
  });
});
