import { type Expression, namesOf, parseExpression } from '../read/expressions';
import { decimalText } from '../../number/exact';
import { isMoney } from '../read/literals';
import { isGeneric, isRateName, nameKey } from '../read/names';
import type { Limit } from '../read/statement';
import { asShare, relativeTo, TARGET_NAME } from './relative';
import type { RowName } from './row-name';

/** "实际值与目标值偏差". */
const DEVIATION =
  /^(.{2,12}?)(?:与|较|比)((?:年度|绩效|预期)*(?:目标值?|计划值?|计划数|预算数?|指标值))(?:之间)?的?(?:偏差|偏离|差异)(?:率|度|幅度|程度)?(?:在)?$/;

/** "实际完成投资占计划投资": amounts, one of the other. */
const PART_OF =
  /^(.{2,14}(?:投资|支出|金额|资金|收入|数|量|面积|人数|总额|经费))占(.{2,14}(?:投资|支出|金额|资金|收入|数|量|面积|人数|总额|经费|预算))(?:的?(?:比例|比重|比率))?$/;

const ratioOf = (over: string, under: string): Expression => ({
  type: 'product',
  parts: [
    { op: '×', expr: { type: 'name', text: over } },
    { op: '/', expr: { type: 'name', text: under } },
  ],
});
/** Said to be a proportion, whatever the two things are. */
const ANY_PART_OF = /^([^占]{2,16})占([^占]{2,16}?)的?(?:比例|比重|比率|百分比)$/;

/** The definitions by which the figures of a standard are worked out. */
export class Definitions {
  protected readonly definitions = new Map<string, { readonly name: string; readonly expr: Expression }>();

  constructor(protected readonly row: RowName) {}

  /** What the row is about. */
  get ownName(): string {
    return this.row.text;
  }

  /** Takes a definition; the first of a name counts. */
  define(name: string, expr: Expression): void {
    const key = nameKey(name);
    if (key && !this.definitions.has(key)) this.definitions.set(key, { name, expr: asShare(name, expr) });
  }

  /** "实际成本/计划成本≤100%": a measure that is a calculation itself. */
  protected defineByItself(name: string): void {
    const relative = relativeTo(name);
    if (relative) return this.define(name, ratioOf(relative.of, relative.to));
    const deviation = DEVIATION.exec(name);
    if (deviation && ![deviation[1]!, this.row.text.replace(/.*(?:偏离|偏差|差异).*/, '')].some(isRateName))
      return this.defineChange(name, deviation[1]!, deviation[2]!);
    const part = PART_OF.exec(name) ?? ANY_PART_OF.exec(name);
    if (part) return this.define(name, ratioOf(part[1]!, part[2]!));
    if (!/[/×]/.test(name)) return;
    const expr = parseExpression(name);
    if (expr) this.define(name, expr);
  }

  /** "储备项目投资额达到年度预算1.5倍": the one over the other. */
  protected defineTimes(name: string): void {
    const found = /^(.{2,20}?)(?:达到|超过|达|为|是)(.{2,16}?)的?$/.exec(name);
    if (found) this.define(name, ratioOf(found[1]!, found[2]!));
  }

  protected definitionOf(name: string): { readonly name: string; readonly expr: Expression } | null {
    const key = nameKey(name);
    const same = this.definitions.get(key);
    if (same) return same;
    if (isGeneric(name)) {
      // 实际完成值 in 完成率=实际完成值/目标值 is not the rate itself.
      const isOwn = ({ expr }: { readonly expr: Expression }): boolean =>
        ![...namesOf(expr)].some((each) => nameKey(each) === key);
      const own = this.definitions.size > 0 && this.definitions.get(nameKey(this.row.text));
      if (own && isOwn(own)) return own;
      const [only] = this.definitions.values();
      return this.definitions.size === 1 && isOwn(only!) && !TARGET_NAME.test(nameKey(only!.name))
        ? only!
        : null;
    }
    const close = [...this.definitions].filter(([other]) => other.includes(key) || key.includes(other));
    return close.length === 1 && (key.length >= 3 || (key.length === 2 && close[0]![0].endsWith(key)))
      ? close[0]![1]
      : null;
  }

