import { type Expression, parseExpression } from '../read/expressions';
import { inBase, isMoney, readNumber } from '../read/literals';
import type { StatementOf } from '../read/statement';
import { isGeneric, isOtherPeriod, isRateName, nameKey } from '../read/names';
import { changeOf } from '../../words/changes';
import { sideOf } from '../match';
import type { FactNeed } from '../types';
import { Asked } from './asked';
import { type NeedsMark, type OpenNeed, shorten } from './needs-mark';
import type { Calc, Condition, Measure } from './program';
import { ACTUAL_NAME, ACTUALS, relativeTo, TARGET_NAME, TARGETS } from './relative';

const SHARE_OF = /^(实际.{1,10}|.{1,10}数|.{1,10}[量额值]|完成.{1,8})(?:与|占|除以|比)(\D{2,16})$/;
/** "利用系数≥0.58得5分，<0.58的得分=实际系数÷0.58×5": what is measured, not one of two amounts. */
const ACTUAL_OF =
  /^实际(?!完成|支出|发生)[^数额量]*(?:系数|浓度|用时|时间|天数|成本|单价|能耗|强度|水平|得分)$/;
/** Names of the share that a figure reaches of its target. */
const ratesOf = ({ of, to, said }: { of: string; to: string; said: string }): readonly string[] => [
  ...['完成率', '完成比例', '目标完成率', '任务完成率'],
  ...['', '的'].map((link) => `${of}占${said}${link}比例`),
  ...(said === to ? [`达到${said}`] : []),
  ...[`${of}完成率`, `${of}完成比例`, `${of}占${to}比例`],
];
const QUARTERS = ['一', '二', '三', '四'];
const NOTHING: ReadonlyMap<string, Calc> = new Map();

/** Everything a rule may ask for, each figure once, and the definitions by which figures are worked out. */
export class Needs extends Asked {
  private readonly figures = new Map<string, OpenNeed>();
  private readonly measures = new Map<string, Measure>();
  private readonly counted = new Map<string, Calc>();

  /** The measure a rule means by a name; an unnamed one is the indicator itself. */
  measure(name: string, text: string, unit: string | null, isAbsolute = false): Measure {
    const plain = this.plainMeasure(name, text, unit);
    if (!isAbsolute) return plain;
    const parts = [{ op: '+' as const, calc: { type: 'measure' as const, measure: plain } }];
    return {
      need: { ...plain.need, kind: 'figure', name: `${plain.need.name}绝对值`, aliases: [] },
      definition: { type: 'absolute', parts },
    };
  }

  private plainMeasure(printed: string, text: string, unit: string | null): Measure {
    // 完成项目数占计划项目数的比例(完成率): one figure with two names.
    const [, name = printed, short = ''] = /^(.{4,})\(([㐀-鿿]{2,8}率)\)$/.exec(printed) ?? [];
    this.defineByItself(name);
    if (unit === '倍') this.defineTimes(name);
    const definition = this.definitionOf(name);
    const shown = isGeneric(name)
      ? (definition?.name ?? (this.row.text || name || '指标值'))
      : (definition?.name ?? this.figureEndingIn(name) ?? name);
    const key = nameKey(shown);
    const known = this.measures.get(key);
    if (known) {
      (known.need as OpenNeed).unit ??= unit;
      return known;
    }
    // 受益人口 is no name for its share of 目标人口.
    const part = /占.+(?:比例|比重|比率|百分比)$/.test(shown)
      ? ''
      : (/^(.{3,}?)(?:在|占)(?=.{2})/.exec(shown)?.[1] ?? '');
    const relative = relativeTo(name);
    const rates = relative ? ratesOf(relative) : [];
    const aliases = [name, short, definition?.name ?? '', this.indicatorAlias(shown), part, ...rates].filter(
      (alias) => alias && alias !== shown,
    );
    const need = this.figure(shown, text, unit ?? (isRateName(shown) ? '%' : null), aliases);
    const measure: { need: FactNeed; definition: Calc | null } = {
      need,
      definition: this.counted.get(key) ?? null,
    };
    this.measures.set(key, measure);
    if (definition) measure.definition = this.calc(definition.expr, 4);
    return measure;
  }

  /** "任务完成率×权重，完成率低于60%不得分": the shorter name means the figure already spoken of. */
  private figureEndingIn(name: string): string | null {
    const key = nameKey(name);
    const ending = [...this.figures].filter(
      ([other, need]) => other !== key && other.endsWith(key) && !isOtherPeriod(name, need.name),
    );
    return key.length >= 2 && ending.length === 1 && !this.figures.has(key) ? ending[0]![1].name : null;
  }

