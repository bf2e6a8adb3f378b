import { gatherFacts } from '../../../src/core/facts/gather';
import { printQuantity } from '../../../src/core/facts/agreement';
import { factSource } from '../../../src/core/facts/lookup';
import type { Form } from '../../../src/core/model/form';
import type { Workbook } from '../../../src/core/model/grid';
import type { FactNeed } from '../../../src/core/rules/types';
import { sheet, workbook, type CellInput } from '../../helpers/sheet-builder';
import { datum, field, figure, form, fund, indicator, need, points, recognition, ref } from './build';

const EMPTY: Workbook = { sheets: [] };
const HEAD = ['数据项', '数值', '单位'];

interface Options {
  readonly at?: number;
  readonly row?: number | null;
  readonly evidence?: readonly CellInput[][];
}

function look(forms: readonly Form[], wanted: FactNeed, { at = 0, row = null, evidence }: Options = {}) {
  const found = recognition(...forms);
  const book = evidence ? workbook(sheet('评分依据', [HEAD, ...evidence])) : EMPTY;
  const source = factSource(gatherFacts(book, found), { recognition: found, form: at, row });
  const fact = source.find(wanted);
  const value = fact?.value;
  return {
    value: typeof value === 'object' ? printQuantity(value) : (value ?? null),
    refs: fact?.refs ?? [],
    conflict: source.conflicts.get(wanted.name),
  };
}

describe('a figure by name', () => {
  const base = form({
    baseData: [
      datum(['三公经费', '2022年决算数'], '70.5'),
      datum(['三公经费', '2023年预算数'], '62.1'),
      datum(['三公经费', '2023年决算数'], '39.5'),
      datum(['编制数', '财政供养人员情况'], '100'),
      datum(['2023年实际在职人数', '财政供养人员情况'], '92'),
      datum(['年初预算数', '部门整体支出预算调整'], '1685.91'),
    ],
  });

  it.each([
    ['“三公”经费实际支出数', '39.5'],
    ['“三公”经费预算数', '62.1'],
    ['上年“三公”经费决算数', '70.5'],
    ['在职人员数', '92'],
    ['编制数', '100'],
    ['年初预算', '1685.91'],
    ['日常公用经费决算数', null],
    ['在编人数', null],
    ['三公经费', null],
  ])('%s is %s', (name, value) => {
    expect(look([base], need(name)).value).toBe(value);
  });

  it('reads years against the workbook’s year when the form has none', () => {
    const forms = [form({ ...base, year: null }), form()];
    expect(look(forms, need('三公经费决算数')).value).toBe('39.5');
  });

  it('is found in a note, with the cell of the note', () => {
    const note = field('年初政府采购预算数0.15万元，年度实际政府采购数为2.91万元');
    const forms = [form({ indicators: [indicator('政府采购执行率', { deductionNote: note })] })];
    expect(look(forms, need('实际采购金额合计数'))).toMatchObject({ value: '2.91万元', refs: [note.ref] });
    expect(look(forms, need('采购计划金额合计数')).value).toBe('0.15万元');
  });

  it('answers under an alias that the rule brings', () => {
    const forms = [form({ baseData: [datum(['绿化覆盖面积'], '50公顷')] })];
    expect(look(forms, need('绿地面积', { aliases: ['绿化覆盖面积'] })).value).toBe('50公顷');
  });

  it('is no rate where an amount is wanted, nor the reverse', () => {
    const forms = [form({ baseData: [datum(['结转结余'], '5万元')] })];
    expect(look(forms, need('结转结余', { unit: '%' })).value).toBeNull();
    expect(look(forms, need('结转结余', { unit: '万元' })).value).toBe('5万元');
  });
});

describe('candidates', () => {
  const budget = (text: string, given: Partial<Form> = {}) =>
    form({ funds: [fund({ initialBudget: figure(text) })], ...given });

  it.each([
    ['the same', '168.91万元', '168.91万元', '168.91万元'],
    ['the same in another unit', '1689100元', '168.91万元', '1,689,100.00元'],
    ['one rounded', '168.91万元', '169万元', '168.91万元'],
    ['two values', '168.91万元', '170.00万元', null],
    ['yuan meant as ten thousand', '168.91元', '168.91万元', null],
  ])('%s', (_, one, other, value) => {
    const found = look([budget(one), budget(other)], need('年初预算数'));
    expect(found.value).toBe(value);
    expect(found.conflict?.isConflict ?? false).toBe(value === null);
    expect(found.conflict?.candidates.map((candidate) => candidate.value) ?? []).toEqual(
      value ? [] : [one, other],
    );
  });

  it('lets a person choose between two', () => {
    const forms = [budget('100万元'), budget('120万元')];
    expect(look(forms, need('年初预算数'), { evidence: [['年初预算', 120, '万元']] }).value).toBe('120万元');
  });

  it('never mixes a project’s figures into the department’s, nor another project’s', () => {
    const project = (name: string, text: string) =>
      budget(text, { scope: 'project', projectName: field(name) });
    const forms = [form(), project('项目甲', '10万元'), project('项目乙', '20万元')];
    expect(look(forms, need('年初预算数'), { at: 0 }).value).toBeNull();
    expect(look(forms, need('年初预算数'), { at: 1 }).value).toBe('10万元');
    expect(look(forms, need('年初预算数'), { at: 2 }).value).toBe('20万元');
  });

  it('keeps another year’s form apart', () => {
    const forms = [form(), budget('10万元', { year: { value: 2022, ref: ref() } })];
    expect(look(forms, need('年初预算数')).value).toBeNull();
  });

  it('believes a table before a remark', () => {
    const remark = { label: '说明', field: field('年初预算数为150万元') };
    expect(look([budget('100万元', { texts: [remark] })], need('年初预算数')).value).toBe('100万元');
    expect(look([form({ texts: [remark] })], need('年初预算数')).value).toBe('150万元');
  });
});

