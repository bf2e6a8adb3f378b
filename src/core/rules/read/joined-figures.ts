import { type Definition, ratioInWords } from './definitions';
import type { Expression } from './expressions';
import { isRateName } from './names';
import type { Statement } from './statement';

/** How several figures are brought to one, and the words that say so. */
const WAYS = {
  mean: '(?:算术|简单)?平均(?:值|数|水平)?|均值',
  least: '(?:[较最]低|较小|最小)(?:者|值|的)?|孰低',
  greatest: '(?:[较最]高|较大|最大)(?:者|值|的)?|孰高',
} as const;
type Way = keyof typeof WAYS;

const OF = Object.entries(WAYS).map(([way, words]) => ({
  way: way as Way,
  said: new RegExp(
    `^(?:按照?|以|取|将)?([^,;:。()]{2,40}?)(?:的|中|两项|三项|四项|两者|二者|三者|指标|的?两个|的?三个)*(?:${words})(?:为准|来)?(?:进行)?(?:计分|评分|计算|考核|得分)?$`,
  ),
  named: new RegExp(`^(?:${words})(?:者|值)?$`),
}));

/** Several figures that a text goes by as one. */
export interface Joined {
  readonly way: Way;
  readonly names: readonly string[];
}

/** The figures whose mean, or the least or greatest of which, a text goes by: "以入学率、巩固率的平均值计分"; null where it names none. */
export function joinedIn(statement: Statement): Joined | null {
  const words = wordsOf(statement);
  if (words === null) return null;
  for (const { way, said } of OF) {
    const names = said.exec(words)?.[1]?.split(/、|和(?!谐)|及(?!格|时)|(?<!参)与/) ?? [];
    if (names.length > 1 && names.every(isRateName)) return { way, names };
  }
  return null;
}

function wordsOf(statement: Statement): string | null {
  switch (statement.kind) {
    case 'text':
      return /^(?:full|judge)$/.test(statement.award.type) && !/满分|全分/.test(statement.text)
        ? statement.condition
        : null;
    case 'context':
    case 'judge':
      return statement.text.replace(/[，,；;。]/g, '');
    case 'band':
      return statement.also;
    default:
      return null;
  }
}

/** The one figure that a text goes by, under the name that its bands give it. */
export function joinedFigures(statements: readonly Statement[]): readonly Definition[] {
  const beside = statements.map(ratioBeside).filter((each) => each !== null);
  if (beside.length > 0) return beside.length > 1 ? [] : beside;
  const [joined, ...more] = statements.map(joinedIn).filter((each) => each !== null);
  if (!joined || more.length > 0) return [];
  const named = OF.find(({ way }) => way === joined.way)!.named;
  const bands = statements.flatMap((each) => (each.kind === 'band' ? [each.measure] : []));
  const name = bands.find((measure) => named.test(measure));
  return name === undefined ? [] : [{ name, expr: expressionOf(joined) }];
}

/** "在用资产与全部资产的比率，利用率达到90%": how the rate of a band is worked out, said beside its bound. */
export function ratioBeside(statement: Statement): Definition | null {
  if (statement.kind !== 'band' || statement.also === null || !isRateName(statement.measure)) return null;
  if (!RATIO_ALONE.test(statement.also)) return null;
  const [found] = ratioInWords(statement.also);
  return found && found.name === '' ? { ...found, name: statement.measure } : null;
}

const RATIO_ALONE = /^[㐀-鿿]{2,20}(?:与|占|除以)[㐀-鿿]{2,20}(?:比率|比例|比重|比值|之比|百分比)$/;

function expressionOf({ way, names }: Joined): Expression {
  const parts = names.map((text) => ({ op: '+' as const, expr: { type: 'name' as const, text } }));
  if (way !== 'mean') return { type: way, parts };
  const over: Expression = { type: 'number', raw: String(names.length), unit: null };
  return {
    type: 'product',
    parts: [
      { op: '×', expr: { type: 'sum', parts } },
      { op: '/', expr: over },
    ],
  };
}