  /** "部门预算执行率=…，按执行率乘以10分": the definition whose name ends in a shorter one and is not made of it. */
  protected definitionEndingIn(name: string): { readonly name: string; readonly expr: Expression } | null {
    const key = nameKey(name);
    const ending = [...this.definitions].filter(([other]) => other.endsWith(key));
    const [only] = ending;
    if (ending.length !== 1 || !only || key.length < 2) return null;
    return [...namesOf(only[1].expr)].some((each) => nameKey(each).includes(key)) ? null : only[1];
  }

  /** The input of a definition that a shorter name stands for (实际采购金额 for 实际采购金额合计数); else the name itself. */
  inputLike(name: string): string {
    const key = nameKey(name);
    const names = new Set<string>();
    for (const { expr } of this.definitions.values()) for (const each of namesOf(expr)) names.add(each);
    const close = [...names].filter((other) => nameKey(other).startsWith(key));
    return close.length === 1 ? close[0]! : name;
  }

  /** The change of a figure against another time, worked out from the two. */
  defineChange(name: string, left: string, reference: string): void {
    const own = left || this.row.text;
    const before: Expression = { type: 'name', text: this.reference(reference, own) };
    const change: Expression = {
      type: 'sum',
      parts: [
        { op: '+', expr: { type: 'name', text: own } },
        { op: '-', expr: before },
      ],
    };
    this.define(name, {
      type: 'product',
      parts: [
        { op: '×', expr: change },
        { op: '/', expr: before },
      ],
    });
  }

  /** How much of its target a figure reaches, by the names that standards give it. */
  defineCompletion(left: string, right: string): void {
    const ratio = ratioOf(this.inputLike(left || '实际值'), this.inputLike(right));
    for (const name of ['完成比例', '完成率', '目标完成率', '任务完成率', '指标完成率'])
      this.define(name, ratio);
  }

  /** How much of a mark a figure reaches; the row's own where it has no name. */
  defineReached(name: string, left: string, mark: Limit): void {
    const unit = isMoney(mark.unit) ? '元' : null;
    const number: Expression = { type: 'number', raw: decimalText(mark.value), unit };
    const parts = [
      { op: '×' as const, expr: { type: 'name' as const, text: left || this.row.text } },
      { op: '/' as const, expr: number },
    ];
    this.define(name, { type: 'product', parts });
  }

  /** One share less another. */
  defineGap(name: string, left: string, reference: string): void {
    const parts = [left, reference].map((text, i) => ({
      op: i === 0 ? ('+' as const) : ('-' as const),
      expr: { type: 'name' as const, text: this.inputLike(text) },
    }));
    this.define(name, { type: 'sum', parts });
  }

  /** By how much a figure is worse than its target. */
  defineWorse(name: string, left: string, reference: string): void {
    const parts = [left || '实际值', reference].map((text) => ({
      op: '+' as const,
      expr: { type: 'name' as const, text },
    }));
    this.define(name, { type: 'worse', parts });
  }

  /** Whether a name stands for a share by its definition. */
  isShare(name: string): boolean {
    const definition = this.definitions.get(nameKey(name));
    return (
      definition !== undefined &&
      definition.expr.type === 'product' &&
      definition.expr.parts.some(({ op }) => op === '/')
    );
  }

  /** The figure that another is compared with: "低于上年" means last year's figure of the same name. */
  reference(right: string, left: string): string {
    if (/^(?:上年|去年|上一年|上年度|年初|期初|上期)(?:度|数|水平|同期)?$/.test(right))
      return right.replace(/(?:数|水平)$/, '') + left.replace(/^(?:年末|期末|本年度?|当年度?|本期)/, '');
    // 三公经费决算数 beside 预算数: that of the same thing.
    const [, thing = ''] = /^(.{2,16}?)(?:决算|实际支出)(?:数|额)?$/.exec(left) ?? [];
    return thing !== '' && /^预算(?:数|额)?$/.test(right)
      ? this.inputLike(thing + right)
      : this.inputLike(right);
  }
}
