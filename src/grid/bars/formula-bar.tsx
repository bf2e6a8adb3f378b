import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type FocusEvent, type FormEvent, type KeyboardEvent } from 'react';
import { contentOf } from '../../app/typing/content-of';
import { a1 } from '../../core/model/address';
import { indexSheet, type Sheet } from '../../core/model/grid';
import { isInputMethod } from '../../pane/shared/input-method';
import { gridTexts } from '../messages/grid';
import { useText } from '../../pane/messages/text';
import type { Selection } from '../model/selection';
import { editsCell, EDITS_CELL, useEdited, useEditing, type Editing } from '../edit/editing';
import { isTyping } from '../../pane/shared/key-name';
import { NameBox } from './name-box';

/** The cell that is chosen, and the way to another. */
export interface FormulaBarProps {
  readonly sheets: readonly Sheet[];
  /** Index of the sheet in front. */
  readonly sheet: number;
  readonly selection: Selection;
  readonly isReadOnly: boolean;
  /** Whether the workbook's dates count from 1904. */
  readonly isDate1904?: boolean;
  /** A place was typed into the name box. */
  readonly onGoTo: (sheet: number, selection: Selection) => void;
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '4px',
    padding: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  place: { position: 'relative', flexGrow: 1, minWidth: 0, height: '28px' },
  paper: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    display: 'grid',
    maxHeight: '28px',
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    boxSizing: 'border-box',
    ':focus-within': {
      zIndex: 20,
      maxHeight: '172px',
      overflowY: 'auto',
      borderTopColor: tokens.colorBrandStroke1,
      borderRightColor: tokens.colorBrandStroke1,
      borderBottomColor: tokens.colorBrandStroke1,
      borderLeftColor: tokens.colorBrandStroke1,
      boxShadow: tokens.shadow8,
    },
  },
  text: {
    gridArea: '1 / 1',
    boxSizing: 'border-box',
    minHeight: '26px',
    margin: 0,
    padding: '2px 8px',
    border: 'none',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '22px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  ruler: { visibility: 'hidden', pointerEvents: 'none' },
  field: {
    width: '100%',
    resize: 'none',
    overflow: 'hidden',
    outline: 'none',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
  },
});

/** The name of the active cell and its content: both can be typed into, the content in step with the cell itself. */
export function FormulaBar(props: FormulaBarProps) {
  const styles = useStyles();
  const say = useText(gridTexts);
  const editing = useEditing();
  const edited = useEdited(editing);
  const { row, column } = props.selection.active;
  const cell = indexSheet(props.sheets[props.sheet]!).cell(row, column);
  const text = edited?.text ?? contentOf(cell, props.isDate1904);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (field.current!.value !== text) field.current!.value = text;
  }, [text]);
  return (
    <div className={styles.bar}>
      <NameBox {...props} onDone={() => editing.commands?.focus()} />
      <div className={styles.place}>
        <div className={styles.paper} title={text}>
          <div className={mergeClasses(styles.text, styles.ruler)} aria-hidden>
            {text + '\u200b'}
          </div>
          <textarea
            ref={field}
            className={mergeClasses(styles.text, styles.field)}
            rows={1}
            readOnly={props.isReadOnly}
            spellCheck={false}
            autoComplete="off"
            aria-label={say('content', { cell: a1(props.selection.active) })}
            {...{ [EDITS_CELL]: '' }}
            {...typingHandlers(editing)}
          />
        </div>
      </div>
    </div>
  );
}

function typingHandlers(editing: Editing) {
  return {
    onInput({ currentTarget }: FormEvent<HTMLTextAreaElement>) {
      const text = currentTarget.value;
      if (!editing.get()) editing.commands?.begin();
      const edited = editing.get();
      if (edited) editing.set({ ...edited, text, began: 'content' });
    },
    onBlur({ currentTarget, relatedTarget }: FocusEvent<HTMLTextAreaElement>) {
      const isWindowLeft = relatedTarget === null && document.activeElement === currentTarget;
      if (!isWindowLeft && !editsCell(relatedTarget)) editing.commands?.commit('stay');
    },
    onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
      if (isInputMethod(event.nativeEvent)) return;
      if (event.currentTarget.readOnly && isTyping(event)) editing.commands?.begin();
      if (runKey(editing, event)) event.preventDefault();
    },
  };
}

/** Enter and Tab keep what was typed, Escape gives it up; then the grid has the keyboard. */
function runKey({ get, commands }: Editing, event: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const { key, altKey, shiftKey } = event;
  const isKept = (key === 'Enter' && !altKey) || (key === 'Tab' && get() !== null);
  if (isKept) {
    if (get()) commands?.commit(key === 'Enter' ? 'enter' : 'tab', shiftKey);
    commands?.focus();
    return true;
  }
  if (key === 'Escape') {
    commands?.cancel();
    commands?.focus();
    return true;
  }
  if (key !== 'Enter') return false;
  breakLine(event.currentTarget);
  return true;
}

function breakLine(field: HTMLTextAreaElement): void {
  // The browser's own command can be taken back with Ctrl+Z.
  if (document.execCommand?.('insertText', false, '\n')) return;
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
