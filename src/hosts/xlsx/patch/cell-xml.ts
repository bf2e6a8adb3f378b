import type { CellInput } from '../../../core/model/edit';
import { resultKind } from '../../../core/model/cell-state';
import { storedNumber } from '../numbers/decimal';
import { encodeCellText, encodeXml } from '../xml/decode';
import type { KeptXml } from './kept-content';

/** What a cell element is written with. */
export interface CellElement {
  /** Namespace prefix with its colon, or "". */
  readonly prefix: string;
  /** "I25". */
  readonly address: string;
  /** Style index, "" for none. */
  readonly style: string;
  readonly input: CellInput;
  /** The formula element as it stands, when only its result changes. */
  readonly keptFormula?: string;
  /** What the cell held before, where that says more than the value does. */
  readonly kept?: KeptXml | null;
}

/** The element of a cell; "" for a blank cell without a style, which needs none. */
export function cellXml({ prefix: p, address, style, input, keptFormula, kept }: CellElement): string {
  const head = `<${p}c r="${address}"${style === '' ? '' : ` s="${style}"`}`;
  const value = (text: string) => `<${p}v>${encodeXml(text)}</${p}v>`;
  const close = `</${p}c>`;
  if (kept) return `${head} t="${kept.type}">${kept.xml}${close}`;
  if (input.kind === 'number') return `${head}>${value(storedNumber(input.value)!)}${close}`;
  if (input.kind === 'formula') {
    const formula = keptFormula ?? `<${p}f>${encodeCellText(input.value)}</${p}f>`;
    if (input.stored === 'none') return `${head}>${formula}${close}`;
    const { type, text } = typed(resultKind(input), input.shown);
    return `${head}${type}>${formula}${value(text)}${close}`;
  }
  if (input.kind === 'blank' || input.value === '') return style === '' ? '' : `${head}/>`;
  if (input.stored) {
    const { type, text } = typed(input.stored, input.value);
    return `${head}${type}>${value(text)}${close}`;
  }
  const space = /^\s|\s$|\n/.test(input.value) ? ' xml:space="preserve"' : '';
  const text = `<${p}is><${p}t${space}>${encodeCellText(input.value)}</${p}t></${p}is>`;
  return `${head} t="inlineStr">${text}${close}`;
}

function typed(kind: 'text' | 'number' | 'boolean' | 'error', text: string): { type: string; text: string } {
  if (kind === 'number') return { type: '', text: storedNumber(text) ?? text };
  if (kind === 'boolean') return { type: ' t="b"', text: text.toUpperCase() === 'TRUE' ? '1' : '0' };
  return kind === 'error' ? { type: ' t="e"', text } : { type: ' t="str"', text };
}
