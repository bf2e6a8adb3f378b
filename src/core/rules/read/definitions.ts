import { memoByText } from '../../number/memo';
import { canonical } from './canonical';
import { type Expression, hasName, readExpression } from './expressions';

const PROSE_RATIO =
  /^(?:(.{2,24}?)(?:是指|指的是|指|是|=|:|为))?(?:.{0,12}(?:年度|期间|内|中))?([^,;:。]{2,40}?)(?:与|占|除以|和)([^,;:。]{2,40}?)(?:的)?(?:比率|比例|比值|之比|百分比|比重)/;

/** A figure's definition found in text. */
export interface Definition {
  /** Empty when the text says only "A与B的比率". */
  readonly name: string;
  readonly expr: Expression;
}

/** Definitions in an explanation or formula text: "A=B/C×100%", or in words "B与C的比率". */
export const definitionsIn: (text: string) => readonly Definition[] = memoByText((text) => {
  const found: Definition[] = [];
  const source = canonical(text);
  for (const sentence of source.text.split(/[;。]/)) {
    const before = found.length;
    for (const part of [sentence, ...sentence.split(',').slice(1)]) {
      const definition = definitionAt(part);
      if (definition) found.push(definition);
      if (found.length > before) break;
    }
    if (found.length === before) found.push(...ratioInWords(sentence));
  }
  return found;
});

const BRACKETED =
  /([^,;:。()=]{2,20})\((?:计算方法|计算公式|计算方式|公式)(?:为|是)?[:=]?((?:[^()]|\([^()]*\))+)\)/g;

/** "整改率(已整改数/应整改数×100%)为100%". */
const RATIO_BEHIND =
  /([^,;:。()=<>≥≤]{2,24}[率度比重例])\(([^()<>≥≤=]*[㐀-鿿][^()<>≥≤=]*\/[^()<>≥≤=]*)\)(?=[,为达在≥>≤<])/g;

/** "种植率(计算方法:当年种植面积/总面积×100%)": a figure with its formula in brackets behind it. */
export function definitionsInBrackets(text: string): Definition[] {
  if (!text.includes('(')) return [];
  const isSaid = text.includes('公式') || text.includes('计算方');
  const isRatio = text.includes('/');
  if (!isSaid && !isRatio) return [];
  const found = [
    ...(isSaid ? text.matchAll(BRACKETED) : []),
    ...(isRatio ? text.matchAll(RATIO_BEHIND) : []),
  ];
  return found.flatMap(([, name, words]) => {
    const read = readExpression(words!);
    return read && read.end === words!.length && hasName(read.expr) ? [{ name: name!, expr: read.expr }] : [];
  });
}

/** "本年度使用劳务派遣人员数量与在职人员总数的比率": the first over the second. */
export function ratioInWords(sentence: string): Definition[] {
  const match = PROSE_RATIO.exec(sentence);
  if (!match || /[×=]/.test(sentence)) return [];
  const [, name, over, under] = match;
  const expr: Expression = {
    type: 'product',
    parts: [
      { op: '×', expr: { type: 'name', text: over! } },
      { op: '/', expr: { type: 'name', text: under! } },
    ],
  };
  return [{ name: name ?? '', expr }];
}

const LEFT =
  /^(?:其中|即|公式|计算公式|计算方法|注|指标解释|指标说明)?[:：]?((?:\([^()]*\)|[^,;:=。<>≥≤≠()]){1,60}?)=/;

/** "A=B/C×100%" at the beginning of a clause. */
function definitionAt(clause: string): Definition | null {
  const left = LEFT.exec(clause);
  const read = readExpression(clause, left?.[0].length ?? 0);
  if (!read || !hasName(read.expr)) return null;
  if (left) return /(?:得分|计分|分数)$/.test(left[1]!) ? null : { name: left[1]!, expr: read.expr };
  // A formula column often prints the right side alone.
  return read.end === clause.length && read.expr.type === 'product' ? { name: '', expr: read.expr } : null;
}
