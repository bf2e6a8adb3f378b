import { comparisonReport } from '../../../src/app/compare/comparison-report';
import { compareSubmissions } from '../../../src/app/compare/compare';
import { review } from '../../../src/app/review';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import type { Workbook } from '../../../src/core/model/grid';
import { sheet, workbook } from '../../helpers/sheet-builder';
import { faultyForm, projectForm, type Line, type ProjectForm } from './forms';

/** What the faulty form is told. */
const FAULTS = ['JX103', 'JX208', 'JX301', 'JX303'];

interface Told {
  readonly fixed: readonly string[];
  readonly open: readonly string[];
  readonly new: readonly string[];
  readonly unchecked: readonly string[];
  readonly asked: readonly string[];
  readonly follows: readonly string[];
  readonly unasked: readonly string[];
  readonly rows: readonly string[];
}

function compared(old: Workbook, now: Workbook): Told {
  const one = review(old, DEFAULT_SETTINGS);
  const other = review(now, DEFAULT_SETTINGS);
  const names = { old: '上次.xlsx', new: '本次.xlsx' };
  const { findings, changes, rows } = comparisonReport(compareSubmissions(one, other), names, 'zh-CN');
  const codes = (fate: string) =>
    findings
      .filter((one) => one.fate === fate)
      .map(({ code }) => code)
      .sort();
  const fields = (kind: string) =>
    changes
      .filter(({ attribution }) => attribution === kind)
      .map(({ row, field, before, after }) => `${row.split('／').pop()} ${field} ${before}→${after}`)
      .sort();
  return {
    fixed: codes('fixed'),
    open: codes('open'),
    new: codes('new'),
    unchecked: codes('unchecked'),
    asked: fields('asked'),
    follows: fields('follows'),
    unasked: fields('unasked'),
    rows: rows.map(({ fate, name }) => `${fate} ${name.split('／').pop()}`),
  };
}

const named = (form: ProjectForm, name: string): Line => form.lines.find((line) => line.name === name)!;

/** An edit, and what is to be said of it; what is left out is empty, and faults not mended are open. */
type Case = readonly [name: string, edit: (form: ProjectForm) => void, told: Partial<Told>];

const LAYOUT: readonly Case[] = [
  ['nothing', () => undefined, {}],
  ['the sheet is renamed', (form) => (form.sheet = 'Sheet1'), {}],
  ['everything stands lower', (form) => (form.rowsAbove = 4), {}],
  ['a column is added', (form) => (form.extraColumns = ['备注']), {}],
  ['a heading is put between the tables', (form) => (form.headBetween = true), {}],
  ['rows are moved', (form) => form.lines.splice(0, 2, form.lines[1]!, form.lines[0]!), {}],
  ['a whole level is moved up', (form) => form.lines.unshift(...form.lines.splice(4, 2)), {}],
  [
    'all of these',
    (form) => {
      Object.assign(form, {
        sheet: '附件2',
        rowsAbove: 2,
        extraColumns: ['备注', '佐证材料'],
        headBetween: true,
      });
      form.lines.unshift(...form.lines.splice(4, 2));
    },
    {},
  ],
  ['white space is typed otherwise', (form) => (named(form, '受益人口').actual = '3.2 万人'), {}],
  ['full-width signs are typed', (form) => (named(form, '群众满意度').actual = '９３％'), {}],
];