  /** "年度任务完成率100%…，按完成率×5": the shorter name means the rate already spoken of. */
  private measureEndingIn(name: string): Measure | null {
    const key = nameKey(name);
    const ending = [...this.measures].filter(
      ([other, { need }]) => other !== key && other.endsWith(key) && !isOtherPeriod(name, need.name),
    );
    return ending.length === 1 && key.length >= 2 ? ending[0]![1] : null;
  }

  /** The one measure of that name that is not worked out from others. */
  private plainMeasureEndingIn(name: string): Measure | null {
    const found = this.measureEndingIn(name);
    return found && found.definition === null && !/[/×]|实际/.test(found.need.name) ? found : null;
  }

  private indicatorAlias(shown: string): string {
    return this.row.isLike(nameKey(shown)) ? this.row.text : '';
  }

  /** The rate defined as one figure over another, which compares the two by being above or below 1. */
  rateOf(left: string, right: string): Measure | null {
    for (const { name, expr } of this.definitions.values()) {
      if (expr.type !== 'product') continue;
      const names = expr.parts.filter(({ expr: part }) => part.type === 'name');
      const [over, under] = names;
      if (names.length !== 2 || over!.op !== '×' || under!.op !== '/') continue;
      const [first, second] = [over!.expr, under!.expr];
      if (first.type !== 'name' || second.type !== 'name') continue;
      if (nameKey(first.text).includes(nameKey(left)) && nameKey(second.text).includes(nameKey(right))) {
        return this.measure(name, name, '%');
      }
    }
    return null;
  }

  figure(name: string, text: string, unit: string | null, aliases: readonly string[] = []): OpenNeed {
    const key = nameKey(name);
    const known = this.figures.get(key);
    if (known) return known;
    const family = TARGET_NAME.test(key) ? TARGETS : ACTUAL_NAME.test(key) ? ACTUALS : [];
    const need: OpenNeed = {
      name: this.printed(name),
      kind: 'figure',
      text,
      unit,
      options: [],
      aliases: [...aliases, ...family.filter((alias) => alias !== name)],
    };
    this.figures.set(key, need);
    this.list.push(need);
    return need;
  }

  /** A place to go back to when what was asked since is not wanted. */
  mark(): NeedsMark {
    return {
      list: this.list.length,
      hidden: this.hidden.length,
      ticks: this.ticks.length,
      figures: this.figures.size,
      measures: this.measures.size,
      definitions: this.definitions.size,
      counted: this.counted.size === 0 ? NOTHING : new Map(this.counted),
    };
  }

  reset(mark: NeedsMark): void {
    this.list.length = mark.list;
    this.hidden.length = mark.hidden;
    this.ticks.length = mark.ticks;
    shorten(this.figures, mark.figures);
    shorten(this.measures, mark.measures);
    shorten(this.definitions, mark.definitions);
    if (this.counted.size > 0) this.counted.clear();
    for (const [key, calc] of mark.counted) this.counted.set(key, calc);
  }

  /** What is over or short, told itself: 超出=2万元, 延迟=3天. */
  excess(step: StatementOf<'step'>): OpenNeed {
    const isShare = step.unit === '%' || step.unit === '‰' || isMoney(step.unit);
    const name = `${step.measure}${step.verb}` || this.row.text;
    const aliases = [step.verb, step.measure, step.text].filter((each) => each !== '' && each !== name);
    // Where the steps begin is not said: only what is over or short, told itself, answers.
    const isOpen = step.direction === 'over' || step.direction === 'under';
    if (isOpen && sideOf(step.verb) !== null) {
      const need: OpenNeed = {
        name: this.printed(step.verb),
        kind: isShare ? 'figure' : 'count',
        text: step.text,
        unit: step.unit,
        options: [],
        aliases,
        isStandIn: true,
      };
      this.list.push(need);
      return need;
    }
    return isShare
      ? this.figure(name, step.text, step.unit, aliases)
      : this.count(name, step.text, step.unit, aliases);
  }

  /** How far a figure lies beyond what it is compared with: from the comparison beside the step, or from target and actual. */
  beyond(step: StatementOf<'step'>, texts: readonly { readonly kind: string }[]): Calc | null {
    const isShare = step.unit === '%' || step.unit === '‰';
    const compare = texts.find((text): text is StatementOf<'compare'> => text.kind === 'compare');
    const side = step.direction === 'over' || step.direction === 'under' ? step.direction : null;
    if (compare && side) {
      const of = this.calc({ type: 'name', text: this.inputLike(compare.left) });
      const from = this.calc({ type: 'name', text: this.reference(compare.right, compare.left) });
      return { type: 'beyond', of, from, side, isShare };
    }
    if (!side || !/目标|任务|计划/.test(step.text)) return null;
    const of = {
      type: 'figure',
      need: this.figure('实际完成值', step.text, null, [...ACTUALS, this.row.text]),
    } as const;
    const from = { type: 'figure', need: this.figure('目标值', step.text, null, TARGETS) } as const;
    return { type: 'beyond', of, from, side, isShare };
  }

