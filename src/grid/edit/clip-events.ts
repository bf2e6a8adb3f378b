import type { ClipboardEvent } from 'react';
import { contentOf } from '../../app/typing/content-of';
import { copyArea, readClipboard, type Copied } from './clipboard';
import { empty, pasting, refuseTyping } from './commands';
import type { GridEditor } from './grid-editor';
import { MOST_COPIED } from './paste';

/** What copying, cutting and pasting do; while something is typed the text of the cell has them. */
export function createClipboardHandlers(
  { state, dispatch, run }: GridEditor,
  onCopied: (copied: Copied) => void = () => {},
) {
  const copy = (event: ClipboardEvent, isCut: boolean): boolean => {
    event.preventDefault();
    const { sheetBounds, stand, isDate1904 } = state();
    const copied = copyArea(sheetBounds, stand.selection.area, (cell) => contentOf(cell, isDate1904), isCut);
    if (!copied) {
      dispatch({ refusal: { key: 'tooMuchCopied', data: { most: MOST_COPIED } } });
      return false;
    }
    onCopied(copied);
    for (const [type, text] of Object.entries(copied)) event.clipboardData.setData(type, text);
    return true;
  };
  return {
    onCopy(event: ClipboardEvent) {
      if (!state().edited) copy(event, false);
    },
    onCut(event: ClipboardEvent) {
      if (state().edited) return;
      if (run(refuseTyping)) event.preventDefault();
      else if (copy(event, true)) run(empty);
    },
    onPaste(event: ClipboardEvent) {
      if (state().edited) return;
      event.preventDefault();
      if (!run(refuseTyping)) run(pasting(readClipboard(event.clipboardData)));
    },
  };
}
