import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { WorkbookAppearance } from '../../core/model/appearance';
import type { Sheet } from '../../core/model/grid';
import { gridTexts } from '../messages/grid';
import { useText } from '../../pane/messages/text';
import { SheetTab, type SheetCount } from './sheet-tab';

export type { SheetCount } from './sheet-tab';

/** The sheets of the workbook, and the way to another. */
export interface SheetTabsProps {
  readonly sheets: readonly Sheet[];
  readonly appearance: WorkbookAppearance;
  /** Index of the sheet in front. */
  readonly sheet: number;
  /** By sheet name; a sheet without findings may be absent. */
  readonly counts: ReadonlyMap<string, SheetCount>;
  readonly onShow: (sheet: number) => void;
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'stretch',
    minHeight: '32px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tabs: { display: 'flex', minWidth: 0, overflowX: 'auto', scrollbarWidth: 'thin' },
  hidden: {
    flexShrink: 0,
    padding: '0 10px',
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/**
 * The sheets of the workbook. Those that the file hides are listed behind a button, for reading: the file stays as it
 * is. The sheet in front is always listed.
 */
export function SheetTabs({ sheets, appearance, sheet, counts, onShow }: SheetTabsProps) {
  const styles = useStyles();
  const say = useText(gridTexts);
  const [hasHidden, setHasHidden] = useState(false);
  const hiddenCount = sheets.filter(({ hidden }) => hidden).length;
  const listed = sheets.flatMap((each, at) => (hasHidden || !each.hidden || at === sheet ? [at] : []));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView?.({ inline: 'nearest', block: 'nearest' });
  }, [sheet]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = tabAfter(event.key, listed, sheet);
    if (next === null) return;
    event.preventDefault();
    onShow(next);
    list.current?.querySelector<HTMLElement>(`[data-sheet="${next}"]`)?.focus();
  };
  return (
    <div className={styles.bar}>
      {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus -- its tabs take the focus in turn */}
      <div ref={list} className={styles.tabs} role="tablist" aria-label={say('sheets')} onKeyDown={onKeyDown}>
        {listed.map((at) => (
          <SheetTab
            key={sheets[at]!.name}
            index={at}
            sheet={sheets[at]!}
            colour={appearance.sheets[at]?.tabColour ?? null}
            count={counts.get(sheets[at]!.name)}
            isInFront={at === sheet}
            onShow={onShow}
          />
        ))}
      </div>
      {hiddenCount > 0 && (
        <button
          type="button"
          className={styles.hidden}
          aria-expanded={hasHidden}
          onClick={() => setHasHidden(!hasHidden)}
        >
          {hasHidden ? say('leaveOutHidden') : say('showHidden', { count: hiddenCount })}
        </button>
      )}
    </div>
  );
}

/** The sheet that an arrow, Home or End leads to; null for another key or at the end. */
function tabAfter(key: string, listed: readonly number[], current: number): number | null {
  const at = listed.indexOf(current);
  switch (key) {
    case 'ArrowLeft':
      return listed[at - 1] ?? null;
    case 'ArrowRight':
      return listed[at + 1] ?? null;
    case 'Home':
      return listed[0] ?? null;
    case 'End':
      return listed[listed.length - 1] ?? null;
    default:
      return null;
  }
}

/**
 * The sheet that Ctrl+PageUp or Ctrl+PageDown leads to: the next one that the file does not hide; the current one at
 * the end.
 */
export function sheetAfter(sheets: readonly Sheet[], current: number, by: 1 | -1): number {
  for (let at = current + by; at >= 0 && at < sheets.length; at += by) if (!sheets[at]!.hidden) return at;
  return current;
}