const MENDED: readonly Case[] = [
  [
    'a score is brought down to its points',
    (form) => (named(form, '清淤土方量').score = 10),
    { fixed: ['JX301'], asked: ['清淤土方量 得分 11→10'] },
  ],
  [
    'score and total are mended',
    (form) => {
      named(form, '清淤土方量').score = 10;
      form.total = 98.2;
    },
    { fixed: ['JX301', 'JX303'], asked: ['整表 总分 97.2→98.2', '清淤土方量 得分 11→10'] },
  ],
  [
    'the rate is worked out anew',
    (form) => (form.rate = 0.9),
    { fixed: ['JX103'], asked: ['年度资金总额 执行率 95%→90%'] },
  ],
  [
    'a reason is given',
    (form) => (named(form, '按期完工率').reason = '汛期停工一个月，已于次年一月完工。'),
    { fixed: ['JX208'], asked: ['按期完工率 偏差原因 →汛期停工一个月，已于次年一月完工。'] },
  ],
  [
    'the actual value was a slip',
    (form) => (named(form, '按期完工率').actual = '100%'),
    // Reached now, and points still taken off.
    { fixed: ['JX208'], new: ['JX307'], asked: ['按期完工率 实际完成值 92%→100%'] },
  ],
  [
    'a score is mended wrongly',
    (form) => (named(form, '清淤土方量').score = 10.5),
    { asked: ['清淤土方量 得分 11→10.5'] },
  ],
  ['a total is mended wrongly', (form) => (form.total = 95), { asked: ['整表 总分 97.2→95'] }],
  [
    'mended, and laid out anew',
    (form) => {
      Object.assign(form, { sheet: '表1', rowsAbove: 1, extraColumns: ['备注'] });
      form.rate = 0.9;
      form.lines.reverse();
    },
    { fixed: ['JX103'], asked: ['年度资金总额 执行率 95%→90%'] },
  ],
];

const UNASKED: readonly Case[] = [
  [
    'an actual value',
    (form) => (named(form, '群众满意度').actual = '95%'),
    { unasked: ['群众满意度 实际完成值 93%→95%'] },
  ],
  [
    'a target is lowered',
    (form) => (named(form, '整治河道长度').target = '≥11公里'),
    { unasked: ['整治河道长度 年度指标值 ≥12公里→≥11公里'] },
  ],
  [
    'another score, with the total',
    (form) => {
      named(form, '受益人口').score = 14;
      form.total = 98.2;
    },
    { fixed: ['JX303'], new: ['JX307'], asked: ['整表 总分 97.2→98.2'], unasked: ['受益人口 得分 15→14'] },
  ],
  [
    'the unit',
    (form) => (form.department = '临江县水利局'),
    { unasked: ['整表 部门（单位） 临江县水务局→临江县水利局'] },
  ],
  [
    'the name of the project',
    (form) => (form.project = '河道整治二期项目'),
    { unasked: ['整表 项目名称 河道整治项目→河道整治二期项目'] },
  ],
  ['the year', (form) => (form.year = 2024), { unasked: ['整表 年度 （2023年度）→（2024年度）'] }],
  [
    'the name of an indicator',
    (form) => (named(form, '水质达标率').name = '断面水质达标率'),
    { unasked: ['断面水质达标率 名称 水质达标率→断面水质达标率'] },
  ],
  [
    'a text',
    (form) => (form.goal = '完成河道整治，水质达到Ⅲ类。'),
    { unasked: ['年度总体目标 文字说明 完成河道整治，改善水环境。→完成河道整治，水质达到Ⅲ类。'] },
  ],
  [
    'a value in a form that is laid out anew',
    (form) => {
      Object.assign(form, { sheet: '新表', rowsAbove: 5, headBetween: true, extraColumns: ['说明材料'] });
      form.lines.unshift(...form.lines.splice(4, 2));
      named(form, '受益人口').actual = '3.5万人';
    },
    { unasked: ['受益人口 实际完成值 3.2万人→3.5万人'] },
  ],
];

const ROWS: readonly Case[] = [
  [
    'a row with a finding is gone',
    (form) => form.lines.splice(3, 1),
    { fixed: ['JX208'], unchecked: ['JX303'], new: ['JX302'], rows: ['removed 按期完工率'] },
  ],
  [
    'a row without one is gone',
    (form) => form.lines.splice(4, 1),
    { unchecked: ['JX303'], new: ['JX302'], rows: ['removed 受益人口'] },
  ],
  [
    'a row is added',
    (form) =>
      form.lines.splice(3, 0, { ...named(form, '工程验收合格率'), name: '设备完好率', weight: 5, score: 5 }),
    { unchecked: ['JX303'], new: ['JX302'], rows: ['added 设备完好率'] },
  ],
  [
    'a new fault comes with an edit',
    (form) => (named(form, '水质达标率').score = 16),
    { new: ['JX301'], unasked: ['水质达标率 得分 15→16'] },
  ],
  [
    'one mended, the same fault elsewhere',
    (form) => {
      named(form, '清淤土方量').score = 10;
      named(form, '水质达标率').score = 16;
    },
    {
      fixed: ['JX301'],
      new: ['JX301'],
      asked: ['清淤土方量 得分 11→10'],
      unasked: ['水质达标率 得分 15→16'],
    },
  ],
];

