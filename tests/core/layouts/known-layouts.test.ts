import type { ManualMapping } from '../../../src/core/layouts';
import { recogniseByLayouts } from '../../../src/core/layouts/by-layouts';
import { headsKey, type KnownLayout, layoutOf } from '../../../src/core/layouts/known-layouts';
import type { Sheet } from '../../../src/core/model/grid';
import { sheet, type SheetOptions, table } from '../../helpers/sheet-builder';

const HEADS = '事项 | 想做到 | 做到了 | 满 | 自己打 | 为什么';
const ROWS = `
修路 | ≥20公里 | 21公里 | 60 | 60
宣传 | ≥10场 | 8场 | 40 | 32 | 雨天`;

const form = (heads = HEADS, title = '甲县乙局年度工作', options: SheetOptions = {}) =>
  sheet('表', table(`${title}\n部门：甲县乙局\n${heads}${ROWS}\n`), options);

const mapping: ManualMapping = {
  sheet: '表',
  headerTop: 2,
  columns: { level3: 0, target: 1, actual: 2, weight: 3, score: 4, deviationReason: 5, unit: null },
};

function known(of: Sheet = form(), told = mapping): KnownLayout {
  const layout = layoutOf({ sheets: [of] }, told, []);
  if (!layout) throw new Error('no layout');
  return layout;
}

function read(of: Sheet, layouts: readonly KnownLayout[], own: readonly ManualMapping[] = []) {
  const { forms } = recogniseByLayouts({ sheets: [of] }, { mapping: own }, layouts);
  return forms.flatMap(({ indicators }) =>
    indicators.map(({ name, target, actual, weight, score }) =>
      [name, target, actual, weight, score].map((field) => field?.text).join(' '),
    ),
  );
}

const FOUND = ['修路 ≥20公里 21公里 60 60', '宣传 ≥10场 8场 40 32'];

describe('heads that a person pointed out in one file', () => {
  it('are known by their words, typing and years left aside', () => {
    expect(headsKey(['２０２４年指标值 ', '得\n分', '满（分）'])).toBe(
      headsKey(['2025年度 指标值', '得分', '满(分)']),
    );
    expect(headsKey(['指标值', '得分'])).not.toBe(headsKey(['得分', '指标值']));
  });

  it('make a table in another file wherever they stand, spaced and merged otherwise', () => {
    const layouts = [known()];
    expect(read(form(), [])).toEqual([]);
    expect(read(form(), layouts)).toEqual(FOUND);
    expect(read(form('事 项 | 想做到 | 做到了 | 满 | 自己\n打 | 为什么'.replace('\n', '')), layouts)).toEqual(
      FOUND,
    );
    expect(read(form(HEADS, '丙县丁局今年的事', { at: 'D6' }), layouts)).toEqual(FOUND);
  });

  it('say nothing under other words, nor of a list that serves another purpose', () => {
    expect(read(form('事项 | 想做到 | 做到了 | 满 | 别人打 | 为什么'), [known()])).toEqual([]);
    expect(read(form('为什么 | 事项 | 想做到 | 做到了 | 满 | 自己打'), [known()])).toEqual([]);
    expect(read(form(HEADS, '员工绩效考核表'), [known()])).toEqual([]);
  });

  it('give way to what a person says in the file itself', () => {
    const own = {
      sheet: '表',
      headerTop: 2,
      columns: { level3: 0, target: 1, actual: 2, weight: 4, score: 3 },
    };
    expect(read(form(), [known()], [own])).toEqual(['修路 ≥20公里 21公里 60 60', '宣传 ≥10场 8场 32 40']);
  });

  it('change nothing of a form that is recognised by itself', () => {
    const sound = sheet(
      '项目自评表',
      table(`
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 修路 | ≥20公里 | 21公里 | 60 | 60
^ | 质量指标 | 合格率 | ≥95% | 96% | 40 | 40
`),
    );
    const wrong: ManualMapping = {
      sheet: '项目自评表',
      headerTop: 1,
      columns: { level3: 1, target: 3, actual: 4, weight: 6, score: 5 },
    };
    const inside: ManualMapping = { ...wrong, headerTop: 3 };
    const layouts = [known(sound, wrong), known(sound, inside)];
    const alone = recogniseByLayouts({ sheets: [sound] }, {}, []);
    expect(alone.forms).toHaveLength(1);
    expect(recogniseByLayouts({ sheets: [sound] }, {}, layouts)).toEqual(alone);
  });

  it('make the table below one of money that is recognised by itself', () => {
    const both = sheet(
      '项目支出绩效自评表',
      table(`
项目支出绩效自评表
资金来源 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
年度资金总额 | 100 | 90 | 90% | 10 | 9
财政拨款 | 100 | 90 | 90% | - | -
${HEADS}${ROWS}
`),
    );
    const told = { ...mapping, sheet: both.name, headerTop: 4 };
    const alone = recogniseByLayouts({ sheets: [both] }, {}, []);
    const found = recogniseByLayouts({ sheets: [both] }, {}, [known(both, told)]);
    expect(alone.forms.map(({ funds, indicators }) => [funds.length, indicators.length])).toEqual([[2, 0]]);
    expect(found.forms.map(({ funds, indicators }) => [funds.length, indicators.length])).toEqual([[2, 2]]);
  });

  it('are none where too few words stand beside each other, or no column stands under one', () => {
    const two = sheet('表', table('甲县乙局年度工作\n部门：甲县乙局\n事项 | 打分\n修路 | 60\n'));
    expect(layoutOf({ sheets: [two] }, { ...mapping, columns: { level3: 0, score: 1 } }, [])).toBeNull();
    expect(layoutOf({ sheets: [form()] }, { ...mapping, columns: { score: null } }, [])).toBeNull();
    expect(layoutOf({ sheets: [form()] }, { ...mapping, sheet: '别的' }, [])).toBeNull();
  });
});
