import { readReadings } from '../../../src/core/facts/readings';
import { review } from '../../../src/app/review';
import { mergeUnproven, readingsWorkbook, unprovenRows } from '../../../src/app/readings';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import { recognise } from '../../../src/core/layouts';
import type { Workbook } from '../../../src/core/model/grid';
import { decimalText } from '../../../src/core/number/exact';
import { type CellInput, pct, sheet, workbook } from '../../helpers/sheet-builder';

const GAPPED = '办结率大于90%的，得10分；大于70%小于90%的，得6分；小于70%的，得0分。';
const PLAIN = '办结率≥90%得10分；70%≤办结率<90%得6分；办结率<70%得0分。';

const form = (score: CellInput = 10) =>
  sheet('评分表', [
    ['2023年度部门整体支出绩效自评评分表'],
    ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '实际完成值', '自评得分'],
    ['产出', '数量', '任务办结率', 10, GAPPED, pct(0.9), score],
    ['产出', '质量', '合格率', 90, '合格率≥95%得90分；合格率<95%得0分。', pct(0.97), 90],
    ['合计', null, null, 100, null, null, 100],
  ]);

const laidDown = (text: string, points: CellInput, reading: string) =>
  sheet('评分口径', [
    ['原文', '分值', '按此理解', '说明', '日期'],
    [text, points, reading, '预算科确认', '2024-03-01'],
  ]);

const reviewed = (book: Workbook, settings = DEFAULT_SETTINGS) => review(book, settings);
const firstRow = (book: Workbook) => reviewed(book).scores.rows[0]!;

