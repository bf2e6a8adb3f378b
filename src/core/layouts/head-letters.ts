import type { Head } from './header';

/** Columns that the head of the rate names by their letters: 执行率（B/A） says which holds the budget and which the sum spent. */
export interface LetteredRate {
  readonly budget: Head;
  readonly spent: Head;
}

/** 执行率(B/A), 执行率（D÷C×100%）. */
const QUOTIENT = /^=?\(?([A-Z])[/÷]([A-Z])\)?(?:[*×xX]?100%?)?$/;
/** （C）, （C=A+B）: the letter by which a column is called. */
const LETTER = /^([A-Z])(?:=.*)?$/;

const ownKey = ({ path }: Head) => path[path.length - 1]?.label.key ?? '';
/** What may tell how a rate is worked out: its brackets, or what stands behind its words. */
const inner = ({ path }: Head) => path.flatMap(({ label }) => label.brackets);

/** The letter of a column, in brackets or behind its words: 全年预算数（A）, 全年执行数B. */
function letterOf(head: Head): string | null {
  for (const bracket of inner(head)) {
    const letter = LETTER.exec(bracket)?.[1];
    if (letter) return letter;
  }
  return /[\u4e00-\u9fff]([A-Z])(?:=[A-Z+*×÷/()-]+)?$/.exec(ownKey(head))?.[1] ?? null;
}

/** What the rate of a table is made of, where its head says so by letters that two other heads carry; null where none does. */
export function letteredRate(heads: readonly Head[]): LetteredRate | null {
  const rate = heads.find(({ word }) => word === 'executionRate');
  if (!rate) return null;
  const behind = /[\u4e00-\u9fff]([A-Z].*)$/.exec(ownKey(rate))?.[1] ?? '';
  const quotient = [...inner(rate), behind]
    .map((text) => QUOTIENT.exec(text))
    .find((found) => found !== null);
  if (!quotient) return null;
  const called = (letter: string | undefined) => {
    const found = heads.filter((head) => head !== rate && letterOf(head) === letter);
    return found.length === 1 ? found[0]! : null;
  };
  const [spent, budget] = [called(quotient[1]), called(quotient[2])];
  return spent && budget && spent !== budget ? { spent, budget } : null;
}
