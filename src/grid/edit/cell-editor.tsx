import { makeStyles, mergeClasses } from '@fluentui/react-components';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type FormEvent,
} from 'react';
import { a1, type CellAddress } from '../../core/model/address';
import { indexSheet, type Sheet } from '../../core/model/grid';
import { gridTexts } from '../messages/grid';
import { useText } from '../../pane/messages/text';
import type { CellMark } from '../model/selection';
import { placeOnPage, zoomAround } from '../model/viewport';
import type { FocusKeeper } from './grid-editor';
import { EDITS_CELL, useEdited, type Edited, type Editing } from './editing';

/** What the field needs to know of the cell, and whom it tells what is typed. */
export interface CellEditorProps {
  readonly editing: Editing;
  readonly focus: FocusKeeper;
  readonly isReadOnly: boolean;
  readonly sheet: Sheet;
  readonly active: CellAddress;
  /** The chosen area, where it is more than the active cell: "A1:C5". */
  readonly chosen?: string | null;
  readonly marks: ReadonlyMap<string, CellMark>;
  /** The first letter was typed, or an input method began. */
  readonly onBegin: (text: string) => void;
  /** An input method was left with nothing written. */
  readonly onGiveUp: () => void;
  /** Heads of the cell's column and row, for screen readers. */
  readonly headWords?: readonly string[];
  /** The font and alignment of the cell. */
  readonly style?: CSSProperties;
  /** The cell's text is wrapped: the field keeps the cell's width and grows downwards. */
  readonly isWrapped?: boolean;
  readonly vertical?: 'top' | 'center' | 'bottom';
}

/** The edge of the field, on white paper in every theme. */
const EDGE = '#107649';

const useStyles = makeStyles({
  frame: { position: 'absolute', top: 0, left: 0, display: 'grid', minWidth: '100%', minHeight: '100%' },
  idle: { width: '100%', height: '100%', overflow: 'hidden' },
  open: {
    zIndex: 3,
    width: 'max-content',
    backgroundColor: '#ffffff',
    color: '#000000',
    boxSizing: 'border-box',
    outline: `2px solid ${EDGE}`,
    boxShadow: '0 2px 8px rgba(0, 0, 0, 0.25)',
    '@media (forced-colors: active)': {
      backgroundColor: 'Canvas',
      color: 'CanvasText',
      outlineColor: 'Highlight',
    },
  },
  top: { alignContent: 'start' },
  center: { alignContent: 'center' },
  bottom: { alignContent: 'end' },
  text: {
    gridArea: '1 / 1',
    boxSizing: 'border-box',
    minWidth: 0,
    margin: 0,
    padding: '1px 3px',
    border: 'none',
    font: 'inherit',
    lineHeight: 'inherit',
    textAlign: 'inherit',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontKerning: 'none',
    textSpacingTrim: 'space-all',
  },
  ruler: { visibility: 'hidden', pointerEvents: 'none' },
  field: {
    width: '100%',
    height: '100%',
    resize: 'none',
    overflow: 'hidden',
    color: 'inherit',
    backgroundColor: 'transparent',
    outline: 'none',
  },
  waiting: { caretColor: 'transparent', cursor: 'inherit' },
});

/**
 * The field in the active cell. It holds the keyboard as long as the grid has it, unseen and empty until something is
 * typed, so that an input method works from the first key. It grows with its text over the cells beside and below.
 */
export function CellEditor(props: CellEditorProps) {
  const { editing, isReadOnly, sheet, active } = props;
  const styles = useStyles();
  const shared = useEdited(editing);
  const edited = shared && isHere(shared, sheet, active) ? shared : null;
  const field = useRef<HTMLTextAreaElement>(null);
  useHoldFocus(props, field);
  useShowText(field, edited);
  useClipboardKeys(field, edited !== null);
  const label = useLabel(props, edited !== null);
  const room = useRoom(field, edited !== null);
  const maxWidth = props.isWrapped ? '100%' : `max(100%, ${room}px)`;
  return (
    <div
      className={mergeClasses(
        styles.frame,
        edited ? mergeClasses(styles.open, styles[props.vertical ?? 'top']) : styles.idle,
      )}
      style={edited ? { ...props.style, maxWidth } : undefined}
    >
      {edited && (
        <div className={mergeClasses(styles.text, styles.ruler)} aria-hidden>
          {edited.text + '\u200b'}
        </div>
      )}
      <textarea
        ref={field}
        className={mergeClasses(styles.text, styles.field, !edited && styles.waiting)}
        rows={1}
        readOnly={isReadOnly}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-label={label}
        {...{ [EDITS_CELL]: '' }}
        {...useTyping(props, edited)}
      />
    </div>
  );
}

