import type { ClipboardEvent } from 'react';
import { contentOf } from '../../app/typing/content-of';
import { copyArea, readClipboard } from './clipboard';
import type { EditingCore } from './core';
import { MOST_CELLS, MOST_COPIED, planPaste } from './paste';
import { standAt } from './selection';

/** What copying, cutting and pasting do; while something is typed the text of the cell has them. */
export function createClipboardHandlers(core: EditingCore) {
  const copy = (event: ClipboardEvent, isCut: boolean): boolean => {
    event.preventDefault();
    const { isDate1904 } = core.read();
    const { area } = core.stand().selection;
    const copied = copyArea(core.sheetBounds(), area, (cell) => contentOf(cell, isDate1904), isCut);
    if (!copied) {
      core.refuse(core.read().say('tooMuchCopied', { most: MOST_COPIED }));
      return false;
    }
    for (const [type, text] of Object.entries(copied)) event.clipboardData.setData(type, text);
    return true;
  };
  return {
    onCopy(event: ClipboardEvent) {
      if (!core.editing.get()) copy(event, false);
    },
    onCut(event: ClipboardEvent) {
      if (core.editing.get()) return;
      if (!core.mayType()) event.preventDefault();
      else if (copy(event, true)) core.empty();
    },
    onPaste(event: ClipboardEvent) {
      if (core.editing.get()) return;
      event.preventDefault();
      if (core.mayType()) paste(core, event);
    },
  };
}

function paste(core: EditingCore, { clipboardData }: ClipboardEvent): void {
  const { say } = core.read();
  const clip = readClipboard(clipboardData);
  if (clip === null) return core.refuse(say('nothingToPaste'));
  const pasted = clip === 'tooMuch' ? clip : planPaste(core.sheetBounds(), core.stand().selection, clip);
  if (pasted === 'tooMuch') return core.refuse(say('tooMuchPasted', { most: MOST_CELLS }));
  if (pasted === 'beyondSheet') return core.refuse(say('beyondSheet'));
  core.type(pasted.cells);
  core.choose(standAt(core.sheetBounds(), pasted.selection));
}