describe('satisfaction in general', () => {
  const said = (...pairs: [string, string][]) =>
    form({ indicators: pairs.map(([name, text]) => indicator(name, { actual: field(text) })) });

  it('is the form’s one satisfaction figure', () => {
    expect(look([said(['区直各部门和群众满意度', '90%'])], need('满意度')).value).toBe('90%');
  });

  it('is left to a person where there are several, without calling it a contradiction', () => {
    const found = look([said(['公交乘客满意度', '90%'], ['培训学员满意度', '97%'])], need('满意度'));
    expect(found.value).toBeNull();
    expect(found.conflict).toMatchObject({ isConflict: false });
  });

  it('never answers for somebody else’s satisfaction', () => {
    expect(look([said(['公交乘客满意度', '90%'])], need('培训学员满意度')).value).toBeNull();
  });

  it('takes no limit for a figure', () => {
    expect(look([said(['公交乘客满意度', '≥90%'])], need('满意度')).value).toBeNull();
  });
});

describe('figures that follow from others', () => {
  const funds = (given: Partial<Parameters<typeof fund>[0]>) => form({ funds: [fund(given)] });

  it('the execution rate, exact, with both cells', () => {
    const forms = [funds({ annualBudget: figure('3282.14万元'), spent: figure('3265.52万元') })];
    const found = look(forms, need('预算执行率', { unit: '%' }));
    expect(found.value).toBe('99.49%');
    expect(found.refs).toHaveLength(2);
  });

  it('a stated rate that contradicts its amounts needs a person', () => {
    const amounts = { annualBudget: figure('200万元'), spent: figure('100万元') };
    expect(look([funds({ ...amounts, executionRate: figure('50%') })], need('执行率')).value).toBe('50%');
    const found = look([funds({ ...amounts, executionRate: figure('60%') })], need('执行率'));
    expect(found).toMatchObject({ value: null, conflict: { isConflict: true } });
  });

  it('everybody on the payroll', () => {
    const evidence = [
      ['在编人员数', 23, '人'],
      ['编外人员数', 71, '人'],
    ];
    expect(look([form()], need('在职人员总数（在编+编外）'), { evidence }).value).toBe('94人');
  });
});

describe('answers of a person', () => {
  const rows = form({
    indicators: [indicator('信息公开', { weight: points(3) }), indicator('项目监管', { weight: points(2) })],
  });
  const options = ['按各项要求公开', '进行了公开，存在不符合要求', '没有公开'];

  it.each<[string, FactNeed, CellInput[], unknown]>([
    ['a tick', need('1', { kind: 'check' }), ['信息公开（1）', '否'], false],
    ['a tick for another row', need('1', { kind: 'check' }), ['项目监管（1）', '是'], null],
    ['a tick by number', need('1', { kind: 'check' }), ['信息公开（1）', 1], true],
    [
      'an option by its words',
      need('等级', { kind: 'choice', options }),
      ['信息公开（等级）', '没有公开'],
      '没有公开',
    ],
    [
      'an option by its number',
      need('等级', { kind: 'choice', options }),
      ['信息公开（等级）', '2'],
      options[1],
    ],
    [
      'an option by its first words',
      need('等级', { kind: 'choice', options }),
      ['信息公开（等级）', '进行了公开'],
      options[1],
    ],
    [
      'a word that is no option',
      need('等级', { kind: 'choice', options }),
      ['信息公开（等级）', '还行'],
      null,
    ],
    ['a count', need('不符合', { kind: 'count' }), ['信息公开（不符合）', 2, '项'], '2项'],
    ['a count of none', need('不符合', { kind: 'count' }), ['信息公开（不符合）', '无', '项'], '0'],
    ['a vague figure of the row', need('比率', { unit: '%' }), ['信息公开（比率）', '44.6%'], '44.6%'],
  ])('%s', (_, wanted, evidence, value) => {
    expect(look([rows], wanted, { row: 0, evidence: [evidence] }).value).toBe(value);
  });

  it('never takes a row’s figure for the figures it is made of', () => {
    const evidence = [['支出率', 97.45, '%']];
    const rated = form({ indicators: [indicator('部门预算资金支出率', { weight: points(10) })] });
    expect(look([rated], need('支出率', { unit: '%' }), { row: 0, evidence }).value).toBe('97.45%');
    expect(look([rated], need('部门预算资金实际支出数'), { row: 0, evidence }).value).toBeNull();
  });

  it('tells rows of one name apart', () => {
    const twice = form({
      sheet: '评分表',
      indicators: [indicator('完成率', { weight: points(3) }), indicator('完成率', { weight: points(2) })],
    });
    const evidence = [['评分表·完成率·2（1）', '是']];
    expect(look([twice], need('1', { kind: 'check' }), { row: 1, evidence }).value).toBe(true);
    expect(look([twice], need('1', { kind: 'check' }), { row: 0, evidence }).value).toBeNull();
  });

  it('asks for a project’s figure under the project’s name', () => {
    const projects = ['项目甲', '项目乙'].map((name) => form({ scope: 'project', projectName: field(name) }));
    const evidence = [['项目乙·年初预算数', 5, '万元']];
    expect(look(projects, need('年初预算数'), { at: 1, evidence }).value).toBe('5万元');
    expect(look(projects, need('年初预算数'), { at: 0, evidence }).value).toBeNull();
  });
});
