import { decimalText, type Exact, ONE, ZERO } from '../../number/exact';
import { type Amount, amountOf, countOf, shareText } from './figures';
import { openingComparison } from '../../words/comparisons';
import { areOpposed, matchOption, truthOf, truthOfCount } from '../match';
import type { Calc, Condition, Measure } from '../compile/program';
import { holdsLimit } from './scale';
import { nameKey } from '../read/names';
import type { Evaluation, Fact, FactNeed, FactSource } from '../types';

/** A measured value with the words that show where it comes from. */
export interface Measured {
  readonly value: Exact;
  readonly unit: string | null;
  /** "99.995%（503,975.70元/504,000.00元）" */
  readonly shown: string;
}

/** One evaluation under way: the facts it finds, and what it says about them. */
export class Run {
  private readonly found = new Map<FactNeed, Fact | null>();
  private readonly asked = new Set<FactNeed>();
  private readonly working = new Set<Measure>();
  private readonly usedNeeds = new Set<FactNeed>();
  readonly applied: string[] = [];
  readonly measured: string[] = [];
  readonly formulas: string[] = [];
  isJudged = false;
  /** "maybe": an unanswered veto of the whole; "unclear": a veto that could mean the part or the whole. */
  wholeVeto: 'no' | 'maybe' | 'yes' = 'no';
  isVoid = false;

  constructor(
    private readonly source: FactSource,
    readonly steps: 'ignore' | 'proportional',
  ) {}

  /** Looks a fact up, once a need. */
  find(need: FactNeed): Fact | null {
    let fact = this.found.get(need);
    if (fact === undefined) {
      fact = this.source.find(need);
      this.found.set(need, fact);
    }
    if (fact) this.usedNeeds.add(need);
    return fact;
  }

  lack(need: FactNeed): void {
    this.asked.add(need);
  }

  get hasFigure(): boolean {
    return [...this.usedNeeds].some(({ kind }) => kind === 'figure');
  }

  get missing(): FactNeed[] {
    return [...this.asked];
  }

  get used(): Evaluation['used'] {
    return [...this.usedNeeds].map((need) => ({ need, fact: this.found.get(need)! }));
  }

  figure(need: FactNeed): Amount | null {
    const fact = this.find(need);
    const amount = fact && amountOf(fact, need);
    if (!amount) this.lack(need);
    return amount;
  }

  count(need: FactNeed): Exact | null {
    const fact = this.find(need);
    const count = fact && countOf(fact);
    if (!count) this.lack(need);
    return count;
  }

  /** A fact as it was given. */
  shown(need: FactNeed): string {
    const fact = this.find(need);
    return typeof fact?.value === 'object' ? fact.value.text : '';
  }

  tick(need: FactNeed, words: string): boolean | null {
    const fact = this.find(need);
    const truth = !fact
      ? null
      : typeof fact.value === 'object'
        ? truthOfCount(fact.value, fact.name, words)
        : typeof fact.value === 'boolean' && areOpposed(fact.name, words)
          ? !fact.value
          : (truthOf(fact.value, words) ?? truthOfWhole(fact, words));
    if (truth === null) this.lack(need);
    else this.isJudged = true;
    return truth;
  }

  choice(need: FactNeed): number | null {
    const fact = this.find(need);
    const chosen = fact
      ? (letterOf(fact.value, need.options.length) ?? matchOption(fact.value, need.options))
      : null;
    if (chosen === null) this.lack(need);
    else this.isJudged = true;
    return chosen;
  }

  /** A measure's value: given itself, or worked out by its definition. Null when both are there and contradict each other. */
  measure(measure: Measure): Measured | null {
    // A figure defined by itself has no value of its own to work out.
    if (this.working.has(measure)) return null;
    this.working.add(measure);
    try {
      return this.measureOnce(measure);
    } finally {
      this.working.delete(measure);
    }
  }

  private measureOnce(measure: Measure): Measured | null {
    const given = this.find(measure.need);
    const amount = given && amountOf(given, measure.need);
    const before = this.asked.size;
    const lacking = [...this.asked];
    const worked = measure.definition && this.calc(measure.definition, ONE);
    if (amount) {
      if (!worked && this.asked.size > before) this.forget(lacking);
      if (worked && !agree(amount, worked.value)) {
        this.lack(measure.need);
        return null;
      }
      const detail = worked ? `（${worked.shown}）` : '';
      return {
        value: amount.value,
        unit: amount.unit,
        shown: amount.text + (worked && worked.shown !== amount.text ? detail : ''),
      };
    }
    if (worked) {
      const isShare = worked.unit === 'share' || worked.unit === null;
      return {
        value: worked.value,
        unit: worked.unit,
        shown: isShare ? `${shareText(worked.value)}（${worked.shown}）` : worked.shown,
      };
    }
    if (!measure.definition) this.lack(measure.need);
    return null;
  }

