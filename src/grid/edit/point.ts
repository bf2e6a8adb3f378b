import { a1, areaA1, type CellAddress } from '../../core/model/address';
import { cellArea, union } from './area';
import type { GridEditor } from './grid-editor';
import { editsCell, type Edited } from './editing';

/**
 * A reference is wanted behind an equals sign, a bracket, a comma or an operator, those of a Chinese input method too.
 */
const WANTS_REFERENCE = /[=(,+\-*/^&<>:;＝（，＋－＊／：；]\s*$/;

/** Writes the cell that is pressed into the formula that is being typed. */
export interface Pointing {
  /** A cell was pressed; false: no formula waits for a reference. */
  begin(cell: CellAddress): boolean;
  /** The pointer goes on over another cell with the button down: the reference becomes an area. */
  goOn(cell: CellAddress): void;
}

/** The reference that was written last; another press right behind it takes its place. */
interface Written {
  readonly from: CellAddress;
  readonly start: number;
  readonly text: string;
  /** Tells one editing from the next. */
  readonly keep: Edited['keep'];
}

/** The pointing of one grid. */
export function createPointing({ editing }: GridEditor): Pointing {
  let written: Written | null = null;
  const write = (field: HTMLTextAreaElement, from: CellAddress, start: number, end: number, text: string) => {
    field.setRangeText(text, start, end, 'end');
    editing.set({ ...editing.get()!, text: field.value });
    written = { from, start, text, keep: editing.get()!.keep };
  };
  return {
    begin(cell) {
      const field = fieldWithFocus();
      if (!editing.get()?.text.startsWith('=') || !field) return false;
      const { value, selectionStart: caret, selectionEnd } = field;
      const isAfterWritten =
        written?.keep === editing.get()!.keep && value.slice(written.start, caret) === written.text;
      if (!isAfterWritten && !wantsReference(value.slice(0, caret))) return false;
      write(field, cell, isAfterWritten ? written!.start : caret, selectionEnd, a1(cell));
      return true;
    },
    goOn(cell) {
      const field = fieldWithFocus();
      if (!written || !field || !editing.get()) return;
      const { from, start, text } = written;
      if (field.value.slice(start, start + text.length) !== text) return;
      write(field, from, start, start + text.length, areaA1(union(cellArea(from), cellArea(cell))));
    },
  };
}

function wantsReference(before: string): boolean {
  const isInText = (before.match(/"/g)?.length ?? 0) % 2 === 1;
  return !isInText && WANTS_REFERENCE.test(before);
}

/** The field in the cell or in the formula bar, whichever is typed into. */
function fieldWithFocus(): HTMLTextAreaElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLTextAreaElement && editsCell(activeElement) ? activeElement : null;
}
