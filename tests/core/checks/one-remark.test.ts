import { runChecks } from '../../../src/core/checks/run';
import { a1 } from '../../../src/core/model/address';
import { contextOf } from '../../helpers/check-context';
import { sheet, workbook } from '../../helpers/sheet-builder';

const HEAD = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

/** Name, target, actual, points, score and reason of a row. */
type Line = readonly [string, string, string, number, number, string?];

function book(...rows: readonly Line[]) {
  return workbook(
    sheet('自评表', [
      ['项目支出绩效自评表'],
      HEAD,
      ...rows.map(([name, target, actual, weight, score, reason = '']) => [
        '产出指标',
        '数量指标',
        name,
        target,
        actual,
        weight,
        score,
        reason,
      ]),
    ]),
  );
}

const AS_ONE = /^JX(?:205|208|30[4678])$/;

function remarks(...rows: readonly Line[]) {
  const { findings } = runChecks(contextOf(book(...rows)));
  return findings.filter(({ code }) => AS_ONE.test(code));
}

describe('one row, one remark', () => {
  it('a missed target with full points and no reason', () => {
    const [only, ...others] = remarks(['疏浚河道', '≥20公里', '15公里', 50, 50]);
    expect(others).toEqual([]);
    expect([only!.code, a1(only!.ref), only!.severity]).toEqual(['JX306', 'G3', 'error']);
    expect(only!.message['zh-CN'].what).toBe(
      '“疏浚河道”目标值≥20公里，完成值15公里，没有达到，却得满分50分，应得37.5分；没有说明原因。',
    );
    expect(only!.also!.map(({ code }) => code)).toEqual(['JX208']);
    expect(only!.related.map(a1)).toContain('E3');
  });

  it('a change that goes the other way', () => {
    const [only, ...others] = remarks(['配套设施收入', '增长6%', '下降1.5%', 50, 50]);
    expect(others).toEqual([]);
    expect(only!.message['zh-CN'].what).toBe(
      '“配套设施收入”要求“增长6%”，实际完成值却写“下降1.5%”，方向相反；却得满分50分，应得0分；没有说明原因。',
    );
  });

  it('a target that is met with points off', () => {
    const found = remarks(['市民满意度', '≥90%', '95%', 50, 45]);
    expect(found.map(({ code, also }) => [code, also?.map((one) => one.code)])).toEqual([
      ['JX307', ['JX308']],
    ]);
  });

  it('leaves single remarks and other rows as they are', () => {
    const found = remarks(
      ['疏浚河道', '≥20公里', '15公里', 50, 37.5],
      ['市民满意度', '≥90%', '95%', 50, 45, '抽样偏少'],
    );
    expect(
      found.map(({ code, ref, also }) => [code, a1(ref), also?.map((one) => one.code + a1(one.ref))]),
    ).toEqual([['JX208', 'E3', ['JX308H3']]]);
    expect(remarks(['疏浚河道', '≥20公里', '21公里', 50, 50])).toEqual([]);
  });
});

describe('the same remark on several rows', () => {
  const noActual = (name: string) => [name, '≥20公里', '', 20, 20] as const;

  it('shares a group that says it once', () => {
    const { findings } = runChecks(
      contextOf(book(noActual('疏浚河道'), noActual('修复护栏'), ['市民满意度', '≥90%', '95%', 60, 60])),
    );
    const missing = findings.filter(({ code }) => code === 'JX207');
    expect(missing.map(({ ref }) => a1(ref))).toEqual(['E3', 'E4']);
    expect(new Set(missing.map(({ group }) => group!.id)).size).toBe(1);
    expect(missing[1]!.group!.what['zh-CN']).toBe('“疏浚河道”等2项指标值为“≥20公里”，没有填写实际完成值。');
    expect(missing[1]!.message['zh-CN'].what).toBe('“修复护栏”指标值为“≥20公里”，没有填写实际完成值。');
  });

  it('a remark of one row has no group', () => {
    const { findings } = runChecks(
      contextOf(book(noActual('疏浚河道'), ['市民满意度', '≥90%', '95%', 60, 60])),
    );
    expect(findings.filter(({ group }) => group)).toEqual([]);
  });
});

describe('a sentence of what is wrong', () => {
  it('keeps to 120 characters, however long the words it quotes', () => {
    const long =
      '按照年度工作计划组织开展全市范围内的河道及沟渠疏浚清淤和两岸环境综合整治工程的完成长度与质量';
    const [only] = remarks([long, `不少于20公里（${long}）`, `15公里（${long}）`, 50, 50]);
    expect(only!.message['zh-CN'].what.length).toBeLessThanOrEqual(120);
    expect(only!.message['zh-CN'].what).toContain('应得37.5分');
  });
});
