import type { Definition } from './definitions';
import type { Expression } from './expressions';
import { isRateName } from './names';
import type { Statement } from './statement';

const MEAN = '(?:算术|简单)?平均(?:值|数|水平)?|均值';
const OF = new RegExp(
  `^(?:按照?|以|取|将)?([^,;:。()]{2,40}?)(?:的|两项|三项|四项|两者|二者|三者|指标|的?两个|的?三个)*(?:${MEAN})(?:为准|来)?(?:进行)?(?:计分|评分|计算|考核|得分)?$`,
);
const NAMED = new RegExp(`^(?:${MEAN})$`);

/** The figures whose mean a text goes by: "以入学率、巩固率的平均值计分"; empty where it names none. */
export function meanIn(statement: Statement): readonly string[] {
  if (statement.kind !== 'text' && statement.kind !== 'context' && statement.kind !== 'judge') return [];
  if (statement.kind === 'text' && (statement.award.type !== 'full' || /满分|全分/.test(statement.text)))
    return [];
  const words = statement.kind === 'text' ? statement.condition : statement.text.replace(/[，,；;。]/g, '');
  const names = OF.exec(words)?.[1]?.split(/、|和|及|与/) ?? [];
  return names.length > 1 && names.every(isRateName) ? names : [];
}

/** The mean that a text goes by, under the name that its bands give it. */
export function meansIn(statements: readonly Statement[]): readonly Definition[] {
  const found = statements.map(meanIn).filter((names) => names.length > 0);
  const [names, ...more] = found;
  const bands = statements.flatMap((each) => (each.kind === 'band' ? [each.measure] : []));
  const name = bands.find((measure) => NAMED.test(measure));
  if (!names || more.length > 0 || name === undefined) return [];
  const sum: Expression = {
    type: 'sum',
    parts: names.map((text) => ({ op: '+', expr: { type: 'name', text } })),
  };
  const over: Expression = { type: 'number', raw: String(names.length), unit: null };
  const parts = [
    { op: '×' as const, expr: sum },
    { op: '/' as const, expr: over },
  ];
  return [{ name, expr: { type: 'product', parts } }];
}
