import type { CellState } from '../core/model/edit';

/** What a cell held, in words for the record: content, kind, and the stored result of a formula. */
export interface CellTexts {
  readonly content: string;
  readonly kind: string;
  readonly result: string;
}

const KINDS = {
  blank: '空白',
  number: '数字',
  text: '文字',
  boolean: '逻辑值',
  error: '错误值',
} as const satisfies Record<CellState['kind'], string>;

const FORMULA = /^公式（(.+)）$/;

/**
 * A cell's content in words from which it can be given back exactly.
 * @example cellTexts({ value: '8.5', kind: 'number', formula: 'A1+1' }) // { content: '=A1+1', kind: '公式（数字）', result: '8.5' }
 */
export function cellTexts({ value, kind, formula }: CellState): CellTexts {
  if (formula === null) return { content: value ?? '', kind: KINDS[kind], result: '' };
  return { content: `=${formula}`, kind: `公式（${KINDS[kind]}）`, result: value ?? '' };
}

/** Reads the words back; null when somebody changed them beyond recognition. */
export function cellOfTexts({ content, kind, result }: CellTexts): CellState | null {
  const inner = FORMULA.exec(kind)?.[1];
  const known = kindOf(inner ?? kind);
  if (known === null) return null;
  if (inner !== undefined) {
    const value = known === 'blank' ? null : result;
    return content.startsWith('=') ? { value, kind: known, formula: content.slice(1) } : null;
  }
  return { value: known === 'blank' ? null : content, kind: known, formula: null };
}

function kindOf(word: string): CellState['kind'] | null {
  const found = Object.entries(KINDS).find(([, text]) => text === word);
  return found ? (found[0] as CellState['kind']) : null;
}
