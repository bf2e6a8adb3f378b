import { createReporter, REPORT_FORMATS, type ReportFormat } from '../../../src/core/report';
import type { Report } from '../../../src/core/report/file-report';
import { addTallies, EMPTY_TALLY, tallyOf, type ReportOptions } from '../../../src/core/report/reporter';
import { clean, sample, unreadable } from './sample';

function written(
  format: ReportFormat,
  reports: readonly Report[],
  options: Partial<ReportOptions> = {},
): string {
  const setup = { language: 'zh-CN', quiet: false, engine: '0.1.0', checks: [], ...options } as const;
  const reporter = createReporter(format, setup);
  const pieces = reports.map((report) => reporter.piece(report)).filter((piece) => piece !== '');
  const tally = reports.map(tallyOf).reduce(addTallies, EMPTY_TALLY);
  return reporter.head() + pieces.join(reporter.between) + reporter.tail(tally);
}

describe('the text report', () => {
  it('groups by file and sheet, the cell first', () => {
    expect(written('text', [sample, clean, unreadable])).toBe(
      `2023年/自评表.xlsx  临江县交通运输局  2023年
  自评表
    G4     错误 JX301  得分35分，超过分值30分。
           关联 D4, 项目表!C3
    F12    提醒 JX208  没有完成，也没有说明原因。
  项目表
    C3     提示 JX202  比较符号不规范。
  得分
    自评表!G9：填报95，重算93.5（10 分已核算 · 83.5 分沿用填报）；等级优
  待补数据（运行 ziping evidence 可生成评分依据表）
    在编人数 → G5, G6
  已忽略（见核查记录表）：1 项
    自评表!A1 JX501：上年数据

干净.xlsx  临江县交通运输局  2023年
  未发现问题

坏文件.xlsx
  无法读取：文件不完整。（damaged）

共 3 个文件：1 个错误，1 个提醒，1 个提示。1 个文件无法读取。
`,
    );
  });

  it('says so when no form was recognised', () => {
    expect(written('text', [{ ...clean, tables: [] }])).toContain('\n  没有识别出自评表\n');
  });

  it('keeps to findings and unreadable files when quiet', () => {
    const text = written('text', [clean, sample, unreadable], { quiet: true });
    expect(text.split('\n')[0]).toMatch(/^2023年/);
    expect(text).not.toMatch(/干净|得分\n|待补|已忽略|共 3/);
    expect(text).toMatch(/坏文件/);
  });

  it('says a remark of several rows once, with their cells, and why and how on demand', () => {
    const [first] = sample.findings;
    const rows = ['G4', 'G5'].map((cell) => ({
      ...first!,
      cell,
      related: [],
      message: `“${cell}”没有完成值。`,
      why: '无法判断。',
      fix: '补填。',
      group: 'f00d',
      groupMessage: '“巡河”等2项没有完成值。',
    }));
    const report = { ...sample, findings: [...rows, { ...first!, cell: 'G9', group: 'beef', related: [] }] };
    expect(written('text', [report], { quiet: true })).toContain(
      '    G4     错误 JX301  “巡河”等2项没有完成值。\n           关联 G5\n    G9     错误 JX301  得分35分，超过分值30分。\n',
    );
    expect(written('text', [report], { details: true })).toContain(
      '等2项没有完成值。\n           无法判断。\n           补填。\n',
    );
    const [plain] = JSON.parse(written('json', [report])) as (typeof report)[];
    expect(Object.keys(plain!.findings[0]!)).toEqual(expect.arrayContaining(['group', 'message']));
    expect(Object.keys(plain!.findings[0]!)).not.toEqual(expect.arrayContaining(['why']));
  });

  it('colours labels only when told how', () => {
    const paint = (text: string, style: string) => `<${style}>${text}</>`;
    const text = written('text', [sample], { paint });
    expect(text).toContain('<error>错误 JX301</>');
    expect(text).toContain('<strong>2023年/自评表.xlsx</>');
  });
});

describe('the JSON reports', () => {
  it.each<[string, Report[]]>([
    ['no file', []],
    ['one file', [sample]],
    ['several', [sample, unreadable, clean]],
  ])('hold %s as they are', (_, reports) => {
    expect(JSON.parse(written('json', reports))).toEqual(reports);
    const lines = written('ndjson', reports).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(reports);
  });
});

describe('every report', () => {
  it.each(REPORT_FORMATS)('%s of one file does not depend on the others', (format) => {
    const setup = { language: 'zh-CN', quiet: false, engine: '0.1.0', checks: [] } as const;
    const reporter = createReporter(format, setup);
    const alone = createReporter(format, setup).piece(sample);
    reporter.piece(clean);
    expect(reporter.piece(sample)).toBe(alone);
  });
});
