import { inBase, readNumber } from './literals';
import { isGeneric, isRateName, nameKey } from './names';
import type { Calc, Measure } from './program';
import { type ExprSyntax, parseExpression } from './syntax';
import type { FactNeed } from './types';

interface OpenNeed {
  name: string;
  kind: FactNeed['kind'];
  text: string;
  unit: string | null;
  options: string[];
  aliases: string[];
}

interface Tick {
  readonly need: OpenNeed;
  readonly label: string | null;
  /** Where in the text it stands, and whether it speaks for points or against them. */
  readonly place: number;
  readonly isFor: boolean;
}

const QUARTERS = ['一', '二', '三', '四'];

/** Everything a rule may ask for, each figure once, and the definitions by which figures are worked out. */
export class Needs {
  readonly list: OpenNeed[] = [];
  private readonly hidden: OpenNeed[] = [];
  private readonly figures = new Map<string, OpenNeed>();
  private readonly measures = new Map<string, Measure>();
  private readonly ticks: Tick[] = [];
  private readonly definitions = new Map<string, { readonly name: string; readonly expr: ExprSyntax }>();

  /** @param printed gives a name as the standard prints it, quotation marks and all */
  constructor(
    private readonly indicator: string,
    private readonly printed: (name: string) => string = (name) => name,
  ) {}

  /** Takes a definition; the first of a name counts. */
  define(name: string, expr: ExprSyntax): void {
    const key = nameKey(name);
    if (key && !this.definitions.has(key)) this.definitions.set(key, { name, expr });
  }

  /** The measure a rule means by a name; an unnamed one is the indicator itself. */
  measure(name: string, text: string, unit: string | null): Measure {
    this.defineByItself(name);
    const definition = this.definitionOf(name);
    const shown = isGeneric(name)
      ? (definition?.name ?? (this.indicator || name || '指标值'))
      : (definition?.name ?? this.figureEndingIn(name) ?? name);
    const key = nameKey(shown);
    const known = this.measures.get(key);
    if (known) {
      (known.need as OpenNeed).unit ??= unit;
      return known;
    }
    const part = /^(.{3,}?)(?:在|占)(?=.{2})/.exec(shown)?.[1] ?? '';
    const aliases = [name, definition?.name ?? '', this.indicatorAlias(shown), part].filter(
      (alias) => alias && alias !== shown,
    );
    const need = this.figure(shown, text, unit ?? (isRateName(shown) ? '%' : null), aliases);
    const measure: { need: FactNeed; definition: Calc | null } = { need, definition: null };
    this.measures.set(key, measure);
    if (definition) measure.definition = this.calc(definition.expr, 4);
    return measure;
  }

  /** "任务完成率×权重，完成率低于60%不得分": the shorter name means the figure already spoken of. */
  private figureEndingIn(name: string): string | null {
    const key = nameKey(name);
    const ending = [...this.figures].filter(([other]) => other !== key && other.endsWith(key));
    return key.length >= 2 && ending.length === 1 && !this.figures.has(key) ? ending[0]![1].name : null;
  }

  /** "实际成本/计划成本≤100%": a measure that is a calculation itself. */
  private defineByItself(name: string): void {
    if (!/[/×]/.test(name)) return;
    const expr = parseExpression(name);
    if (expr) this.define(name, expr);
  }

  private indicatorAlias(shown: string): string {
    const own = nameKey(this.indicator);
    const key = nameKey(shown);
    return own && (own.includes(key) || key.includes(own)) ? this.indicator : '';
  }

