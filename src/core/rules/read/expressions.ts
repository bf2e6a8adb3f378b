/** Arithmetic over names, as printed. */
export type Expression =
  | { readonly type: 'name'; readonly text: string }
  | { readonly type: 'weight' }
  | { readonly type: 'number'; readonly raw: string; readonly unit: string | null; readonly label?: string }
  | {
      readonly type: 'sum' | 'product' | 'total' | 'absolute' | 'least' | 'greatest' | 'worse';
      readonly parts: readonly ExpressionPart[];
    };

export interface ExpressionPart {
  readonly op: '+' | '-' | '×' | '/';
  readonly expr: Expression;
}

/** An expression and where it ends. */
export interface ExpressionRead {
  readonly expr: Expression;
  readonly end: number;
}

const NUMBER = /\d+(?:\.\d+)?/y;
const NUMBER_UNIT = /%|‰|分(?![钟值数])|亿元|万元|元|个百分点|[人个项天次]/y;
const WEIGHT =
  /(?:该项|本项|此项|该|本)?(?:指标|项目)?的?(?:权重分值|权重分数?|指标分值|标准分值?|满分值|总分值|总分数|分值|权重|满分|总分|指标分)(?:值|数)?/y;
const AFTER_FACTOR =
  /(?:$|[×/+\-)\]|,;:。(]|乘|除以|进行|来|后|计算|计分|得分|折算|核算|给分|赋分|评分|计|为|的)/y;
/** A name goes on to a sign, a verb of reckoning, or a bracket that holds arithmetic. */
const NAME = /(?:(?!乘以|乘上|除以|减去|加上)(?:[^×/+\-()[\]|=,;:。<>≥≤]|\([^()=×]*\)))+/y;
const CLOSING_WORDS =
  /(?:的?(?:公式|方式|方法|结果|数值)?(?:来|进行|后|予以)?(?:计算|折算|核算|换算)?(?:得出|得到)?(?:得分|计分|赋分|给分|评分|记分|计算|折算|核算|计)|后?得出)$/;
const DEEPEST = 12;

/** A reader of one expression: a place in a text that only moves on. */
class Reader {
  at: number;

  constructor(
    readonly text: string,
    start: number,
  ) {
    this.at = start;
  }

  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return null;
    this.at += found[0].length;
    return found[0];
  }

  takeChar(chars: string): string | null {
    const char = this.text[this.at];
    if (char === undefined || !chars.includes(char)) return null;
    this.at += 1;
    return char;
  }

  takeWord(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  is(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }
}

/**
 * Reads arithmetic that begins at a place of a canonical text; null when there is none. A bracket left open is closed at the end,
 * one closed too often is passed over where the arithmetic goes on behind it.
 */
export function readExpression(text: string, start = 0): ExpressionRead | null {
  const reader = new Reader(text, start);
  let expr = readSum(reader, 0);
  while (expr && /^[)\]][×/]/.test(text.slice(reader.at, reader.at + 2))) {
    reader.at += 1;
    expr = readTail(reader, expr, 0);
  }
  return expr && { expr, end: reader.at };
}

/** Reads a text that is arithmetic and nothing else. */
export function parseExpression(text: string): Expression | null {
  const read = readExpression(text);
  return read && read.end === text.length ? read.expr : null;
}

function readSum(reader: Reader, depth: number): Expression | null {
  if (depth > DEEPEST) return null;
  const first = readProduct(reader, depth);
  if (!first) return null;
  const parts: ExpressionPart[] = [{ op: '+', expr: first }];
  for (;;) {
    const mark = reader.at;
    const op =
      reader.takeChar('+-') ?? (reader.takeWord('减去') ? '-' : reader.takeWord('加上') ? '+' : null);
    const expr = op ? readProduct(reader, depth) : null;
    if (!op || !expr) {
      reader.at = mark;
      break;
    }
    parts.push({ op: op as '+' | '-', expr });
  }
  return parts.length === 1 ? first : { type: 'sum', parts };
}

function readProduct(reader: Reader, depth: number): Expression | null {
  const first = readFactor(reader, depth);
  return first && readTail(reader, first, depth);
}

function readTail(reader: Reader, first: Expression, depth: number): Expression | null {
  const parts: ExpressionPart[] = first.type === 'product' ? [...first.parts] : [{ op: '×', expr: first }];
  const before = parts.length;
  for (;;) {
    const mark = reader.at;
    const op = takeTimes(reader);
    const expr = op ? readFactor(reader, depth) : null;
    if (!op || !expr) {
      reader.at = mark;
      break;
    }
    parts.push({ op, expr });
  }
  return parts.length === before ? first : { type: 'product', parts };
}

function takeTimes(reader: Reader): '×' | '/' | null {
  if (reader.takeChar('×')) return '×';
  if (reader.takeChar('/')) return '/';
  if (reader.takeWord('乘以') || reader.takeWord('乘上') || reader.takeWord('乘')) return '×';
  return reader.takeWord('除以') ? '/' : null;
}

