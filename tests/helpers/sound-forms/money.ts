import type { CellInput } from '../sheet-builder';
import type { Chance } from './chance';

/** A row of money: its label, how deep it stands, and its amounts in hundredths, by column. */
export interface MoneyLine {
  readonly label: string;
  readonly depth: number;
  readonly amounts: readonly number[];
  /** A heading without money: 按资金来源分：. */
  readonly isHeading?: boolean;
}

interface Node {
  readonly name: string;
  readonly amounts: readonly number[];
  readonly below: readonly Node[];
}

const SOURCES: readonly (readonly [string, readonly string[]])[] = [
  ['财政拨款', ['中央财政资金', '省级财政资金', '市级财政资金', '县级财政资金']],
  ['当年财政拨款', ['一般公共预算拨款', '政府性基金预算拨款']],
  ['上年结转资金', []],
  ['自筹资金', ['单位自有资金', '社会资金', '银行贷款']],
  ['其他资金', []],
  ['上级补助资金', ['中央补助', '省级补助']],
];
const TYPES: readonly (readonly [string, readonly string[]])[] = [
  ['基本支出', ['人员经费', '公用经费']],
  ['项目支出', ['本级项目', '转移支付项目']],
];
const QUARTERS: readonly (readonly [string, readonly string[]])[] = [
  '一季度',
  '二季度',
  '三季度',
  '四季度',
].map((name) => [name, []] as const);
const TASKS: readonly (readonly [string, readonly string[]])[] = [
  ['基本支出', ['人员经费', '公用经费']],
  ['水利工程维护', ['堤防维修', '闸站养护', '河道清淤']],
  ['档案数字化', []],
  ['执法检查', ['日常巡查', '专项整治']],
  ['宣传培训', []],
];

/** Ways to print what stands under what. */
export const DRESSES = [
  'nothing',
  'spaces',
  'first of each',
  'first only',
  'every row',
  'arabic',
  'chinese',
  'dash',
] as const;
export type Dress = (typeof DRESSES)[number];

function grow(
  chance: Chance,
  amounts: readonly number[],
  pool: readonly (readonly [string, readonly string[]])[],
  isNested: boolean,
): Node[] {
  const names =
    pool === QUARTERS || pool === TYPES ? pool : chance.some(pool, chance.whole(2, Math.min(4, pool.length)));
  const shares = divide(chance, amounts, names.length, chance.one([0, 7, 100]));
  return names.map(([name, below], at) => {
    const own = shares.map((share) => share[at]!);
    const isSplit = isNested && below.length > 1 && chance.is(0.7) && own.every((amount) => amount > 500);
    const inner = isSplit ? below.map((one) => [one, []] as const) : [];
    return { name, amounts: own, below: isSplit ? growAll(chance, own, inner) : [] };
  });
}

function growAll(
  chance: Chance,
  amounts: readonly number[],
  names: readonly (readonly [string, readonly string[]])[],
): Node[] {
  const shares = divide(chance, amounts, names.length, 0);
  return names.map(([name], at) => ({ name, amounts: shares.map((share) => share[at]!), below: [] }));
}

/**
 * Shares of a budget and of what was spent of it (the last two columns, or all three with the initial budget before), no
 * share spent beyond its budget.
 */
function divide(chance: Chance, amounts: readonly number[], count: number, least: number): number[][] {
  const [spent, budget] = [amounts[amounts.length - 1]!, amounts[amounts.length - 2]!];
  const before = amounts.slice(0, -2).map((amount) => chance.parts(amount, count, amount > 1000 ? least : 0));
  const budgets = chance.parts(budget, count, budget > 1000 ? least : 0);
  let left = budget - spent;
  const saved = budgets.map((share) => {
    const own = Math.min(share, Math.floor(((budget - spent) * share) / Math.max(1, budget)));
    left -= own;
    return own;
  });
  budgets.forEach((share, at) => {
    const more = Math.min(left, share - saved[at]!);
    saved[at]! += more;
    left -= more;
  });
  return [...before, budgets, budgets.map((share, at) => share - saved[at]!)];
}

const CHINESE = ['一', '二', '三', '四', '五', '六'];

function dressed(nodes: readonly Node[], dress: Dress, depth: number): MoneyLine[] {
  return nodes.flatMap((node, at) => {
    const line = { label: labelOf(node.name, dress, depth, at), depth, amounts: node.amounts };
    return [line, ...dressed(node.below, dress, depth + 1)];
  });
}