/** How far the field may grow to the right, in CSS pixels of the sheet: to the edge of the grid. */
function useRoom(field: { readonly current: HTMLTextAreaElement | null }, isEditing: boolean): number {
  const [most, setRoom] = useState(0);
  useLayoutEffect(() => {
    const grid = field.current?.closest('[role="grid"]');
    if (!isEditing || !grid) return;
    const { left } = placeOnPage(field.current!);
    const room = grid.getBoundingClientRect().left + grid.clientWidth - left - MARGIN;
    setRoom(Math.floor(room / zoomAround(field.current!)));
  }, [field, isEditing]);
  return most;
}

/** Between the field and the edge of the grid, for its own edge. */
const MARGIN = 4;

function isHere({ cell, sheet }: Edited, { name }: Sheet, { row, column }: CellAddress): boolean {
  return sheet === name && cell.row === row && cell.column === column;
}

/** Takes the keyboard over from the field of the cell that was active before. */
function useHoldFocus({ focus }: CellEditorProps, field: { readonly current: HTMLTextAreaElement | null }) {
  useLayoutEffect(() => {
    const own = field.current!;
    focus.field = own;
    if (focus.isInGrid) own.focus({ preventScroll: true });
    return () => {
      if (focus.field === own) focus.field = null;
    };
  }, [focus, field]);
}

/** Shows in the field what is typed elsewhere (the formula bar) or is there to be changed, the caret behind it. */
function useShowText(field: { readonly current: HTMLTextAreaElement | null }, edited: Edited | null) {
  const text = edited?.text ?? '';
  useLayoutEffect(() => {
    const own = field.current!;
    if (own.value === text) return;
    own.value = text;
    own.setSelectionRange(text.length, text.length);
  }, [field, text]);
}

/**
 * Safari tells of copying and cutting only where text is chosen, or where a page says beforehand that it has something
 * to give: the empty field has the chosen cells.
 */
function useClipboardKeys(field: { readonly current: HTMLTextAreaElement | null }, isEditing: boolean) {
  useEffect(() => {
    const own = field.current!;
    if (isEditing) return;
    const allow = (event: Event) => event.preventDefault();
    for (const type of ['beforecopy', 'beforecut']) own.addEventListener(type, allow);
    return () => {
      for (const type of ['beforecopy', 'beforecut']) own.removeEventListener(type, allow);
    };
  }, [field, isEditing]);
}

function useTyping({ editing, onBegin, onGiveUp }: CellEditorProps, edited: Edited | null) {
  const onInput = useCallback(
    ({ currentTarget }: FormEvent<HTMLTextAreaElement>) => {
      const now = editing.get();
      if (now) editing.set({ ...now, text: currentTarget.value });
      else onBegin(currentTarget.value);
    },
    [editing, onBegin],
  );
  const onCompositionStart = useCallback(() => {
    if (!editing.get()) onBegin('');
  }, [editing, onBegin]);
  const onCompositionEnd = useCallback(() => {
    const now = editing.get();
    if (now?.text === '' && now.began === 'typing') onGiveUp();
  }, [editing, onGiveUp]);
  const keepFromCell = (event: { stopPropagation(): void }) => edited && event.stopPropagation();
  return {
    onInput,
    onCompositionStart,
    onCompositionEnd,
    onPointerDown: keepFromCell,
    onDoubleClick: keepFromCell,
  };
}

/** What a screen reader says of the active cell. */
function useLabel({ sheet, active, chosen, marks, headWords }: CellEditorProps, isEditing: boolean): string {
  const say = useText(gridTexts);
  const address = a1(active);
  if (isEditing) return say('editing', { cell: address });
  const text = indexSheet(sheet).cell(active.row, active.column)?.text;
  const words = marks.get(`${active.row},${active.column}`)?.words ?? [];
  const area = chosen ? [say('chosen', { area: chosen })] : [];
  return [...area, address, text || say('blank'), ...(headWords ?? []), ...words].join(say('comma'));
}