describe('the sheet 评分口径', () => {
  it('leaves a figure without a clause to a person where it is not there', () => {
    expect(firstRow(workbook(form()))).toMatchObject({ state: 'stated', reading: null });
  });

  it('scores by the wording laid down, and says on which row it rests', () => {
    const row = firstRow(workbook(form(6), laidDown(GAPPED, 10, PLAIN)));
    expect(row.state).toBe('computed');
    expect(decimalText(row.score!)).toBe('10');
    expect(row.reading).toEqual({
      text: PLAIN,
      place: '评分口径 第2行',
      ref: { sheet: '评分口径', row: 1, column: 2 },
      isUsed: true,
    });
  });

  it('names the row in the note where points are lost', () => {
    const plain = PLAIN.replace('≥90%', '＞90%').replace('办结率<90%', '办结率≤90%');
    const row = firstRow(workbook(form(6), laidDown(GAPPED, 10, plain)));
    expect(decimalText(row.score!)).toBe('6');
    expect(row.note).toMatch(/扣4分（按评分口径 第2行的口径）。$/u);
  });

  it('knows the text whatever hand typed it', () => {
    const typed = GAPPED.replace(/%/gu, '％').replace('；', '；\n').replace(/。$/u, '');
    expect(firstRow(workbook(form(), laidDown(typed, '10分', PLAIN))).state).toBe('computed');
  });

  it('holds only for the same points', () => {
    expect(firstRow(workbook(form(), laidDown(GAPPED, 8, PLAIN)))).toMatchObject({ reading: null });
  });

  it.each([
    ['a wording with a hole of its own', GAPPED],
    ['a wording that needs a person', '视办结情况酌情计分。'],
    ['a wording that does not make the points', '办结率≥90%得8分；办结率<90%得0分。'],
  ])('does not use %s, and tells it', (_, wording) => {
    const { scores, findings } = reviewed(workbook(form(), laidDown(GAPPED, 10, wording)));
    expect(scores.rows[0]).toMatchObject({ state: 'stated', reading: { isUsed: false, text: wording } });
    const told = findings.filter(({ code }) => code === 'JX313');
    expect(told).toHaveLength(1);
    expect(told[0]!.message['zh-CN'].what).toContain('没有采用');
    expect(told[0]!.ref).toEqual({ sheet: '评分表', row: 2, column: 4 });
  });

  it('silences the gap that it settles', () => {
    const codes = (book: Workbook) => reviewed(book).findings.filter(({ code }) => code === 'JX313').length;
    expect([codes(workbook(form())), codes(workbook(form(), laidDown(GAPPED, 10, PLAIN)))]).toEqual([1, 0]);
  });

  it('may stand in another workbook; the own row goes first', () => {
    const other = PLAIN.replace('≥90%', '＞90%').replace('办结率<90%', '办结率≤90%');
    const given = readReadings(workbook(laidDown(GAPPED, 10, other)));
    const settings = { ...DEFAULT_SETTINGS, readings: given };
    const score = (book: Workbook) => decimalText(reviewed(book, settings).scores.rows[0]!.score!);
    expect(score(workbook(form()))).toBe('6');
    expect(score(workbook(form(), laidDown(GAPPED, 10, PLAIN)))).toBe('10');
  });

  it('lays down the limits of the grades by a row without points', () => {
    const graded = sheet('评分口径', [
      ['原文', '分值', '按此理解'],
      ['评价等级', null, '90分（含）以上为优，80分（含）至90分为良，70分（含）至80分为中，70分以下为差'],
    ]);
    const convention = (book: Workbook) => reviewed(book).scores.rows[1]!.convention;
    expect([convention(workbook(form())), convention(workbook(form(), graded))]).toEqual([
      'national',
      'national+form',
    ]);
  });

  const rule = (reading: string) =>
    sheet('评分口径', [
      ['原文', '分值', '按此理解'],
      ['计分规则', null, reading],
    ]);

  describe('rules of the whole form', () => {
    const targets = (...more: CellInput[][]) =>
      sheet('自评表', [
        ['2023年度项目支出绩效自评表'],
        [
          '一级指标',
          '二级指标',
          '三级指标',
          '分值',
          '年度指标值',
          '实际完成值',
          '得分',
          '偏差原因分析及改进措施',
        ],
        ['产出', '数量', '培训人次', 50, '≥100人次', '150人次', 50, null],
        ['效益', '社会效益', '受益户数', 50, '≥100户', '110户', 50, null],
        ['总分', null, null, 100, null, null, 100, null],
        ...more,
      ]);
    const scoreOf = (book: Workbook) => decimalText(firstRow(book).score!);

    it.each([
      ['完成值超过指标值130%且未说明原因的，扣3分。', '47'],
      ['完成值达到目标值的140%以上且无合理原因的，不得分。', '0'],
      ['完成值超过指标值160%的，扣3分。', '50'],
      ['完成值超过指标值130%的，不扣分。', '50'],
    ])('%s: 150人次 of 100 is given %s', (reading, score) => {
      expect(scoreOf(workbook(targets()))).toBe('50');
      expect(scoreOf(workbook(targets(), rule(reading)))).toBe(score);
    });

    const funded = (spent: number, total: number, grade = '优') =>
      sheet('自评表', [
        ['2023年度项目支出绩效自评表'],
        ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
        ['年度资金总额', null, 100, 100, spent, 10, pct(spent / 100), spent / 10],
        [
          '一级指标',
          '二级指标',
          '三级指标',
          '年度指标值',
          '实际完成值',
          '分值',
          '得分',
          '偏差原因分析及改进措施',
        ],
        ['产出', '数量', '培训人次', '≥100人次', '100人次', 90, 90, null],
        ['总分', null, null, null, null, 100, total, null],
        ['评价等级', grade],
      ]);
    const CAPS = rule('预算执行率低于60%的，总分不超过80分；执行率低于30%的，总分最高70分。');
    const totalOf = (book: Workbook) => decimalText(reviewed(book).scores.totals[0]!.score!);
    const codes = (book: Workbook) =>
      reviewed(book)
        .findings.map(({ code }) => code)
        .filter((code) => code === 'JX303');

    it.each([
      [70, '97'],
      [60, '96'],
      [50, '80'],
      [20, '70'],
    ])('where %s of 100 were spent the total is at most %s', (spent, total) => {
      expect(totalOf(workbook(funded(spent, 90 + spent / 10)))).toBe(String(90 + spent / 10));
      expect(totalOf(workbook(funded(spent, 90 + spent / 10), CAPS))).toBe(total);
    });

    it('a typed total keeps to the cap', () => {
      expect(codes(workbook(funded(50, 95)))).toEqual([]);
      expect(codes(workbook(funded(50, 80)))).toEqual(['JX303']);
      expect(codes(workbook(funded(50, 95), CAPS))).toEqual(['JX303']);
      expect(codes(workbook(funded(50, 80), CAPS))).toEqual([]);
    });
  });

  it('is never taken for a form', () => {
    const book = workbook(form(), laidDown(GAPPED, 10, PLAIN));
    expect(recognise(book).forms.map(({ sheet: name }) => name)).toEqual(['评分表']);
  });
});

describe('collecting what is to be settled', () => {
  it('lists each standard once, with what is in doubt and what could be chosen', () => {
    const list = mergeUnproven([1, 2, 3].map(() => unprovenRows(reviewed(workbook(form())))));
    expect(list).toHaveLength(1);
    expect(list[0]).toMatchObject({ text: GAPPED, names: ['任务办结率'], files: 3 });
    expect(decimalText(list[0]!.points)).toBe('30');
    expect(list[0]!.candidates.length).toBeGreaterThan(1);
    const [head, row] = readingsWorkbook(list, 'zh-CN').sheets[0]!.rows;
    expect(head!.cells.map(({ text }) => text)).toEqual(['原文', '分值', '按此理解', '说明', '日期']);
    expect(row!.cells[2]!.text).toBe('');
    expect(row!.cells[3]!.text).toMatch(/^涉及3个文件，共30分.*90%.*没有一档适用/u);
  });

  it('settles the standard with any of the candidates', () => {
    const [found] = mergeUnproven([unprovenRows(reviewed(workbook(form())))]);
    for (const wording of found!.candidates) {
      const book = workbook(form(), laidDown(GAPPED, 10, wording));
      expect(firstRow(book).state).toBe('computed');
      expect(unprovenRows(reviewed(book))).toEqual([]);
    }
  });
});
