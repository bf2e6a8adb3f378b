import { type Exact, ONE, ZERO } from '../number/exact';
import { pointsOf, readNumber } from './literals';
import { isGeneric } from './names';
import { ScaleGroup } from './scale-build';
import type { Limit, Statement, StatementOf } from './statement';
import type { ExprSyntax } from './syntax';

export type TextLike = StatementOf<'text'> | StatementOf<'compare'>;
type BandStatement = StatementOf<'band'>;
type JudgeLike = StatementOf<'text'> | StatementOf<'judge'>;

/** "没有楼堂馆所项目的部门按满分计算": the indicator does not apply. */
const INAPPLICABLE = /没有|^无|不涉及|涉密|不需要|未安排|未设|不存在|免于|不适用|未发生/;
const AS_FULL = /直接|按.{0,6}(?:满分|全分)|视为|视同|满分计算|默认/;

const NONE_OF = /^(?:未|没有|没|无)(.{0,8})$/;
const DOING = /^(?:完成|开展|组织|形成|实施|举办|进行|达到|发生|取得|获得)?$/;

/** Whether words say that there is none of what a measure counts: 未组织, 无储备项目. */
function isNoneOf(words: string, measure: string): boolean {
  const rest = NONE_OF.exec(words)?.[1];
  if (rest === undefined) return false;
  return DOING.test(rest) || (rest.length > 1 && measure.includes(rest));
}

const MISSED =
  /^(?:未|没有|没|不|达不到|低于|不足)(?:能|足)?(?:达到|达|到|达标|完成|满足|符合)?(?:\d+%)?(?:上述|以上|该)?(?:要求|标准|目标|比例|目标值)?$/;

/** A piece's statements, sorted by what they do. */
export class Mechanisms {
  readonly groups: ScaleGroup[] = [];
  readonly formulas: StatementOf<'text'>[] = [];
  readonly texts: TextLike[] = [];
  readonly eaches: StatementOf<'text'>[] = [];
  readonly zeros: TextLike[] = [];
  readonly zeroBands: BandStatement[] = [];
  readonly deductBands: BandStatement[] = [];
  readonly others: StatementOf<'text'>[] = [];
  readonly judges: JudgeLike[] = [];
  readonly soft: StatementOf<'judge'>[] = [];
  readonly fixed: StatementOf<'text'>[] = [];
  readonly ratios: StatementOf<'text'>[] = [];
  readonly counts: StatementOf<'count'>[] = [];
  readonly standards: Limit[] = [];
  readonly exempted: TextLike[] = [];
  readonly voided: StatementOf<'text'>[] = [];
  readonly caps: StatementOf<'cap'>[] = [];
  readonly totals: StatementOf<'totalCap'>[] = [];

  constructor(statements: readonly Statement[]) {
    for (const statement of statements) this.place(statement);
    this.settleNone();
    this.settleFullBeyond();
    this.settleZeroBands();
    this.settleDeductingBands();
    this.settleShortfalls();
  }

  private place(statement: Statement): void {
    switch (statement.kind) {
      case 'band':
        this.groupFor(statement.measure, statement.limits[0]!.unit).bands.push(statement);
        return;
      case 'step':
        this.placeStep(statement);
        return;
      case 'count':
        if (!this.placeShortfall(statement)) this.counts.push(statement);
        return;
      case 'text':
      case 'compare':
        this.placeText(statement);
        return;
      case 'standard':
        this.standards.push(statement.limit);
        return;
      case 'rounding': {
        const group = this.groups[this.groups.length - 1];
        if (group) group.rounding = statement.mode;
        return;
      }
      case 'cap':
        this.caps.push(statement);
        return;
      case 'totalCap':
        this.totals.push(statement);
        return;
      case 'judge':
        (statement.isSoft ? this.soft : this.judges).push(statement as never);
        return;
      default:
    }
  }

  private placeText(statement: TextLike): void {
    const { award } = statement;
    const isText = statement.kind === 'text';
    const gives = award.type === 'give' || award.type === 'full' || award.type === 'earned';
    if (gives && isText && statement.isEach) this.eaches.push(statement);
    else if (isText && statement.isElse) this.others.push(statement);
    else if (gives && INAPPLICABLE.test(statement.condition) && AS_FULL.test(statement.text))
      this.exempted.push(statement);
    else if (gives) this.texts.push(statement);
    else if (award.type === 'zero') this.zeros.push(statement);
    else if (!isText) this.judges.push({ ...statement, kind: 'judge', isSoft: false });
    else if (award.type === 'formula') this.formulas.push(statement);
    else if (award.type === 'ratio') this.ratios.push(statement);
    else if (award.type === 'void') this.voided.push(statement);
    else if (award.type === 'judge') this.judges.push(statement);
    else this.fixed.push(statement);
  }

