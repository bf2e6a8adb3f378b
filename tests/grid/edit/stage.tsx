import '@testing-library/jest-dom';
import { useState } from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { a1, areaA1 } from '../../../src/core/model/address';
import type { Sheet } from '../../../src/core/model/grid';
import { FormulaBar } from '../../../src/grid/bars/formula-bar';
import type { CellMark, Selection, TypedCell } from '../../../src/grid/model/selection';
import { CellEditor } from '../../../src/grid/edit/cell-editor';
import { EditingProvider } from '../../../src/grid/edit/editing';
import { useGridEditing } from '../../../src/grid/edit/use-editing';
import { areaAt, at, number, plainLook, sheetOf } from './support';

const NO_MARKS: ReadonlyMap<string, CellMark> = new Map();

export interface StagePlan {
  readonly isReadOnly?: boolean;
  readonly marks?: ReadonlyMap<string, CellMark>;
  readonly start?: string;
  readonly isDate1904?: boolean;
}

/** What happened on the stage. */
export interface Told {
  readonly typed: string[];
  readonly refused: string[];
  readonly done: string[];
  selection: Selection;
}

function StageGrid({ sheet, plan, told }: { sheet: Sheet; plan: StagePlan; told: Told }) {
  const [selection, setSelection] = useState(told.selection);
  told.selection = selection;
  const commands = useGridEditing({
    sheet,
    appearance: plainLook,
    styles: [],
    selection,
    marks: plan.marks ?? NO_MARKS,
    isReadOnly: plan.isReadOnly ?? false,
    isDate1904: plan.isDate1904,
    reveal: 0,
    rowsPerPage: () => 5,
    bounds: { lastRow: 29, lastColumn: 9 },
    onSelect: setSelection,
    onType: (cells: readonly TypedCell[]) =>
      void told.typed.push(cells.map((cell) => `${a1(cell)}=${cell.text}`).join(' ')),
    onUndo: () => void told.done.push('undo'),
    onRedo: () => void told.done.push('redo'),
    onStepSheet: (by) => void told.done.push(`sheet ${by}`),
    onRefused: (words) => void told.refused.push(words),
  });
  const { row, column } = selection.active;
  return (
    <>
      <FormulaBar
        sheets={[sheet]}
        sheet={0}
        selection={selection}
        isReadOnly={plan.isReadOnly ?? false}
        isDate1904={plan.isDate1904}
        onGoTo={(_, next) => setSelection(next)}
      />
      <div role="grid" {...commands.root}>
        <div role="row">
          {['A1', 'B2', 'C3', 'D4'].map((address) => (
            <div
              key={address}
              role="gridcell"
              tabIndex={-1}
              onPointerDown={(event) => commands.onPointerDownCell(at(address), event.shiftKey)}
              onPointerEnter={() => commands.onPointerEnterCell(at(address))}
              onDoubleClick={() => commands.onDoubleClickCell(at(address))}
            >
              {address}
            </div>
          ))}
          <div key={`${row},${column}`} role="gridcell">
            <CellEditor {...commands.editor} headWords={['分值']} />
          </div>
        </div>
      </div>
      <button type="button">别处</button>
    </>
  );
}

/** A grid of a few cells with its formula bar, as editing needs them. */
export function openStage(sheet: Sheet, plan: StagePlan = {}) {
  const start = plan.start ?? 'B2';
  const told: Told = {
    typed: [],
    refused: [],
    done: [],
    selection: { active: at(start.split(':')[0]!), area: areaAt(start) },
  };
  const user = userEvent.setup();
  const stage = (now: Sheet) => (
    <EditingProvider>
      <StageGrid sheet={now} plan={plan} told={told} />
    </EditingProvider>
  );
  const view = render(stage(sheet));
  const field = () => screen.getByRole('grid').querySelector('textarea')!;
  return {
    user,
    told,
    field,
    bar: () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /的内容$/ }),
    nameBox: () => screen.getByRole<HTMLInputElement>('textbox', { name: '单元格地址' }),
    press: (address: string) => user.click(screen.getByRole('gridcell', { name: address })),
    show: (now: Sheet) => view.rerender(stage(now)),
    close: () => view.unmount(),
    chosen: () => {
      const { active, area } = told.selection;
      return areaA1(area) === a1(active) ? a1(active) : `${a1(active)} in ${areaA1(area)}`;
    },
  };
}

/** The sheet of {@link onStage}. */
export const SHEET = sheetOf({
  A1: '自评表',
  B2: number('0.945', '94.5%', { format: '0.0%' }),
  C3: number('12', '12', { formula: 'SUM(A4:A9)' }),
  D4: '一\n二',
});

/** A small sheet with the keyboard on it: on B2 where the plan names no other cell. */
export async function onStage(plan?: StagePlan) {
  const stage = openStage(SHEET, plan);
  if (!plan?.start) await stage.press('B2');
  else stage.field().focus();
  return stage;
}
