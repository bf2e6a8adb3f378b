import type { Canonical } from './canonical';
import { readAmount, readNumber } from './literals';
import { plainLimit, readConditioned, STANDARD, stripped } from './read-conditions';
import { type Rounding, roundingIn } from './rounding';
import type { Award, Statement } from './statement';
import { type AwardSyntax, type PieceSyntax, parseSentence, type Span } from './syntax';

const HEADING = /(?:满分|总分|分值|权重|共计|合计|小计|标准分|指标分)(?:为|:|是)?$/;
/** Scoring words that ask for something. Their nouns (扣分项, 得分情况, 评分标准) do not. */
const OPERATIVE =
  /酌情|视情|(?:扣|减|加|得|计|给|赋)\d*(?:\.\d+)?分(?!值|数|项|原因|说明|标准|情况|办法|方法|依据|表|细则|公式|规则|制|类|档|因素|时)|扣减|扣除|[\d一二两三四五半]分(?!钟|之|类|为|别|档|级|布|析|配)|倒扣/;
const NOT_OPERATIVE =
  /分档计分|进行计分|进行评分|不再计分|(?:按|以下|如下|标准)[^,;。]{0,6}(?:计分|得分|扣分)$|计算得分|满分\d+分$/;

/** Reads one sentence of a standard into statements. */
export function readSentence(source: Canonical, sentence: Span): Statement[] {
  const printed = source.text.slice(sentence.start, sentence.end);
  const rounding = roundingIn(printed, source);
  const text = rounding ? blanked(printed, rounding) : printed;
  const { pieces, rest } = parseSentence(text);
  const raw = (span: Span): string =>
    source.raw(sentence.start + span.start, sentence.start + span.end).replace(/^[，,；;：:、。]+/, '');
  const found = pieces.map((piece) => readPiece(piece, text, raw));
  readAwardFirst(found, text, rest);
  if (rounding) found.push(readRounding(rounding, raw(rounding)));
  const number = sentence.start;
  if (rest.end > rest.start) found.push(readRest(text.slice(rest.start, rest.end), raw(rest)));
  found.forEach((statement, i) => {
    statement.sentence = number;
    statement.place = number + i / 1000;
  });
  return found;
}

/** A sentence with a clause taken out; every character keeps its place. */
const blanked = (text: string, { start, end }: Span): string =>
  text.slice(0, start) + ','.repeat(end - start) + text.slice(end);

function readRounding({ mode, start, end }: Rounding, text: string): Statement {
  return { text, length: end - start, said: '', label: null, sentence: 0, place: 0, kind: 'rounding', mode };
}

/** "5分：制度健全；3分：基本健全": the points stand before their condition. */
function readAwardFirst(found: Statement[], text: string, rest: Span): void {
  const [first] = found;
  if (first?.kind !== 'text' || first.condition !== '') return;
  if (text[first.length] !== ':') return;
  const condition = stripped(text.slice(rest.start, rest.end));
  if (found.length === 1 && condition)
    found[0] = { ...first, condition, text: first.text + text.slice(rest.start) };
  else if (
    first.award.type === 'give' &&
    first.award.amount.type === 'points' &&
    found.slice(1).some(isMeasured)
  )
    found[0] = { ...headed(first), value: first.award.amount.value };
  else found.splice(0, found.length, { ...first, kind: 'judge', isSoft: false, condition: '' } as Statement);
}

const isMeasured = ({ kind }: Statement): boolean => kind === 'band' || kind === 'step' || kind === 'count';

const headed = ({ text, length, said, label, sentence, place }: Statement) =>
  ({ text, length, said, label, sentence, place, kind: 'heading', condition: '' }) as const;

function readRest(words: string, text: string): Statement {
  const common = { text, length: words.length, said: '', label: null, sentence: 0, place: 0 };
  const standard = STANDARD.exec(words);
  if (standard) return { ...common, kind: 'standard', limit: plainLimit(standard[1]!, standard[2] ?? null) };
  if (OPERATIVE.test(words) && !NOT_OPERATIVE.test(words)) {
    return { ...common, kind: 'judge', isSoft: false, condition: words };
  }
  return { ...common, kind: 'context' };
}

function readPiece(piece: PieceSyntax, text: string, raw: (span: Span) => string): Statement {
  const said =
    piece.type === 'statement' ? raw(piece.condition).replace(/(?<![的，,：:])[的，,：:]+$/, '') : '';
  const common = {
    text: raw(piece),
    length: piece.end - piece.start,
    said,
    label: null,
    sentence: 0,
    place: 0,
  };
  if (piece.type === 'definition') {
    return { ...common, kind: 'definition', name: piece.left, expr: piece.expr };
  }
  const { award: syntax, tails } = piece;
  const condition = text.slice(piece.condition.start, piece.condition.end);
  const special = readSpecial(syntax, condition, common);
  if (special) return special;
  const award = readAward(syntax);
  if (!award) return { ...common, kind: 'judge', isSoft: false, condition };
  return readConditioned(condition, award, syntax, tails, common);
}

/** What every statement of a sentence has. */
export interface Common {
  readonly text: string;
  readonly length: number;
  readonly said: string;
  label: string | null;
  sentence: number;
  place: number;
}

/** Caps, headings and judgements, which carry no award of their own. */
function readSpecial(syntax: AwardSyntax, condition: string, common: Common): Statement | null {
  if (syntax.kind === 'cap')
    return { ...common, kind: 'cap', value: readNumber(syntax.value!), verb: syntax.verb ?? null };
  if (syntax.kind === 'totalCap') return { ...common, kind: 'totalCap', value: readNumber(syntax.value!) };
  const points = syntax.amount?.type === 'points' ? readNumber(syntax.amount.value) : null;
  const isTotal = syntax.isTotal && stripped(condition) === '';
  if (
    points &&
    (syntax.kind === 'heading' || (isPlainPoints(syntax) && (isTotal || HEADING.test(condition))))
  ) {
    return { ...common, kind: 'heading', value: points, condition };
  }
  if (syntax.kind === 'judge' && syntax.how === 'prose' && !syntax.amount) {
    const isEmpty = stripped(condition) === '';
    return { ...common, kind: 'judge', isSoft: isEmpty || !OPERATIVE.test(condition), condition };
  }
  return null;
}

const isPlainPoints = (syntax: AwardSyntax): boolean =>
  syntax.kind === 'bare' || (syntax.kind === 'give' && syntax.amount?.type === 'points');

function readAward(syntax: AwardSyntax): Award | null {
  const amount = syntax.amount ? readAmount(syntax.amount) : null;
  switch (syntax.kind) {
    case 'give':
    case 'bare':
    case 'paren':
      if (!amount) return null;
      if (amount.value.s === 0n || amount.value.n === 0n) return { type: 'zero' };
      return { type: 'give', amount, form: syntax.kind === 'give' ? 'verb' : syntax.kind };
    case 'deduct':
    case 'add':
      return amount && { type: syntax.kind, amount };
    case 'award':
      return { type: 'earned' };
    case 'full':
    case 'zero':
    case 'void':
      return { type: syntax.kind };
    case 'proportional':
      return { type: 'ratio' };
    case 'formula':
      return { type: 'formula', expr: syntax.expr! };
    case 'judge': {
      const range = syntax.amount?.type === 'range' ? syntax.amount : null;
      return {
        type: 'judge',
        low: range ? readNumber(range.from) : null,
        high: range ? readNumber(range.to) : null,
      };
    }
    default:
      return null;
  }
}
