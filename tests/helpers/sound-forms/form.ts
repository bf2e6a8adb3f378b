import type { CellInput } from '../sheet-builder';
import { sheet } from '../sheet-builder';
import type { Sheet } from '../../../src/core/model/grid';
import { Chance } from './chance';
import { BENEFIT, earned, type Measured, OUTPUT, points, SATISFACTION } from './indicators';
import { type MoneyLine, sources, tasks, totals, WRITINGS, written, type Writing } from './money';

/** A figure of a sound form that a test may spoil, and what must then be said. */
export interface Plant {
  readonly cell: string;
  readonly value: CellInput;
  /** One of these codes. */
  readonly codes: readonly string[];
}

/** An indicator as the form states it: its row as in A1, its columns being C (name), D, E, F (points), G (score), H (reason). */
export interface ScoredLine {
  readonly row: number;
  readonly measured: Measured;
  readonly weight: number;
  readonly score: number;
}

/** The row of the execution rate's money: its row as in A1, the columns of its rate and score, and both as stated. */
export interface RateLine {
  readonly row: number;
  readonly rate: string;
  readonly score: string | null;
  readonly points: number;
  /** Per cent. */
  readonly shown: number;
}

/** A form in which every sum, rate, score and total is right, however oddly it is laid out and typed. */
export interface SoundForm {
  readonly sheets: readonly Sheet[];
  /** The variations drawn: what a failure has in common with others. */
  readonly tags: readonly string[];
  readonly plants: readonly Plant[];
  readonly lines: readonly ScoredLine[];
  readonly rate: RateLine | null;
  /** The cells of the total score and of the grade below it; null where the form has none of its own. */
  readonly total: { readonly cell: string; readonly value: number } | null;
  readonly grade: { readonly cell: string; readonly word: string } | null;
}

/** Where the points of the execution rate and of the funds' management stand. */
const POINTS = [
  'funds',
  'funds',
  'repeated on parts',
  'block before',
  'block after',
  'tasks total',
  'indicator',
  'none',
] as const;

type PointsAt = (typeof POINTS)[number];

/**
 * The sound form of a seed. `withAwaited`: also with what is still taken for a placeholder that was left in (JX403): unused
 * lines of the blank form, a head printed again at a page break.
 */
export function soundForm(seed: number, withAwaited = false): SoundForm {
  return new Builder(new Chance(seed), withAwaited).build();
}