  /** "≥95%得满分，未达到的按比例得分": what is said about missing the band. */
  private settleShortfalls(): void {
    this.dropMissed();
    if (this.groups.length !== 1 || this.others.length) return;
    const isMissed = ({ condition }: { condition: string }): boolean =>
      condition === '' || MISSED.test(condition);
    for (const list of [this.ratios, this.formulas, this.zeros] as TextLike[][]) {
      for (const missed of list.filter((each) => each.kind === 'text' && isMissed(each))) {
        list.splice(list.indexOf(missed), 1);
        this.others.push(missed as StatementOf<'text'>);
      }
    }
  }

  /** "甲率≥95%得3分、乙率≥98%得3分，未达标的不得分", "每完成一项得3分，未完成的不得分": only says what is so anyway. */
  private dropMissed(): void {
    const arePlain =
      this.groups.length > 1 && this.groups.every(({ bands, steps }) => bands.length === 1 && !steps.length);
    if (!arePlain && !this.counts.some(({ isEarning }) => isEarning)) return;
    for (const zero of this.zeros.filter(
      ({ condition, scope }) => MISSED.test(condition) && scope !== 'whole',
    ))
      this.zeros.splice(this.zeros.indexOf(zero), 1);
  }

  private placeStep(statement: StatementOf<'step'>): void {
    const { measure, unit } = statement;
    const known = measure
      ? this.groups.find((group) => group.isOf(measure))
      : this.groups[this.groups.length - 1];
    const group = known ?? this.groupFor(measure, unit);
    group.steps.push(statement);
  }

  /** "达到500人得6分，每少50人扣1分": a count of what the band before it measures is a step of that scale. */
  private placeShortfall(count: StatementOf<'count'>): boolean {
    const group = this.groups[this.groups.length - 1];
    const last = group?.bands[group.bands.length - 1];
    const direction = /^每(?:减少|少|低于|低|缺)\d*/.test(count.words)
      ? 'under'
      : /^每(?:增加|多|超过|超出|超)\d*/.test(count.words)
        ? 'over'
        : null;
    const isBare = /^每\D{1,3}[\d一二两三四五六七八九十百]*[^\d]{1,4}$/.test(count.words);
    const isSameUnit = last?.limits[0]!.unit?.replace(/^个/, '') === count.unit.replace(/^个/, '');
    if (!group || !last || !direction || !isBare || !isSameUnit) return false;
    const { text, length, said, label, sentence, place, size, unit, sign, amount, cap } = count;
    group.steps.push({
      text,
      length,
      said,
      label,
      sentence,
      place,
      kind: 'step',
      measure: '',
      direction,
      size,
      unit,
      threshold: null,
      sign,
      amount,
      cap,
    });
    return true;
  }

  private groupFor(measure: string, unit: string | null): ScaleGroup {
    const last = this.groups[this.groups.length - 1];
    if (isGeneric(measure) && last) return last;
    const known = this.groups.find((group) => group.isOf(measure));
    if (known) {
      known.rename(measure);
      return known;
    }
    const group = new ScaleGroup(measure, unit);
    this.groups.push(group);
    return group;
  }

  /** Bands of another figure that can only take everything away are vetoes, not a scale. */
  private settleZeroBands(): void {
    if (this.groups.length < 2 && this.texts.length + this.formulas.length + this.counts.length === 0) return;
    for (const group of [...this.groups]) {
      if (group.steps.length || !group.bands.every((band) => band.award.type === 'zero')) continue;
      this.groups.splice(this.groups.indexOf(group), 1);
      this.zeroBands.push(...group.bands);
    }
  }

  /** "得分=完成率×10分；满意度低于80%的扣2分": bands of another figure that only take points off are deductions. */
  private settleDeductingBands(): void {
    if (this.groups.length < 2 && this.texts.length + this.formulas.length === 0) return;
    for (const group of [...this.groups]) {
      if (group.steps.length || group.bands.length !== 1 || group.bands[0]!.award.type !== 'deduct') continue;
      this.groups.splice(this.groups.indexOf(group), 1);
      this.deductBands.push(...group.bands);
    }
  }

  /** "年度预算执行率(6分):≥95%得6分": bands without a name of their own measure what the heading names. */
  nameGroups(title: string): void {
    if (!title || title.length > 20) return;
    for (const group of this.groups) if (group.measure === '') group.measure = title;
  }

  /** "2次以上得5分，1次得2分，未组织不得分": none of what is counted is a band of its own. */
  private settleNone(): void {
    const [group, ...more] = this.groups;
    const unit = group?.bands[0]?.limits[0]?.unit ?? null;
    if (!group || more.length || unit === null || unit === '%' || unit === '‰' || /元$/.test(unit)) return;
    for (const zero of [...this.zeros]) {
      if (zero.kind !== 'text' || !isNoneOf(zero.condition, group.measure)) continue;
      this.zeros.splice(this.zeros.indexOf(zero), 1);
      const { text, length, said, label, sentence, place, award, scope, condition } = zero;
      const limits: Limit[] = [{ op: '=', value: ZERO, unit, strength: 3 }];
      const common = { text, length, said, label, sentence, place, award, scope, words: condition };
      group.bands.push({
        ...common,
        kind: 'band',
        measure: '',
        limits,
        also: null,
        withBands: [],
        isBare: false,
      });
    }
  }

