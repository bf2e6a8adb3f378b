import { areOpposed, isDenialOf } from '../match';
import { nameKey } from '../read/names';
import type { FactNeed } from '../types';
import { Definitions } from './definitions';
import type { OpenNeed, Tick } from './needs-mark';
import type { RowName } from './row-name';

/** What a rule may ask for by its words: counts, ticks and grades, in their turn. */
export class Asked extends Definitions {
  readonly list: OpenNeed[] = [];
  protected readonly hidden: OpenNeed[] = [];
  protected readonly ticks: Tick[] = [];

  /** @param printed gives a name as the standard prints it, quotation marks and all */
  constructor(
    row: RowName,
    protected readonly printed: (name: string) => string = (name) => name,
  ) {
    super(row);
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
    const known =
      label === null && isListed
        ? this.ticks.find(
            (tick) => tick.label === null && tick.need.aliases[0] === words && this.list.includes(tick.need),
          )
        : undefined;
    if (known) return known.need;
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

  /** "完成率100%且培训资料齐全…；80%且资料齐全…": the shorter words mean the tick already asked for. */
  tickEndingIn(words: string): OpenNeed | undefined {
    const ending = this.ticks.filter(
      ({ need }) =>
        this.list.includes(need) && need.aliases[0] !== words && (need.aliases[0] ?? '').endsWith(words),
    );
    return ending.length === 1 && words.length >= 4 && !/[不未没无]/.test(ending[0]!.need.aliases[0]!)
      ? ending[0]!.need
      : undefined;
  }

  /** The tick already asked for of which words say the contrary: 无使用记录 beside 有使用记录. */
  contraryOf(words: string): OpenNeed | undefined {
    const isContrary = (other: string): boolean =>
      areOpposed(other, words) || isDenialOf(nameKey(words), nameKey(other));
    return this.ticks.find(({ need }) => isContrary(need.aliases[0] ?? '') && this.list.includes(need))?.need;
  }

  choice(name: string, text: string, options: readonly string[], labels: readonly string[]): OpenNeed {
    const need: OpenNeed = {
      name: name || this.row.text || '等级',
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
    if (this.ticks.length === 0) return this.list;
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
    const standIn = this.hidden.find(({ kind }) => kind === 'check');
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

  /** A need that stands in for another and is not asked for by itself. */
  hide(need: Omit<OpenNeed, 'isStandIn'>, isStandIn = true): OpenNeed {
    const hidden: OpenNeed = isStandIn ? { ...need, isStandIn } : need;
    this.hidden.push(hidden);
    return hidden;
  }
}