  /** The number of listed items that hold, as a figure of its own. */
  held(items: readonly OpenNeed[], text: string, unit: string | null, isLacking: boolean): Measure {
    const need = isLacking
      ? this.figure('不符合项数', text, unit, ['不符合', '少', '缺', '缺少', '未达到', '未做到'])
      : this.figure('符合项数', text, unit, ['符合', '满足', '达到', '具备', '完成']);
    const conditions = items.map((item): Condition => ({ type: 'tick', need: item, words: item.text }));
    return { need, definition: { type: 'held', items: conditions, isLacking } };
  }

  /** A counted name may be bounded, too: "有两项及以上的不得分". */
  defineHeld(name: string, items: readonly FactNeed[], isLacking: boolean): void {
    const conditions = items.map((need): Condition => ({ type: 'tick', need, words: need.text }));
    this.counted.set(nameKey(name), { type: 'held', items: conditions, isLacking });
  }

  /** The number of conditions that hold. */
  heldOf(items: readonly Condition[], text: string): Measure {
    const need = this.figure('符合项数', text, '项', ['符合', '满足', '做到']);
    return { need, definition: { type: 'held', items, isLacking: false } };
  }

  /** The standard prints its bounds as parts of one. */
  takePartsOfOne({ need }: Measure): void {
    (need as OpenNeed).isPartOfOne = true;
  }

  /** Further names of a measure. */
  alias({ need }: Measure, names: readonly string[]): void {
    (need as OpenNeed).aliases.push(...names.filter((name) => !need.aliases.includes(name)));
  }

  /** The figure that a proportion goes by, when the text names it ("按支付比例得分"). */
  basis(words: string): Calc | null {
    const name = words.replace(/^(?:其|该)+/, '');
    const relative = relativeTo(name);
    if (relative) return { type: 'measure', measure: this.measure(name, words, '%') };
    const share = SHARE_OF.exec(name);
    if (share) {
      this.define(name, {
        type: 'product',
        parts: [
          { op: '×', expr: { type: 'name', text: share[1]! } },
          { op: '/', expr: { type: 'name', text: share[2]! } },
        ],
      });
      return { type: 'measure', measure: this.measure(name, words, '%') };
    }
    if (name.length < 2 || isGeneric(name)) return null;
    const definition = this.definitionOf(name);
    if (!definition && !isRateName(name)) return null;
    return { type: 'measure', measure: this.measure(name, words, '%') };
  }

  /** The share reached that a proportion goes by; the indicator's own when the text names none. */
  shareMeasure(basis: string, text: string): Measure {
    const name = basis.replace(/^(?:实际|其|该|按)+/, '');
    if (relativeTo(name)) return this.measure(name, text, '%');
    const isOwn = name.length >= 2 && (this.definitionOf(name) !== null || this.definitions.size !== 1);
    return this.measure(isOwn ? name : '', text, '%');
  }

  /** "完成任务得满分，未完成的按完成比例计分，低于60%不得分": how much of the target is done, which the two figures tell. */
  ofTarget(measure: Measure): Measure {
    const name = `${measure.need.name}完成比例`;
    const parts = (['实际完成值', '目标值'] as const).map((text, i) => ({
      op: i === 0 ? ('×' as const) : ('/' as const),
      calc: {
        type: 'figure' as const,
        need: this.figure(text, name, null, [
          ...(i === 0 ? ACTUALS : TARGETS),
          ...(i === 0 ? [this.row.text] : []),
        ]),
      },
    }));
    const own: Measure = measure.definition
      ? measure
      : { need: measure.need, definition: { type: 'product', parts } };
    const names = ['完成比例', '完成率', '任务完成率', '目标完成率'];
    for (const each of names) if (!this.measures.has(nameKey(each))) this.measures.set(nameKey(each), own);
    this.alias(own, names);
    return own;
  }