class Builder {
  private readonly rows: CellInput[][] = [];
  private readonly merges: string[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly tags: string[] = [];
  private readonly plants: Plant[] = [];
  private readonly amounts: readonly number[];
  private readonly writing: Writing;
  private readonly at: PointsAt;
  private readonly lines: ScoredLine[] = [];
  private rateLine: RateLine | null = null;
  private totalCell: SoundForm['total'] = null;
  private gradeCell: SoundForm['grade'] = null;
  private total = 0;
  /** The execution rate is scored by bands printed in a note. */
  private readonly hasBands: boolean;

  constructor(
    private readonly chance: Chance,
    private readonly withAwaited: boolean,
  ) {
    this.amounts = totals(chance);
    this.writing = chance.one(WRITINGS);
    this.at = chance.one(POINTS);
    this.hasBands = chance.is(0.12);
    if (this.hasBands) this.tags.push('bands in a note');
    this.tags.push(`amounts ${this.writing}`, `points ${this.at}`);
  }

  build(): SoundForm {
    const { chance } = this;
    this.head();
    const hasTasks = this.at === 'tasks total' || chance.is(0.3);
    if (this.at !== 'tasks total') this.funds();
    if (hasTasks) this.tasks();
    if (this.at === 'block before') this.block();
    this.indicators();
    if (this.hasBands) {
      this.row('注：预算执行率≥95%的，得10分；92%≤预算执行率＜95%的，得8分；预算执行率＜92%的，得6分。');
    }
    const name = chance.one(['自评表', '绩效自评', 'Sheet1', '附件2']);
    const own = sheet(name, this.rows, { merges: this.merges, hiddenRows: this.hiddenRows });
    const sheets = [own];
    if (chance.is(0.15)) sheets.push(this.contacts());
    if (chance.is(0.2)) sheets.push(this.baseData());
    const { tags, plants, lines, rateLine, totalCell, gradeCell } = this;
    return { sheets, tags, plants, lines, rate: rateLine, total: totalCell, grade: gradeCell };
  }

  /** Adds a row; gives back its number as in A1. */
  private row(...cells: CellInput[]): number {
    this.rows.push(cells);
    return this.rows.length;
  }

  private head(): void {
    const { chance } = this;
    this.row(
      chance.one(['项目支出绩效自评表', '2024年度项目支出绩效自评表', '部门整体支出绩效自评表（2024年度）']),
    );
    this.row('（2024年度）');
    this.row('项目名称', chance.one(['滨河步道维护', '山区便道养护', '档案数字化加工']));
    const code = chance.one(['', '', '[155]', '219001-']);
    this.row('主管部门', `${code}临江县水务局`, null, null, '实施单位', '临江县水务局');
  }

  private money(hundredths: number): CellInput {
    return written(hundredths, this.writing);
  }

  private rate(): { shown: CellInput; score: number } {
    const [, annual, spent] = this.amounts as [number, number, number];
    const rate = Math.round((spent / annual) * 10000) / 10000;
    const banded = spent / annual >= 0.95 ? 10 : spent / annual >= 0.92 ? 8 : 6;
    const score = this.hasBands ? banded : Math.min(10, Math.round((spent / annual) * 1000) / 100);
    const shown: CellInput = this.chance.one([{ v: rate, z: '0.00%' }, `${(rate * 100).toFixed(2)}%`]);
    return { shown, score };
  }

  private funds(): void {
    const { chance } = this;
    const isScored =
      this.at === 'funds' ||
      this.at === 'repeated on parts' ||
      this.at === 'block before' ||
      this.at === 'block after';
    const { lines, tags } = sources(chance, this.amounts);
    this.tags.push(...tags);
    const { shown, score } = this.rate();
    const points: CellInput[] = isScored ? [10, shown, score] : [null, shown, null];
    this.row(
      '项目资金（万元）',
      null,
      '年初预算数',
      '全年预算数',
      '全年执行数',
      isScored ? '分值' : null,
      '执行率',
      isScored ? '得分' : null,
      '偏差原因',
    );
    const isLast = chance.is(0.12);
    const label = chance.one(['年度资金总额', '年度资金总额', '资金总额', '合计']);
    const reason = isScored && score < 10 ? '部分款项按合同约定下年支付。' : null;
    const total = () => {
      const row = this.row(
        null,
        label,
        ...this.amounts.map((amount) => this.money(amount)),
        ...points,
        reason,
      );
      if (isScored) this.total += score;
      const [, annual, spent] = this.amounts as [number, number, number];
      const own = isScored ? score : 0;
      this.rateLine = {
        row,
        rate: 'G',
        score: isScored ? 'H' : null,
        points: own,
        shown: (spent / annual) * 100,
      };
      this.plants.push({
        cell: `${'CDE'[chance.whole(0, 1)]}${row}`,
        value: this.amounts[0]! / 100 + 1234.56,
        codes: ['JX101', 'JX103', 'JX105', 'JX305', 'JX107'],
      });
    };
    if (!isLast) total();
    for (const line of lines) this.moneyLine(line, this.at === 'repeated on parts' ? points : []);
    if (isLast) total();
    this.tags.push(isLast ? 'funds total last' : 'funds total first');
  }

  private moneyLine(line: MoneyLine, points: readonly CellInput[]): void {
    const amounts = line.amounts.map((amount) =>
      amount === 0 && this.chance.is(0.3) ? null : this.money(amount),
    );
    const [, annual, spent] = this.amounts as [number, number, number];
    const [, own, used] = line.amounts;
    // A part prints the points of the whole only where its rate is the whole's.
    const isSame = !line.isHeading && own === used && annual === spent && (own ?? 0) > 0;
    this.row(null, line.label, ...amounts, ...(isSame ? points : []));
  }

  private tasks(): void {
    const { chance } = this;
    const [, annual, spent] = this.amounts as [number, number, number];
    const isScored = this.at === 'tasks total';
    const { lines, tags } = tasks(chance, [annual, spent]);
    this.tags.push(...tags);
    this.row(
      '年度主要任务',
      '任务名称',
      '主要内容',
      '预算数（万元）',
      '执行数（万元）',
      isScored ? '分值' : null,
      isScored ? '执行率' : null,
      isScored ? '得分' : null,
      isScored ? '备注' : null,
    );
    for (const { label, amounts } of lines) {
      this.row(null, label, '按计划推进', ...amounts.map((amount) => this.money(amount)));
    }
    const { shown, score } = this.rate();
    const row = this.row(
      null,
      chance.one(['金额合计', '合计', '总计']),
      null,
      this.money(annual),
      this.money(spent),
      ...(isScored ? [10, shown, score, score < 10 ? '部分款项下年支付。' : null] : []),
    );
    if (isScored) this.total += score;
    this.plants.push({ cell: `D${row}`, value: annual / 100 + 345.67, codes: ['JX108'] });
  }

  private block(): void {
    this.row('资金管理情况', null, '情况说明', null, null, '分值', '得分', '存在问题和改进措施');
    const whole = this.chance.parts(20, 3, 4);
    ['安排科学性', '拨付合规性', '使用规范性'].forEach((name, at) => {
      const lost = at === 2 && this.chance.is(0.5) ? 1 : 0;
      this.row(
        null,
        name,
        '按规定办理。',
        null,
        null,
        whole[at]!,
        whole[at]! - lost,
        lost ? '一张发票抬头有误，已更换。' : '无',
      );
      this.total += whole[at]! - lost;
    });
  }

  private indicators(): void {
    const { chance } = this;
    const rest = {
      none: 100,
      indicator: 90,
      funds: 90,
      'repeated on parts': 90,
      'block before': 70,
      'block after': 70,
      'tasks total': 90,
    }[this.at];
    const satisfaction = 10;
    const benefit = chance.whole(20, 30);
    const families: [string, string, readonly Measured[], number, number][] = [
      ['产出指标', '数量指标', chance.some(OUTPUT, chance.whole(3, 8)), rest - benefit - satisfaction, 0],
      ['效益指标', '社会效益指标', chance.some(BENEFIT, chance.whole(1, 4)), benefit, 0],
      ['满意度指标', '服务对象满意度指标', chance.some(SATISFACTION, 1), satisfaction, 0],
    ];
    const head = [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      chance.one(['偏差原因分析及改进措施', '备注', '未完成原因']),
    ];
    this.row(...head);
    const isNamed = chance.is(0.2);
    const repeatsHead = chance.is(0.25) && this.withAwaited;
    if (repeatsHead) this.tags.push('head repeated');
    if (isNamed) this.tags.push('points in names');
    if (this.at === 'indicator') this.executionRow();
    families.forEach(([level1, level2, list, whole], family) => {
      if (repeatsHead && family === 1) this.row(...head);
      this.family(
        isNamed ? `${level1}（${whole}分）` : level1,
        level2,
        list,
        points(chance, whole, list.length),
      );
    });
    this.unused();
    this.totalRow();
  }

  private executionRow(): void {
    const { shown, score } = this.rate();
    this.row(
      '预算执行率',
      '预算执行率',
      '预算执行率',
      '100%',
      shown,
      10,
      score,
      this.amounts[2]! < this.amounts[1]! ? '部分款项下年支付。' : null,
    );
    this.total += score;
  }

  private family(
    level1: string,
    level2: string,
    list: readonly Measured[],
    weights: readonly number[],
  ): void {
    const first = this.rows.length + 1;
    list.forEach((measured, at) => {
      const { name, target, actual, share, reason } = measured;
      const weight = weights[at]!;
      const score = earned(weight, share);
      const row = this.row(
        at === 0 ? level1 : null,
        at === 0 ? level2 : null,
        name,
        target,
        actual,
        weight,
        score,
        reason || null,
      );
      this.total += score;
      this.lines.push({ row, measured, weight, score });
      if (at === 0) this.plants.push({ cell: `G${row}`, value: weight + 3, codes: ['JX301'] });
    });
    const last = this.rows.length;
    if (last > first && this.chance.is(0.7)) this.merges.push(`A${first}:A${last}`, `B${first}:B${last}`);
  }

  /** Lines of the blank form that nobody used. */
  private unused(): void {
    if (!this.chance.is(0.3) || !this.withAwaited) return;
    this.tags.push('unused lines');
    const row = this.row(null, null, this.chance.one(['……', '指标5：', '…']));
    if (this.chance.is(0.5)) this.hiddenRows.push(row - 1);
  }

  private totalRow(): void {
    const { chance } = this;
    if (this.at === 'block after') this.block();
    const total = Math.round(this.total * 100) / 100;
    const how = chance.one(['row', 'row', 'merged', 'in its label', 'no weight'] as const);
    this.tags.push(`total ${how}`);
    if (how === 'in its label') {
      this.row(`总分：${total}分`);
      return;
    }
    const row = this.row(
      chance.one(['总分', '合计', '自评总分', '总 分']),
      null,
      null,
      null,
      null,
      how === 'no weight' ? null : 100,
      total,
    );
    if (how === 'merged') this.merges.push(`A${row}:E${row}`);
    this.totalCell = { cell: `G${row}`, value: total };
    this.plants.push({ cell: `G${row}`, value: Math.round((total - 4.5) * 100) / 100, codes: ['JX303'] });
    if (!chance.is(0.3)) return;
    const word = total >= 90 ? '优' : total >= 80 ? '良' : '中';
    this.gradeCell = { cell: `B${this.row('评价等级', word)}`, word };
  }

  private contacts(): Sheet {
    this.tags.push('contacts');
    return sheet('联系表', [
      ['绩效自评工作联系表'],
      ['序号', '科室', '联系人', '电话'],
      [1, '办公室', '甲', '略'],
      [2, '财务科', '乙', '略'],
      [3, '工程科', '丙', '略'],
    ]);
  }

  private baseData(): Sheet {
    this.tags.push('base data');
    const { chance } = this;
    const [, annual, spent] = this.amounts as [number, number, number];
    const office = chance.whole(20_00, 30_00);
    const parts = chance.parts(office, 3, 100).map((part) => part / 100);
    const three = (value: number): number[] => [value, value, value];
    return sheet('基础数据', [
      ['2024年度部门整体支出绩效评价基础数据表'],
      ['填报单位：临江县水务局', null, '单位：万元'],
      ['经费控制情况', '2023年决算数', '2024年预算数', '2024年决算数'],
      ['公用经费', ...three(office / 100)],
      ['其中：办公经费', ...three(parts[0]!)],
      ['水费、电费、差旅费', ...three(parts[1]!)],
      ['会议费、培训费', ...three(parts[2]!)],
      ['政府采购金额', '——', chance.whole(40_00, 90_00) / 100, chance.whole(20_00, 39_00) / 100],
      ['部门整体支出预算调整', '——', annual / 100, spent / 100],
    ]);
  }
}