function labelOf(name: string, dress: Dress, depth: number, at: number): string {
  if (dress === 'spaces') return '\u3000\u3000'.repeat(depth) + name;
  if (dress === 'dash') return depth === 2 ? `—${name}` : name;
  if (dress === 'first of each') return at === 0 ? `其中：${name}` : name;
  if (dress === 'first only') return at === 0 && depth === 2 ? `其中：${name}` : name;
  if (dress === 'every row') return depth === 1 ? `其中：${name}` : name;
  if (dress === 'arabic') return depth === 1 ? `${at + 1}、${name}` : `（${at + 1}）${name}`;
  if (dress === 'chinese') return depth === 1 ? `${CHINESE[at]}、${name}` : `${at + 1}.${name}`;
  return name;
}

/** Amounts that a form's total may have, in hundredths: initial and annual budget, spent. */
export function totals(chance: Chance): number[] {
  const initial = chance.whole(8_00, 9_000_00);
  const annual = chance.is(0.5) ? initial : Math.max(500, initial + chance.whole(-300_00, 400_00));
  const spent = chance.is(0.3) ? annual : Math.round((annual * chance.whole(900, 1000)) / 1000);
  return [initial, annual, Math.min(spent, annual)];
}

/** The sources of a total, in one of the ways forms print them. Every division makes up the total. */
export function sources(chance: Chance, amounts: readonly number[]): { lines: MoneyLine[]; tags: string[] } {
  const dress = chance.one(DRESSES);
  const isNested = chance.is(0.6);
  const first = dressed(grow(chance, amounts, SOURCES, isNested), dress, 1);
  const tags = [`sources ${isNested ? 'nested' : 'flat'} ${dress}`];
  if (!chance.is(0.35)) return { lines: first, tags };
  const more = chance.is(0.3) ? [TYPES, QUARTERS] : [TYPES];
  const how = chance.one(['按来源：', '（一）按资金来源分：', '其中', '按…分', 'nothing'] as const);
  const lines: MoneyLine[] = [];
  const words = ['来源', '类型', '季度'];
  [first, ...more.map((pool) => dressed(grow(chance, amounts, pool, false), 'nothing', 1))].forEach(
    (run, at) => {
      lines.push(...opened(run, how, words[at]!, at));
    },
  );
  return { lines, tags: [...tags, `split ${more.length + 1} ways ${how}`] };
}

function opened(run: readonly MoneyLine[], how: string, word: string, at: number): MoneyLine[] {
  const [first, ...rest] = run as [MoneyLine, ...MoneyLine[]];
  const bare = first.label.replace(/^其中：/, '');
  if (how === '按来源：') return [{ ...first, label: `按${word}：${bare}` }, ...rest];
  if (how === '其中') return [{ ...first, label: `其中：${bare}` }, ...rest];
  if (how === 'nothing') return [...run];
  const heading = how === '按…分' ? `按${word}划分` : `（${CHINESE[at]}）按资金${word}分：`;
  return [{ label: heading, depth: 1, amounts: [], isHeading: true }, ...run];
}

/** Tasks with their amounts; nested in one way or another. */
export function tasks(chance: Chance, amounts: readonly number[]): { lines: MoneyLine[]; tags: string[] } {
  const dress = chance.one(['nothing', 'spaces', 'first of each', 'chinese', 'arabic'] as const);
  const isNested = chance.is(0.6);
  const grown = grow(chance, amounts, TASKS, isNested);
  const lines = dressed(grown, isNested ? dress : 'nothing', 1).map((line) =>
    dress === 'first of each' && line.depth === 1
      ? { ...line, label: line.label.replace(/^其中：/, '') }
      : line,
  );
  return { lines, tags: [`tasks ${isNested ? 'nested' : 'flat'} ${dress}`] };
}

/** Ways to write an amount: as a number, with thousands apart, as text. */
export type Writing = 'number' | 'commas' | 'spaces' | 'text' | 'wide';
export const WRITINGS: readonly Writing[] = ['number', 'number', 'commas', 'spaces', 'text', 'wide'];

/** An amount in hundredths as a form shows it. */
export function written(hundredths: number, writing: Writing): CellInput {
  const fixed = (hundredths / 100).toFixed(2);
  if (writing === 'commas') return { v: hundredths / 100, z: '#,##0.00' };
  if (writing === 'spaces') return fixed.replace(/\B(?=(\d{3})+(?=\.))/g, ' ');
  if (writing === 'text') return fixed;
  if (writing === 'wide')
    return fixed.replace(/[\d.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  return hundredths / 100;
}
