import type { FileReport, FindingReport } from '../../../../src/core/report/file-report';
import { letterOf } from '../../../../src/core/report/letter/letter';
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

  it('speaks English', () => {
    expect(lines(letter(sample, 'en')).slice(1, 3)).toEqual([
      'Your 2023 “整体支出绩效自评表” (file: 自评表.xlsx) was reviewed, with the following result.',
      'Totals and grades',
    ]);
  });
});