  private forget(lacking: readonly FactNeed[]): void {
    this.asked.clear();
    for (const need of lacking) this.asked.add(need);
  }

  /** Arithmetic on figures; null when one is missing, of the wrong kind, or divided by nothing. */
  calc(calc: Calc, weight: Exact): Measured | null {
    switch (calc.type) {
      case 'constant':
        return { value: calc.value, unit: unitOfConstant(calc.unit), shown: calc.words.replace(/分$/, '') };
      case 'weight':
        return { value: weight, unit: null, shown: decimalText(weight) };
      case 'figure': {
        const amount = this.figure(calc.need);
        const isPlain = amount?.unit !== 'money' && amount?.unit !== 'share';
        return (
          amount && {
            value: amount.value,
            unit: amount.unit,
            shown: isPlain ? decimalText(amount.value) : amount.text,
          }
        );
      }
      case 'measure':
        return this.measure(calc.measure);
      case 'held': {
        const ticks = calc.items.map((item) => this.condition(item));
        if (ticks.includes(null)) return null;
        const count = ticks.filter((tick) => tick === !calc.isLacking).length;
        return { value: ONE.mul(count), unit: null, shown: String(count) };
      }
      case 'beyond':
        return this.beyond(calc);
      case 'worse':
        return this.worse(calc);
      case 'sum':
        return this.sum(calc.parts, weight);
      case 'least':
      case 'greatest':
        return this.extreme(calc.type, calc.parts, weight);
      case 'absolute': {
        const inner = this.calc(calc.parts[0]!.calc, weight);
        return inner && { ...inner, value: inner.value.abs(), shown: `|${inner.shown}|` };
      }
      default:
        return this.product(calc.parts, weight);
    }
  }

  lackTick(need: FactNeed): null {
    this.lack(need);
    return null;
  }

  private beyond({ of, from, side, isShare }: Extract<Calc, { type: 'beyond' }>): Measured | null {
    const [one, other] = [this.calc(of, ONE), this.calc(from, ONE)];
    if (!one || !other || (one.unit === 'money') !== (other.unit === 'money')) return null;
    const gap = side === 'over' ? one.value.sub(other.value) : other.value.sub(one.value);
    const isPlain = !isShare || (one.unit === 'share' && other.unit === 'share');
    if (!isPlain && other.value.n === 0n) return null;
    const value = isPlain ? gap : gap.div(other.value);
    return { value, unit: isShare ? 'share' : one.unit, shown: `${one.shown}/${other.shown}` };
  }

  private worse({ parts }: Extract<Calc, { type: 'worse' }>): Measured | null {
    const [of, from] = parts.map(({ calc }) => calc);
    const [one, other] = [this.calc(of!, ONE), this.calc(from!, ONE)];
    const side = from!.type === 'figure' ? sideOfTarget(this.find(from!.need)) : null;
    if (!one || !other || !side || other.value.n === 0n) return null;
    if ((one.unit === 'money') !== (other.unit === 'money')) return null;
    const gap = side === 'more' ? other.value.sub(one.value) : one.value.sub(other.value);
    return { value: gap.div(other.value.abs()), unit: 'share', shown: `${one.shown}/${other.shown}` };
  }

  private extreme(
    type: 'least' | 'greatest',
    parts: readonly { readonly calc: Calc }[],
    weight: Exact,
  ): Measured | null {
    const values = parts.map(({ calc }) => this.calc(calc, weight));
    if (values.some((value) => value === null || value.unit === 'money')) return null;
    return (values as Measured[]).reduce((best, each) =>
      each.value.compare(best.value) * (type === 'least' ? 1 : -1) < 0 ? each : best,
    );
  }

  private sum(
    parts: readonly { readonly op: string; readonly calc: Calc }[],
    weight: Exact,
  ): Measured | null {
    const values = parts.map(({ calc }) => this.calc(calc, weight));
    if (values.some((value) => value === null)) return null;
    const units = new Set(values.map((value) => (value!.unit === 'money' ? 'money' : 'other')));
    if (units.size > 1 && !values.every((value) => value!.value.n === 0n || value!.unit === 'money'))
      return null;
    let total: Exact = ZERO;
    let shown = '';
    parts.forEach(({ op }, i) => {
      const { value, shown: words } = values[i]!;
      total = op === '-' ? total.sub(value) : total.add(value);
      shown += (i > 0 || op === '-' ? op : '') + words;
    });
    return { value: total, unit: values[0]!.unit, shown: parts.length > 1 ? `(${shown})` : shown };
  }

