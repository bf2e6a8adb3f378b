import { ensureBuilt, ziping } from './ziping';

beforeAll(ensureBuilt, 120_000);

describe('wrong usage', () => {
  it.each<[string, string[], string]>([
    [
      'an unknown command',
      ['chekc', 'a.xlsx'],
      '没有命令“chekc”，可用的命令：check, score, evidence, review, mark, clean, undo, verify, summary, readings, letter, sample, compare, explain, rule, indicator。是否想用 check？',
    ],
    ['no path', ['check'], '缺少参数 PATH。用 ziping check --help 查看用法。'],
    ['an unknown option', ['check', 'a.xlsx', '--fromat', 'json'], '没有选项 --fromat。是否想用 --format？'],
    ['an option without its value', ['check', 'a.xlsx', '--format'], '选项 --format 后面缺少值。'],
    ['an unknown format', ['check', 'a.xlsx', '--format', 'xml'], '可用：text, json, ndjson, sarif。'],
    ['a format a command does not know', ['score', 'a.xlsx', '--format', 'sarif'], '可用：text, json。'],
    ['an unknown template', ['check', 'a.xlsx', '--template', 'nowhere'], 'shenzhen-2023'],
    ['an unknown convention', ['check', 'a.xlsx', '--convention', 'nowhere'], 'national'],
    ['no number of threads', ['check', 'a.xlsx', '--jobs', '0'], '选项 --jobs 要填大于 0 的整数，现为“0”。'],
    ['an unknown severity', ['check', 'a.xlsx', '--fail-on', 'info'], '可用：error, warning, never。'],
    ['an unknown check', ['explain', 'JX999'], '没有编号为“JX999”的核查，可用：JX'],
    ['a rule without points', ['rule', '全部完成得满分'], '--max 6'],
    ['a rule without words', ['rule', '--max', '6'], '评分标准原文'],
    ['a fact without a value', ['rule', '--max', '6', '--fact', '满意度', '得分'], '名称=数值'],
    ['an indicator without a target', ['indicator', '--actual', '5'], '--target'],
    ['too many files', ['undo', 'a.xlsx', 'b.xlsx'], '参数过多'],
    ['copies of many files without a folder', ['score', 'a.xlsx', 'b.xlsx'], '请用 -o 给出存放副本的文件夹'],
    ['a report over its own input', ['check', 'package.json', '-o', 'package.json'], '输出文件不能是原文件'],
    [
      'a report into a folder that is not there',
      ['check', 'package.json', '-o', 'nowhere/a.json'],
      '无法写入 nowhere/a.json（ENOENT）',
    ],
  ])('%s', (_, args, sentence) => {
    const { code, stdout, stderr } = ziping(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^用法不对：.*\n$/);
    expect(stderr).toContain(sentence);
  });

  it('is told in English when asked', () => {
    expect(ziping(['check', '--lang', 'en']).stderr).toBe(
      'Wrong usage: The argument PATH is missing. See ziping check --help.\n',
    );
  });

  it('without a command shows the help', () => {
    const { code, stdout, stderr } = ziping([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('用法： ziping');
  });

  it.each([[['--help']], [['check', '--help']], [['help', 'rule']], [['--version']]])(
    '%j is no mistake',
    (args) => {
      const { code, stdout, stderr } = ziping(args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.length).toBeGreaterThan(4);
    },
  );
});