function readFactor(reader: Reader, depth: number): Expression | null {
  const extreme = reader.take(/(?:min|max|MIN|MAX|Min|Max)(?=[([])/y);
  if (extreme) return readExtreme(reader, extreme.toLowerCase() === 'min' ? 'least' : 'greatest', depth);
  if (reader.takeChar('Σ')) {
    const of = readFactor(reader, depth + 1);
    return of && { type: 'total', parts: [{ op: '+', expr: of }] };
  }
  if (reader.is(/[([]/y)) return readGroup(reader, depth);
  if (reader.takeChar('|')) {
    const inner = readSum(reader, depth + 1);
    if (!inner || !reader.takeChar('|')) return null;
    return { type: 'absolute', parts: [{ op: '+', expr: inner }] };
  }
  if (reader.takeChar('-')) {
    const inner = readFactor(reader, depth + 1);
    return inner && { type: 'sum', parts: [{ op: '-', expr: inner }] };
  }
  return readNumber(reader) ?? readWeight(reader) ?? readName(reader);
}

function readExtreme(reader: Reader, type: 'least' | 'greatest', depth: number): Expression | null {
  reader.at += 1;
  const parts: ExpressionPart[] = [];
  do {
    const expr = readSum(reader, depth + 1);
    if (!expr) return null;
    parts.push({ op: '+', expr });
  } while (reader.takeChar(',、;'));
  return reader.takeChar(')]') && parts.length > 1 ? { type, parts } : null;
}

function readGroup(reader: Reader, depth: number): Expression | null {
  const mark = reader.at;
  reader.at += 1;
  const inner = readSum(reader, depth + 1);
  if (inner && (reader.takeChar(')]') || reader.at === reader.text.length)) {
    // （一）、(含…): a bracket of words is part of a name.
    if (inner.type !== 'name' || !/[^×/+\-)\]|,;:。]/.test(reader.text[reader.at] ?? ')')) return inner;
  }
  reader.at = mark;
  return null;
}

function readNumber(reader: Reader): Expression | null {
  const mark = reader.at;
  const raw = reader.take(NUMBER);
  if (raw === null) return null;
  const unit = reader.take(NUMBER_UNIT);
  if (unit === null && reader.is(/\((?:不?含|以)/y)) reader.take(/\([^()]*\)/y);
  if (unit !== null) reader.take(/\((?:超过|大于|高于|超出|最高|最多|上限)[^()扣]*\)/y);
  else reader.take(/\((?:超过|大于|高于|超出|最高|最多|上限|>|≥)[^()扣]*\)/y);
  if (reader.is(AFTER_FACTOR)) return { type: 'number', raw, unit };
  reader.at = mark;
  return null;
}

function readWeight(reader: Reader): Expression | null {
  const mark = reader.at;
  if (reader.take(WEIGHT) !== null && reader.is(AFTER_FACTOR)) return { type: 'weight' };
  reader.at = mark;
  return null;
}

function readName(reader: Reader): Expression | null {
  const start = reader.at;
  reader.take(NAME);
  const text = reader.text.slice(start, reader.at);
  if (text === '') return null;
  // 考核得分/15: what goes on behind a name is no verb.
  const isLast = !/[×/+\-]/.test(reader.text[reader.at] ?? '');
  const plain = isLast ? text.replace(CLOSING_WORDS, '') : text;
  if (plain === '') {
    reader.at = start;
    return null;
  }
  // 权重计算得分: the weight, and a verb that belongs to the sentence.
  const asWeight = plain !== text ? weightOnly(plain) : false;
  if (asWeight) return { type: 'weight' };
  const labelled = /^\D*?([\d.]+)(%)$/.exec(plain);
  if (labelled && !/^[\d.]+%$/.test(plain))
    return { type: 'number', raw: labelled[1]!, unit: '%', label: plain };
  const amount = /^(\d+(?:\.\d+)?)(分?)$/.exec(plain);
  if (amount) return { type: 'number', raw: amount[1]!, unit: amount[2] || null };
  return { type: 'name', text: plain };
}

function weightOnly(words: string): boolean {
  WEIGHT.lastIndex = 0;
  const found = WEIGHT.exec(words);
  return found !== null && found[0].length === words.length;
}

/** Every name in an expression. */
export function* namesOf(expr: Expression): Generator<string> {
  if (expr.type === 'name') yield expr.text;
  else if ('parts' in expr) for (const part of expr.parts) yield* namesOf(part.expr);
}

/** Whether an expression holds a figure. */
export const hasName = (expr: Expression): boolean => !namesOf(expr).next().done;

/** Whether the weight, or a number of points, takes part. */
export function hasPoints(expr: Expression): boolean {
  if (expr.type === 'weight') return true;
  if (expr.type === 'number') return expr.unit === '分';
  return 'parts' in expr && expr.parts.some((part) => hasPoints(part.expr));
}
