import type { FileReport, FindingReport } from '../../../../src/core/report/file-report';
import { letterOf } from '../../../../src/core/report/letter/letter';
import type { Choice, Unmet } from '../../../../src/core/report/letter/opinion';
import type { Paper, PaperTable } from '../../../../src/core/model/paper';
import { clean, sample } from '../sample';

const FORM = { name: '整体支出绩效自评表', sheet: '自评表', cell: 'G9', project: null };

const letter = (report: FileReport, language: 'zh-CN' | 'en' = 'zh-CN') =>
  letterOf(report, [FORM], '自评表.xlsx', language);
const lines = ({ blocks }: Paper) => blocks.flatMap((block) => ('text' in block ? [block.text] : []));
const tables = ({ blocks }: Paper) => blocks.filter((block): block is PaperTable => block.kind === 'table');

const finding = (cell: string, more: Partial<FindingReport> = {}): FindingReport => ({
  ...sample.findings[1]!,
  cell,
  message: `${cell}没有填写。`,
  fix: '补填。',
  ...more,
});

describe('the letter about a file', () => {
  it('names unit, year, form and file', () => {
    expect(lines(letter(sample)).slice(0, 2)).toEqual([
      '临江县交通运输局：',
      '报送的2023年度《整体支出绩效自评表》（文件：自评表.xlsx）已核查，意见如下。',
    ]);
  });

  it('tells totals as stated and worked out, where the points come from, and leaves out forms without any', () => {
    expect(tables(letter(sample))[0]!.rows).toEqual([
      ['整体支出绩效自评表', '自评表\nG9', '95', '93.5', '1.5', '优', '10 分已核算\n83.5 分沿用填报'],
    ]);
  });

  it('shows a grade that changes', () => {
    const totals = [{ ...sample.totals[0]!, gradeStated: '优', grade: '良' }];
    expect(tables(letter({ ...sample, totals }))[0]!.rows[0]![5]).toBe('优→良');
  });

  it('parts what must be mended from what must be explained', () => {
    const [, errors, questions] = tables(letter(sample));
    expect(errors!.rows.map(([number, place, , , rule]) => [number, place, rule])).toEqual([
      ['1', '自评表\nG4', 'JX301'],
    ]);
    expect(errors!.rows[0]![2]).toBe('得分35分，超过分值30分。（对照 D4、项目表!C3）');
    expect(questions!.rows.map(([, , , , rule]) => rule)).toEqual(['JX208', 'JX202']);
    expect(lines(letter(sample))).toEqual(expect.arrayContaining(['需要修改（1处）', '请核实或说明（2处）']));
  });

  it('says a remark of several rows once, with all their cells', () => {
    const shared = { group: 'aa', groupMessage: '“甲”等3项没有填写。' };
    const findings = [finding('F3', shared), finding('F9'), finding('F4', shared), finding('F5', shared)];
    const rows = tables(letter({ ...sample, findings })).at(1)!.rows;
    expect(rows.map(([, place, problem]) => [place, problem])).toEqual([
      ['自评表\nF3、F4、F5', '“甲”等3项没有填写。'],
      ['自评表\nF9', 'F9没有填写。'],
    ]);
  });

  it('tells what was set aside with its reason', () => {
    expect(lines(letter(sample))).toContain('已说明、不再要求修改（1处）');
    expect(tables(letter(sample))[3]!.rows).toEqual([['自评表\nA1', '年度不一致。', '上年数据', 'JX501']]);
  });

  it('tells which points stand as typed, and what it takes to check them', () => {
    const row = {
      sheet: '自评表',
      weight: 5,
      stated: 4.5,
      score: 4.5,
      state: 'stated' as const,
      note: '',
      inputs: [],
    };
    const scores = [
      { ...row, cell: 'G5', name: '财务合规性' },
      { ...row, cell: 'G6', name: '社会效益' },
      { ...row, cell: 'G7', name: '执行率', state: 'computed' as const },
      { ...row, cell: 'G8', name: '空', stated: null, score: null },
    ];
    const wanted = ['财务合规性（违规金额）', '支出总额', '财务合规性（1）', '凭证数', '账户数'];
    const missing = wanted.map((name) => ({ name, for: ['G5'] }));
    const paper = letter({ ...clean, scores, missing });
    expect(lines(paper)).toContain('以下2项共9分没有数据可以核对，按填报数计入，请附佐证材料：');
    expect(tables(paper).at(-1)!.rows).toEqual([
      ['自评表\nG5', '财务合规性', '4.5/5', '违规金额、支出总额、凭证数等4项'],
      ['自评表\nG6', '社会效益', '4.5/5', '人工审核'],
    ]);
  });

  it('gives each reason once why a check had nothing to look at', () => {
    const none = { status: 'not-checked' as const, why: '表中没有资金栏' };
    const checked = [
      { code: 'JX101', ...none },
      { code: 'JX103', ...none },
      { code: 'JX110', ...none, why: '没有结转' },
    ];
    expect(lines(letter({ ...clean, checked }))).toContain(
      '表中没有相应内容、因此没有进行的核查：表中没有资金栏；没有结转。',
    );
  });

  it('says so when nothing is to be mended, and leaves room for opinion, signature and date all the same', () => {
    const paper = letter(clean);
    expect(lines(paper)).toEqual(expect.arrayContaining(['没有发现需要修改的问题。', '没有。', '审核意见']));
    expect(paper.blocks.slice(-3).map(({ kind }) => kind)).toEqual(['room', 'sign', 'sign']);
    expect(tables(paper)).toEqual([]);
  });

  it('names a place in a running text by its paragraph, and nobody where no unit is named', () => {
    const findings = [finding('A1', { sheet: '正文', paragraph: 7 })];
    const paper = letter({ ...clean, department: null, year: null, findings });
    expect(lines(paper)[0]).toBe('填报单位：');
    expect(lines(paper)[1]).toBe('报送的《整体支出绩效自评表》（文件：自评表.xlsx）已核查，意见如下。');
    expect(tables(paper)[0]!.rows[0]![1]).toBe('第7段');
  });

  describe('with what a reviewer decided', () => {
    const [one, two, three] = [
      finding('F3', { severity: 'error', fingerprint: 'f3' }),
      finding('F4', { severity: 'error', fingerprint: 'f4' }),
      finding('F5', { severity: 'warning', fingerprint: 'f5' }),
    ];
    const report = { ...clean, findings: [one!, two!, three!] };
    const decided = (
      decisions: Record<string, { choice: Choice; note?: string }>,
      unmet: readonly Unmet[] | null = null,
    ) => {
      const map = new Map(
        Object.entries(decisions).map(([key, { choice, note = '' }]) => [key, { choice, note }]),
      );
      return letterOf(report, [FORM], '自评表.xlsx', 'zh-CN', { decisions: map, unmet });
    };
    const cellsUnder = (paper: Paper, title: string) => {
      const at = paper.blocks.findIndex((block) => 'text' in block && block.text.startsWith(title));
      const table = paper.blocks[at + 1] as PaperTable | undefined;
      return at < 0
        ? null
        : table!.rows.map((row) => row.find((text) => text.startsWith('自评表\n'))!.slice(4));
    };

    it('asks for what goes back, a warning too, and for nothing that waits or is unfounded', () => {
      const paper = decided({
        f3: { choice: 'falseAlarm', note: '系统读错' },
        f4: { choice: 'later', note: '下半年补齐' },
        f5: { choice: 'return' },
      });
      expect(cellsUnder(paper, '需要修改')).toEqual(['F5']);
      expect(cellsUnder(paper, '请核实或说明')).toBeNull();
      expect(cellsUnder(paper, '以后整改')).toEqual(['F4']);
      expect(lines(paper)).toContain('另有1处提示经审核不成立，没有列出。');
      expect(JSON.stringify(paper)).not.toContain('F3');
      expect(JSON.stringify(paper)).toContain('下半年补齐');
      expect(lines(paper)).not.toContain('没有发现需要修改的问题。');
    });

    it('says that nothing is to be mended where all was unfounded', () => {
      const falseAlarm = { choice: 'falseAlarm' as const };
      expect(lines(decided({ f3: falseAlarm, f4: falseAlarm, f5: falseAlarm }))).toContain(
        '没有发现需要修改的问题。',
      );
    });

    it('carries the opinion beside how it is mended', () => {
      const paper = decided({ f3: { choice: 'return', note: '请附合同。' } });
      expect(tables(paper)[0]!.rows.map((row) => row[3])).toEqual(['补填。\n审核意见：请附合同。', '补填。']);
    });

    it.each<[readonly Unmet[] | null, string | null]>([
      [null, null],
      [[], '按报送条件：可以报送。'],
      [
        [{ what: 'errors', value: 2, most: 0 }, { what: 'grade' }, { what: 'returned', value: 1 }],
        '按报送条件：须退回（错误 2 个，超过 0 个、重算后等级会变、决定退回的提醒 1 个）。',
      ],
    ])('is judged by the line of the bureau: %j', (unmet, words) => {
      const judged = lines(decided({}, unmet)).filter((text) => text.startsWith('按报送条件'));
      expect(judged).toEqual(words === null ? [] : [words]);
    });
  });

  it('speaks English', () => {
    expect(lines(letter(sample, 'en')).slice(1, 3)).toEqual([
      'Your 2023 “整体支出绩效自评表” (file: 自评表.xlsx) was reviewed, with the following result.',
      'Totals and grades',
    ]);
  });
});