  /** "得分=执行率×10（超过100%得10分）": says of the formula only that it stops at full marks. */
  private settleFullBeyond(): void {
    const [formula, ...more] = this.formulas;
    if (formula?.award.type !== 'formula' || more.length) return;
    const most = Mechanisms.formulaMax(formula.award.expr);
    for (const group of [...this.groups]) {
      const [band, ...others] = group.bands;
      if (!band || others.length || group.steps.length || band.sentence !== formula.sentence) continue;
      const isBeyond = band.limits.every(({ op, value }) => (op === '>' || op === '≥') && value.equals(ONE));
      const { award } = band;
      const isFull =
        award.type === 'full' ||
        (award.type === 'give' && award.amount.type === 'points' && most?.equals(award.amount.value));
      if (isBeyond && isFull) this.groups.splice(this.groups.indexOf(group), 1);
    }
  }

  /** Points that rates and formulas can give together; null when it is not said. */
  natural(): Exact | null {
    let sum: Exact = ZERO;
    for (const group of this.groups) {
      const natural = group.natural();
      if (!natural) return null;
      sum = sum.add(natural);
    }
    for (const formula of this.formulas) {
      const natural = formula.award.type === 'formula' ? Mechanisms.formulaMax(formula.award.expr) : null;
      if (!natural) return null;
      sum = sum.add(natural);
    }
    return sum;
  }

  /** The "N分" a formula multiplies by; null when it names the weight or nothing. */
  static formulaMax(expr: ExprSyntax): Exact | null {
    if (expr.type === 'sum') {
      const parts = expr.parts.map(({ expr: part }) => Mechanisms.formulaMax(part));
      return parts.reduce<Exact | null>((sum, part) => (sum && part ? sum.add(part) : null), ZERO);
    }
    if (expr.type !== 'product') return null;
    const points = expr.parts.find(
      ({ op, expr: part }) => op === '×' && part.type === 'number' && part.unit === '分',
    );
    if (points?.expr.type === 'number') return readNumber(points.expr.raw);
    const last = expr.parts[expr.parts.length - 1]!;
    const isPlain = last.op === '×' && last.expr.type === 'number' && last.expr.unit === null;
    return isPlain && last.expr.type === 'number' ? readNumber(last.expr.raw) : null;
  }

  /** What is said about missing a group's bands: in its own sentences, or once for all. */
  othersOf(group: ScaleGroup): StatementOf<'text'>[] {
    if (this.groups.length < 2) return this.others;
    const sentences = new Set(group.bands.map(({ sentence }) => sentence));
    const near = this.others.filter(({ sentence }) => sentences.has(sentence));
    return near.length ? near : this.others.length === 1 ? this.others : [];
  }

  isFull(text: TextLike, max: Exact): boolean {
    if (text.award.type === 'full' || text.award.type === 'earned') return true;
    return text.award.type === 'give' && pointsOf(text.award.amount, max).equals(max);
  }

  hasDeductions(): boolean {
    return (
      this.counts.some(({ sign }) => sign < 0) || this.fixed.some(({ award }) => award.type === 'deduct')
    );
  }

  hasOnlyAdditions(): boolean {
    const adds =
      this.counts.some(({ sign }) => sign > 0) || this.fixed.some(({ award }) => award.type === 'add');
    return adds && !this.hasDeductions();
  }

  addCap(): StatementOf<'cap'> | null {
    return this.caps.find(({ verb }) => verb !== 'deduct') ?? null;
  }

  hasCapAt(max: Exact): boolean {
    return (
      this.caps.some(({ value }) => value.equals(max)) ||
      this.texts.some((text) => text.kind === 'text' && text.cap?.equals(max))
    );
  }

  /** What is said beside a check about missing it: all there is when it stands alone, else what its own sentence says. */
  besides(
    text: TextLike,
    isAlone: boolean,
  ): { others: StatementOf<'text'>[]; judges: JudgeLike[]; zeros: TextLike[] } {
    const isNear = (other: Statement): boolean => isAlone || other.sentence === text.sentence;
    const sentences = new Set(this.texts.map(({ sentence }) => sentence));
    const isLoose = (other: Statement): boolean => !isAlone && !sentences.has(other.sentence);
    return {
      others: this.others.filter(isNear),
      judges: this.judges.filter((judge) => isNear(judge) || isLoose(judge)),
      zeros: this.zeros.filter((zero) => isNear(zero) && zero.kind === 'text' && zero.scope !== 'whole'),
    };
  }

  /** The most that this piece's changes may add or take together. */
  deductCap(): Exact | null {
    return this.caps[0]?.value ?? null;
  }
}

/** Sorts statements by what they do. */
export const sortMechanisms = (statements: readonly Statement[]): Mechanisms => new Mechanisms(statements);