  private product(
    parts: readonly { readonly op: string; readonly calc: Calc }[],
    weight: Exact,
  ): Measured | null {
    const values = parts.map(({ calc }) => this.calc(calc, weight));
    if (values.some((value) => value === null)) return null;
    let product: Exact = ONE;
    let shown = '';
    let money = 0;
    let hasBare = false;
    for (const [i, { op, calc }] of parts.entries()) {
      const { value, unit, shown: words } = values[i]!;
      if (op === '/' && value.n === 0n) return null;
      product = op === '/' ? product.div(value) : product.mul(value);
      if (unit === 'money') money += op === '/' ? -1 : 1;
      // None of it is none in any unit.
      else if (unit === null && calc.type === 'figure' && value.n !== 0n) hasBare = true;
      const isHundred = calc.type === 'constant' && calc.words === '100%';
      if (!isHundred) shown += (i > 0 ? op : '') + words;
    }
    // 80万元 ÷ 100: the second figure's unit is not told, and a guess can be wrong by 10000.
    if (money !== 0 && hasBare) return null;
    return { value: product, unit: money > 0 ? 'money' : null, shown };
  }

  /** Whether a condition holds; null when nobody said. */
  condition(condition: Condition): boolean | null {
    switch (condition.type) {
      case 'tick': {
        const { denies } = condition;
        if (denies && !this.find(condition.need) && this.find(denies)) {
          const truth = this.tick(denies, denies.aliases[0] ?? denies.text);
          if (truth !== null) return !truth;
        }
        return this.tick(condition.need, condition.words);
      }
      case 'band': {
        const ticked = condition.tick && this.find(condition.tick);
        if (ticked && typeof ticked.value === 'boolean') return this.tick(condition.tick!, condition.words);
        const measured = this.measure(condition.measure);
        return measured && condition.limits.every((limit) => holdsLimit(limit, measured.value));
      }
      case 'direction': {
        const fact = this.find(condition.need);
        const side = sideOfTarget(fact);
        if (!side) this.lack(condition.need);
        return side && side === condition.side;
      }
      case 'all': {
        const parts = condition.parts.map((part) => this.condition(part));
        return parts.includes(false) ? false : parts.includes(null) ? null : true;
      }
      default:
        return this.compare(condition);
    }
  }

  private compare(condition: Extract<Condition, { type: 'compare' }>): boolean | null {
    const lacking = [...this.asked];
    const left = this.calc(condition.left, ONE);
    const right = this.calc(condition.right, ONE);
    if (left && right && (left.unit === 'money') === (right.unit === 'money')) {
      return holdsLimit({ op: condition.op, value: right.value, unit: null, strength: 2 }, left.value);
    }
    this.forget(lacking);
    const rate = condition.rate && this.measure(condition.rate);
    if (rate) return holdsLimit({ op: condition.op, value: ONE, unit: null, strength: 2 }, rate.value);
    return this.tick(condition.tick, condition.words);
  }
}

/** "安全事故=未发生": value and name together say the condition. */
const truthOfWhole = ({ name, value }: Fact, words: string): true | null =>
  typeof value === 'string' && nameKey(words).endsWith(nameKey(value + name)) ? true : null;

/** The side on which a target's own sign puts what is good; null when it is printed without one. */
function sideOfTarget(fact: Fact | null): 'more' | 'less' | null {
  const op = typeof fact?.value === 'string' ? openingComparison(fact.value)?.op : undefined;
  return op === '≥' || op === '>' ? 'more' : op === '≤' || op === '<' ? 'less' : null;
}

/** A grade named by its letter: 等级=B. */
function letterOf(value: Fact['value'], count: number): number | null {
  if (typeof value !== 'string' || !/^[A-H]$/.test(value.trim())) return null;
  const at = value.trim().charCodeAt(0) - 65;
  return at < count ? at : null;
}

const unitOfConstant = (unit: string | null): string | null =>
  unit === '%' || unit === '‰' ? 'share' : unit !== null && /元$/.test(unit) ? 'money' : null;

/** A stated figure agrees with the worked-out one when it is its rounding or its truncation. */
function agree(stated: Amount, worked: Exact): boolean {
  const gap = stated.value.sub(worked).abs();
  if (stated.decimals === null) return gap.n === 0n;
  const unit = ONE.div(10n ** BigInt(Math.max(0, stated.decimals)));
  return gap.compare(unit) < 0;
}