describe.each([
  ['another layout is no difference', LAYOUT],
  ['what was asked for', MENDED],
  ['what nobody asked for', UNASKED],
  ['rows and new faults', ROWS],
])('%s', (_, cases) => {
  it.each(cases)('%s', (_name, edit, told) => {
    const form = faultyForm();
    edit(form);
    const gone = [...(told.fixed ?? []), ...(told.unchecked ?? [])];
    const open = FAULTS.filter((code) => !gone.includes(code));
    const nothing: Told = {
      fixed: [],
      open,
      new: [],
      unchecked: [],
      asked: [],
      follows: [],
      unasked: [],
      rows: [],
    };
    expect(compared(projectForm(faultyForm()), projectForm(form))).toEqual({ ...nothing, ...told });
  });
});

it('there are thirty pairs and more', () => {
  expect(LAYOUT.length + MENDED.length + UNASKED.length + ROWS.length).toBeGreaterThanOrEqual(30);
});

describe('two submissions', () => {
  const second = () => ({ ...faultyForm(), sheet: '项目二', project: '泵站改造项目' });

  it('finds each form of several, whatever the order of the sheets', () => {
    const changed = second();
    changed.lines[0]!.actual = '14公里';
    const old = workbook(...projectForm(faultyForm()).sheets, ...projectForm(second()).sheets);
    const now = workbook(...projectForm(changed).sheets, ...projectForm(faultyForm()).sheets);
    expect(compared(old, now)).toMatchObject({
      fixed: [],
      new: [],
      asked: [],
      unasked: ['整治河道长度 实际完成值 12公里→14公里'],
    });
  });

  it('names a form that was left out, and one that was added', () => {
    const old = workbook(...projectForm(faultyForm()).sheets, ...projectForm(second()).sheets);
    expect(compared(old, projectForm(faultyForm())).rows).toEqual(['removed 项目二']);
    expect(compared(projectForm(faultyForm()), old).rows).toEqual(['added 项目二']);
  });

  it('tells rows of one name apart by what they hold', () => {
    const doubled = (swap: boolean) => {
      const form = faultyForm();
      const twin = { ...form.lines[0]!, target: '≥5公里', actual: '6公里', weight: 5, score: 5 };
      form.lines.splice(swap ? 0 : 1, 0, twin);
      return projectForm(form);
    };
    expect(compared(doubled(false), doubled(true))).toMatchObject({ asked: [], unasked: [], rows: [] });
  });

  it('tells a finding that was set aside in the meantime from one that is open', () => {
    const old = review(projectForm(faultyForm()), DEFAULT_SETTINGS);
    const unmet = old.findings.find(({ code }) => code === 'JX208')!;
    const record = sheet('核查记录', [
      ['编号', '代码', '位置', '问题', '处理', '理由', '记录'],
      [unmet.fingerprint, 'JX208', '项目自评表!E14', '没有说明原因', '忽略', '汛期', '2024-03-01 办公室'],
    ]);
    const now = review(workbook(...projectForm(faultyForm()).sheets, record), DEFAULT_SETTINGS);
    const fates = compareSubmissions(old, now).findings.map(({ fate, old: one }) => [one?.code, fate]);
    expect(fates).toContainEqual(['JX208', 'ignored']);
    expect(fates.filter(([, fate]) => fate === 'new')).toEqual([]);
  });

  it('says that a finding went with its row', () => {
    const form = faultyForm();
    form.lines.splice(3, 1);
    const { findings } = compareSubmissions(
      review(projectForm(faultyForm()), DEFAULT_SETTINGS),
      review(projectForm(form), DEFAULT_SETTINGS),
    );
    expect(findings.filter(({ isRowGone }) => isRowGone).map(({ old }) => old!.code)).toEqual(['JX208']);
  });

  it('does not call findings fixed whose whole form did not come again', () => {
    const second = projectForm({ ...faultyForm(), sheet: '项目二', project: '泵站改造项目' });
    const old = workbook(...projectForm(faultyForm()).sheets, ...second.sheets);
    const told = compared(old, projectForm(faultyForm()));
    expect(told).toMatchObject({ fixed: [], new: [], open: FAULTS, unchecked: FAULTS });
  });
});