  /** Arithmetic with its names looked up; `depth` bounds definitions that lean on each other. */
  calc(expr: Expression, depth = 4): Calc {
    switch (expr.type) {
      case 'weight':
        return { type: 'weight' };
      case 'number': {
        const value = expr.unit === '分' ? readNumber(expr.raw) : inBase(readNumber(expr.raw), expr.unit);
        return { type: 'constant', value, unit: expr.unit, words: expr.raw + (expr.unit ?? '') };
      }
      case 'name':
        return this.named(expr.text, depth);
      case 'total':
        return this.total(expr.parts[0]!.expr, depth);
      default:
        return {
          type: expr.type,
          parts: expr.parts.map(({ op, expr: part }) => ({ op, calc: this.calc(part, depth) })),
        };
    }
  }

  private named(printed: string, depth: number): Calc {
    // "设备使用率(实际使用台数/购置台数)×5分": the formula stands behind the name.
    const [, plain, formula] = /^([^()]{2,})\(([^()]+\/[^()]+)\)$/.exec(printed) ?? [];
    const expr = formula === undefined ? null : parseExpression(formula);
    if (expr) this.define(plain!, expr);
    const name = expr ? plain! : printed;
    if (isGeneric(name) && this.definitionOf(name) && depth > 0)
      return { type: 'measure', measure: this.measure(name, name, '%') };
    // "实际值≥80%得满分，否则按实际值/80%计分": the row's own figure, called so both times.
    const same = isGeneric(name)
      ? [...this.measures.values()].find(
          ({ need, definition: own }) =>
            own === null && need.aliases.includes(name) && need.name === this.row.text,
        )
      : undefined;
    if (same) return { type: 'measure', measure: same };
    // "占比不足60%按实际占比÷60%×4分计算": the one figure that is measured.
    const [only, ...others] = this.measures.values();
    if (/^实际(?:比例|比率|占比|完成率|率)$/.test(name) && only && others.length === 0)
      return { type: 'measure', measure: only };
    // "增长不足20%的按实际增长率÷20%计分": the change that the bands measure.
    if (
      /^(?:实际)?(?:增长率|增长比例|增幅)$/.test(name) &&
      only &&
      others.length === 0 &&
      changeOf(only.need.name) !== 'down' &&
      changeOf(only.need.name) !== null
    )
      return { type: 'measure', measure: only };
    const definition =
      this.definitions.get(nameKey(name)) ?? (isRateName(name) ? this.definitionEndingIn(name) : null);
    if (definition && depth > 0) {
      const known = this.measures.get(nameKey(definition.name));
      if (known) return { type: 'measure', measure: known };
      const measure: { need: FactNeed; definition: Calc | null } = {
        need: this.figure(definition.name, name, isRateName(name) ? '%' : null),
        definition: null,
      };
      this.measures.set(nameKey(definition.name), measure);
      measure.definition = this.calc(definition.expr, depth - 1);
      return { type: 'measure', measure };
    }
    // "开发公益性岗位100个得4分，不足的按实际开发数/100×4计分": the deed that the bands measure.
    const deed = /^实际([㐀-鿿]{2})[数量额]$/.exec(name)?.[1];
    if (deed !== undefined && only?.definition === null && others.length === 0 && only.need.unit !== '%')
      if (nameKey(only.need.name).startsWith(deed)) return { type: 'measure', measure: only };
    const longer = isRateName(name)
      ? this.measureEndingIn(name)
      : ACTUAL_OF.test(name)
        ? this.plainMeasureEndingIn(name.slice(2))
        : null;
    if (longer) return { type: 'measure', measure: longer };
    return { type: 'figure', need: this.figure(name, name, isRateName(name) ? '%' : null) };
  }

  /** Σ(每个季度的执行率): the sum over the four quarters, under the names the rule itself gives them. */
  private total(of: Expression, depth: number): Calc {
    const period = of.type === 'name' ? /^(?:每个?|各个?)季度(?:的)?(.*)$/.exec(of.text) : null;
    // Σ各项目完成率: one figure is not their sum, which is told as such or not at all.
    if (!period && of.type === 'name' && /^[各每单]/.test(of.text)) {
      const name = `${of.text}合计`;
      const need = this.hide({ name, kind: 'figure', text: name, unit: null, options: [], aliases: [] });
      return { type: 'figure', need };
    }
    if (!period) return this.calc(of, depth);
    const parts = QUARTERS.map((quarter) => {
      const named = [...this.figures.values()].find(({ name }) =>
        nameKey(name).replace(/^第/, '').startsWith(`${quarter}季度`),
      );
      const need = named ?? this.figure(`${quarter}季度${period[1]}`, period[0], '%');
      return { op: '+' as const, calc: { type: 'figure', need } as Calc };
    });
    return { type: 'sum', parts };
  }
}
