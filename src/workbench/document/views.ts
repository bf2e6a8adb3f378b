import type { Workbook } from '../../core/model/grid';
import { grow } from '../../grid/edit/area';
import type { Selection } from '../../grid/model/selection';
import type { DocumentState, Place } from './document-state';
import { selectionAt } from './selecting';

/** What of a document is looked at. */
export type View = Pick<DocumentState, 'sheet' | 'selection' | 'reveal'>;

/** Where each sheet was left, and where to look after a step of the history. */
export class Views {
  private readonly selections = new Map<string, Selection>();

  note({ sheet, selection }: View, { sheets }: Workbook): void {
    const name = sheets[sheet]?.name;
    if (name !== undefined) this.selections.set(name, selection);
  }

  /** A sheet as it was left. @param at its index */
  leftAt({ sheets }: Workbook, at: number): Pick<View, 'sheet' | 'selection'> {
    const sheet = sheets[at]!;
    const selection = this.selections.get(sheet.name) ?? selectionAt(sheet, { row: 0, column: 0 });
    return { sheet: at, selection };
  }

  /**
   * What to look at after a step: where it was, else what was looked at before; a sheet that is gone gives way to the
   * first that is shown.
   * @param front the sheet that was in front
   */
  after(
    place: Place | null,
    { workbook, selection, reveal }: DocumentState,
    front: string | undefined,
  ): View {
    const { sheets } = workbook;
    const at = place ? sheets.findIndex(({ name }) => name === place.sheet) : -1;
    const sheet = sheets[at];
    if (place && sheet) {
      const { active } = selectionAt(sheet, { row: place.area.top, column: place.area.left });
      return { sheet: at, selection: { active, area: grow(sheet.merges, place.area) }, reveal: reveal + 1 };
    }
    const same = sheets.findIndex(({ name }) => name === front);
    if (same >= 0) return { sheet: same, selection, reveal };
    const shown = sheets.findIndex(({ hidden }) => !hidden);
    return { ...this.leftAt(workbook, Math.max(0, shown)), reveal };
  }
}