  private definitionOf(name: string): { readonly name: string; readonly expr: ExprSyntax } | null {
    const key = nameKey(name);
    const same = this.definitions.get(key);
    if (same) return same;
    if (isGeneric(name)) {
      const own = this.definitions.get(nameKey(this.indicator));
      return own ?? (this.definitions.size === 1 ? [...this.definitions.values()][0]! : null);
    }
    const close = [...this.definitions].filter(([other]) => other.includes(key) || key.includes(other));
    return close.length === 1 && (key.length >= 3 || (key.length === 2 && close[0]![0].endsWith(key)))
      ? close[0]![1]
      : null;
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

  /** The input of a definition that a shorter name stands for (实际采购金额 for 实际采购金额合计数); else the name itself. */
  inputLike(name: string): string {
    const key = nameKey(name);
    const names = new Set<string>();
    for (const { expr } of this.definitions.values()) collectNames(expr, names);
    const close = [...names].filter((other) => nameKey(other).startsWith(key));
    return close.length === 1 ? close[0]! : name;
  }

  figure(name: string, text: string, unit: string | null, aliases: readonly string[] = []): OpenNeed {
    const key = nameKey(name);
    const known = this.figures.get(key);
    if (known) return known;
    const need: OpenNeed = {
      name: this.printed(name),
      kind: 'figure',
      text,
      unit,
      options: [],
      aliases: [...aliases],
    };
    this.figures.set(key, need);
    this.list.push(need);
    return need;
  }

  count(name: string, text: string, unit: string, aliases: readonly string[]): OpenNeed {
    const need: OpenNeed = {
      name: this.printed(name),
      kind: 'count',
      text,
      unit,
      options: [],
      aliases: [...aliases],
    };
    this.list.push(need);
    return need;
  }

  /** A yes or no about a condition; it is named by its printed number, or by its turn when none is printed. */
  tick(
    words: string,
    text: string,
    label: string | null,
    isListed = true,
    place = 0,
    isFor = true,
  ): OpenNeed {
    const need: OpenNeed = {
      name: label ?? '',
      kind: 'check',
      text: text || words,
      unit: null,
      options: [],
      aliases: [words],
    };
    (isListed ? this.list : this.hidden).push(need);
    this.ticks.push({ need, label, place, isFor });
    return need;
  }

  choice(name: string, text: string, options: readonly string[], labels: readonly string[]): OpenNeed {
    const need: OpenNeed = {
      name: name || this.indicator || '等级',
      kind: 'choice',
      text,
      unit: null,
      options: [...options],
      aliases: ['等级', ...labels],
    };
    this.list.push(need);
    return need;
  }

  /**
   * Gives the ticks of a text without printed numbers their turn, where it is the same counted among the ticks and
   * among everything that scores; else they go by their words.
   * @param places where the statements that score stand
   */
  finish(places: readonly number[]): readonly FactNeed[] {
    for (const { need } of this.ticks) need.name ||= need.aliases[0] ?? '';
    const isNumbered = this.ticks.some(({ label }) => label !== null);
    if (isNumbered || this.isOrderUnclear()) return this.list;
    const open = this.ticks
      .filter(({ need }) => this.list.includes(need))
      .sort((one, other) => one.place - other.place);
    const counted = [...new Set([...places, ...open.map(({ place }) => place)])];
    open.forEach(({ need, place }, i) => {
      if (counted.filter((each) => each <= place).length === i + 1) need.name = String(i + 1);
    });
    const [standIn] = this.hidden;
    if (open.length === 0 && standIn) standIn.name = '1';
    return this.list;
  }

  /** "擅自变更的不得分；手续完备的得3分": is item 1 the first condition or the first that gives points? */
  private isOrderUnclear(): boolean {
    const open = this.ticks.filter(({ label }) => label === null);
    const firstAgainst = Math.min(...open.filter(({ isFor }) => !isFor).map(({ place }) => place));
    const lastFor = Math.max(...open.filter(({ isFor }) => isFor).map(({ place }) => place));
    return firstAgainst < lastFor;
  }

  /** The listed needs and those that only stand in for them. */
  get everything(): readonly FactNeed[] {
    return [...this.list, ...this.hidden];
  }

  /** Arithmetic with its names looked up; `depth` bounds definitions that lean on each other. */
  calc(expr: ExprSyntax, depth = 4): Calc {
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

  private named(name: string, depth: number): Calc {
    const definition = this.definitions.get(nameKey(name));
    if (definition && depth > 0) {
      const known = this.measures.get(nameKey(name));
      if (known) return { type: 'measure', measure: known };
      const measure: { need: FactNeed; definition: Calc | null } = {
        need: this.figure(definition.name, name, isRateName(name) ? '%' : null),
        definition: null,
      };
      this.measures.set(nameKey(name), measure);
      measure.definition = this.calc(definition.expr, depth - 1);
      return { type: 'measure', measure };
    }
    return { type: 'figure', need: this.figure(name, name, isRateName(name) ? '%' : null) };
  }

  /** Σ(每个季度的执行率): the sum over the four quarters, under the names the rule itself gives them. */
  private total(of: ExprSyntax, depth: number): Calc {
    const period = of.type === 'name' ? /^(?:每个?|各个?)季度(?:的)?(.*)$/.exec(of.text) : null;
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

function collectNames(expr: ExprSyntax, names: Set<string>): void {
  if (expr.type === 'name') names.add(expr.text);
  else if ('parts' in expr) for (const part of expr.parts) collectNames(part.expr, names);
}
