import { readConditioned } from './conditions';
import { type Expression, hasName, hasPoints, namesOf, readExpression } from './expressions';
import { common, type Scan, trimmed } from './scan';

/** A formula or a definition that begins at a clause; gives back where it ends. */
export function arithmeticAt(scan: Scan, at: number, from: number, label: string | null): number | null {
  const { text } = scan;
  const rest = text.slice(at, at + 400);
  const left = LEFT_SIDE.exec(rest);
  if (left) {
    const start = at + left[0].length;
    const read = readExpression(text, start);
    if (!read || !isClauseEnd(text, read.end)) return null;
    if (/^[-+]?\d+(?:\.\d+)?%?(?:$|[得计扣给记不可则以的时,;])/.test(text.slice(start))) return null;
    const name = left[2]!;
    if (SCORE_NAME.test(name)) return takeFormula(scan, read.expr, read.end, from, at, name, label);
    if (!hasName(read.expr) && read.expr.type === 'number') return null;
    if (!hasName(read.expr) && !/^\(?\d/.test(text.slice(start))) return null;
    scan.found.push({
      ...common(scan, from, read.end, label, null),
      kind: 'definition',
      name,
      expr: read.expr,
    });
    return read.end;
  }
  return productAt(scan, at, from, label);
}

const LEFT_SIDE =
  /^([,:、(]*(?:其中|即|公式|计算公式|计算方法|注|则)?[:,]?)((?:\([^()]*\)|[^,;:=。<>≥≤≠()]){1,60}?)=/;
const SCORE_NAME = /(?:得分值?|分数|计分|评分|分值)(?:\([^()]*\))?$/;
const SCORE_CALL = /^([,:]*[^,;:=。<>≥≤()]{0,20}得分值?)(?=\((?!\d+分\)))/;

const isClauseEnd = (text: string, end: number): boolean =>
  end >= text.length || /[,;:。、()\]的最进来且]/.test(text[end]!);

/** "完成率×分值", "得分(15分×支出进度)", "以抽查的亮灯率×6计分": arithmetic with the points in it. */
function productAt(scan: Scan, at: number, from: number, label: string | null): number | null {
  const { text } = scan;
  const rest = text.slice(at, at + 300);
  const call = SCORE_CALL.exec(rest);
  const lead =
    call?.[0].length ??
    /^[,:]*(?:(?:直接)?(?:按照?|以|用|将)(?:抽查的)?|即|(?:该项|本项|此项|本指标|该指标|指标)?得分为|得(?=\d+(?:\.\d+)?分?-))?/.exec(
      rest,
    )![0].length;
  if (!/[×/]/.test(rest.slice(lead).split(/[,;。]/)[0] ?? '')) return null;
  const read = readExpression(text, at + lead);
  if (!read || !hasName(read.expr) || read.expr.type === 'name') return null;
  if (call === null && CONDITIONAL.test(firstName(read.expr))) return null;
  const isPoints = hasPoints(read.expr) || (call !== null && isProduct(read.expr));
  const tail = /^[^,;。]{0,12}/.exec(text.slice(read.end))![0];
  const isScored =
    isPoints ||
    (isProduct(read.expr) && /^(?:来|进行|后)?(?:计算)?(?:计分|得分|赋分)/.test(closing(text, read.end)));
  if (!isScored && at === 0 && isRatio(read.expr) && /^(?:[,;。]|$)/.test(text.slice(read.end))) {
    const own = common(scan, 0, read.end, label, null);
    scan.found.push({ ...own, kind: 'definition', name: '', expr: read.expr });
    return read.end;
  }
  if (!isScored || /[<>≥≤]/.test(tail)) return null;
  const end =
    read.end +
    (/^(?:来|进行|后|方式)?(?:计算|折算)?(?:得出)?(?:(?:本项|该项|此项|本指标)?(?:得分|计分|赋分|给分|分值))?/.exec(
      text.slice(read.end),
    )?.[0].length ?? 0);
  return isClauseEnd(text, end) ? takeFormula(scan, read.expr, end, from, at, '', label) : null;
}

/** "在职人员数/编制数×100%，": how the figure is worked out that is named behind it, or by the row. */
const isRatio = (expr: Expression): boolean =>
  expr.type === 'product' &&
  expr.parts.filter(({ op }) => op === '/').length === 1 &&
  expr.parts.some(({ expr: part }) => part.type === 'number') &&
  expr.parts.every(({ expr: part }) =>
    part.type === 'number' ? part.raw === '100' : part.type === 'name' && /^[㐀-鿿]{2,}$/.test(part.text),
  ) &&
  [...namesOf(expr)].length === 2;

const CONDITIONAL = /按|未|没|达到|低于|高于|超过|不足|的,?$|否则/;
const firstName = (expr: Expression): string => namesOf(expr).next().value ?? '';

/** The words with which a product closes; names swallow them, so they are looked for before the end too. */
const closing = (text: string, end: number): string =>
  /(?:计分|得分|赋分)$/.exec(text.slice(0, end))?.[0] ?? text.slice(end, end + 8);

const isProduct = (expr: Expression): boolean =>
  expr.type === 'product' && expr.parts.some(({ op, expr: part }) => op === '×' && part.type === 'number');

function takeFormula(
  scan: Scan,
  expr: Expression,
  end: number,
  from: number,
  at: number,
  name: string,
  label: string | null,
): number {
  const condition = trimmed(scan.text.slice(from, at));
  scan.found.push(
    readConditioned({
      words: condition.words,
      award: { type: 'formula', expr, name },
      scope: condition.scope,
      isEach: false,
      cap: null,
      common: common(scan, from, end, label, { start: from, end: at }),
    }),
  );
  return end;
}
