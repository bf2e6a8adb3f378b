import { DRAFT_MARK } from '../../layouts/own-note-column';
import type { CellRef } from '../../model/address';
import { a1 } from '../../model/address';
import type { Field } from '../../model/figure';
import { type Exact, HUNDRED, decimalText, fixedText } from '../../number/exact';

/** Digits after the point that a worked-out amount is shown with, at most. */
const AMOUNT_DECIMALS = 6;

/**
 * An amount as a person writes it, thousands grouped, with its unit when there is one.
 * @example amountText(exact('1234.5'), '万元') // "1,234.5万元"
 */
export function amountText(value: Exact, unit: string | null = null): string {
  return decimalText(value, AMOUNT_DECIMALS).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') + (unit ?? '');
}

/**
 * A fraction as a percentage. With `decimals` (digits of the fraction, as a figure states them) it has as many
 * digits as the stated rate; without, at most two.
 * @example rateText(exact('0.9648')) // "96.48%"
 * @example rateText(exact('1'), 4) // "100.00%"
 */
export function rateText(value: Exact, decimals: number | null = null): string {
  const percent = value.mul(HUNDRED);
  if (decimals === null || decimals > 8) return `${decimalText(percent, 2)}%`;
  return `${fixedText(percent, Math.max(0, decimals - 2))}%`;
}

/**
 * Where a cell is, seen from another: its address, with the sheet when that is another one.
 * @example cellName({ sheet: '表2', row: 4, column: 2 }, from) // "“表2”C5"
 */
export function cellName(ref: CellRef, from?: CellRef): string {
  return from && from.sheet !== ref.sheet ? `“${ref.sheet}”${a1(ref)}` : a1(ref);
}

const LONGEST = 40;

/** A cell's text on one line, cut to what fits a message. */
export function shortText(field: Field | string | null | undefined): string {
  const text = typeof field === 'string' ? field : (field?.text ?? '');
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/**
 * The words of a head over two rows as one name.
 * @example headText('预算金额 其中:财政拨款') // "预算金额（其中：财政拨款）"
 */
export function headText(head: string): string {
  const [first, ...rest] = shortText(head).split(' ');
  return rest.length ? `${first}（${rest.join(' ').replace(/:/g, '：')}）` : first!;
}

const INSTRUCTION = /字以内|[需须应]要?(?:单独)?(?:说明|填写|注明)(?:原因|理由|情况)?|请(?:说明|填写|注明)/;

/**
 * Whether a cell gives a reason: not blank, no dash, no 无 or 0, and not the form's own words asking for one
 * ("预算执行率未达到90%的需说明原因").
 */
export function givesReason(field: Field | null | undefined): boolean {
  const text = field?.text.trim() ?? '';
  return (
    !isNothing(field) &&
    text !== '0' &&
    !SAYS_DONE.test(text) &&
    !text.startsWith(DRAFT_MARK) &&
    !INSTRUCTION.test(text)
  );
}

/** What says that all is well explains no loss: 完成, 已达标, 无偏差. */
export const SAYS_DONE =
  /^(?:已|全部|按期|按时|如期|已经)?(?:完成|达标|达成|达到|实现)(?:目标|任务)?[。.]?$|^(?:无|没有)(?:偏差|偏离|差异)[。.]?$|^[是√✓]$/;

const NOTHING = /^[\s\-－—–―~～/／\\|*.。、_＿]*$|^(?:无|没有|暂无)$/;

/** Whether a cell says nothing: blank, a dash, a slash or 无. */
export function isNothing(field: Field | null | undefined): boolean {
  return !field || NOTHING.test(field.text.trim());
}
