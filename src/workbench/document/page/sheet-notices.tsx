import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { a1 } from '../../../core/model/address';
import type { SkippedCell } from '../../../hosts/workbook-host';
import { spoken, type Saying } from '../../../core/text';
import { useEditing } from '../../../grid/edit/editing';
import { useLanguage, useText } from '../../../pane/messages/text';
import { workbenchTexts } from '../../messages/workbench';
import type { WorkbenchHost } from '..';
import { useDocumentState } from './use-document';
import type { Draft, SheetNews } from './use-sheet-editing';

/** Cells named one by one before the rest is only counted. */
const MOST_NAMED = 5;

const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingInlineStart: '18px' },
});

/**
 * Over the sheet: why it cannot be written, what is to be known of the file, and which typed cells stayed as they were.
 */
export function SheetNotices({
  host,
  news,
  onDismiss,
}: {
  host: WorkbenchHost;
  news: SheetNews;
  onDismiss: () => void;
}) {
  const language = useLanguage();
  const { isReadOnly, notices } = useDocumentState(host);
  return (
    // What comes later is read out; what was there when the file was opened is found on the way.
    <div aria-live="polite">
      {isReadOnly && <ReadOnlyBar reason={isReadOnly} />}
      {notices.length > 0 && (
        <Bar onDismiss={() => host.dismissNotices()}>
          {notices.map(({ key, words }) => (
            <div key={key}>{spoken(words, language)}</div>
          ))}
        </Bar>
      )}
      {news.skipped.length > 0 && (
        <Bar
          key={news.number}
          action={news.draft && <TypeOn host={host} draft={news.draft} onDone={onDismiss} />}
          onDismiss={onDismiss}
        >
          <Skipped cells={news.skipped} />
        </Bar>
      )}
      {news.refused && (
        <Bar key={news.number} onDismiss={onDismiss}>
          {news.refused}
        </Bar>
      )}
    </div>
  );
}

function ReadOnlyBar({ reason }: { reason: Saying }) {
  const language = useLanguage();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{spoken(reason, language)}</MessageBarBody>
    </MessageBar>
  );
}

/** Goes back to the cell with the text it did not take: nothing has to be typed again. */
function TypeOn({ host, draft, onDone }: { host: WorkbenchHost; draft: Draft; onDone: () => void }) {
  const say = useText(workbenchTexts);
  const editing = useEditing();
  const typeOn = () => {
    // The cell has to be drawn as the active one before it is typed into.
    flushSync(() => void host.select(draft.ref));
    if (!editing.commands?.begin()) return;
    editing.set({ ...editing.get()!, text: draft.text });
    editing.commands.focus();
    onDone();
  };
  return (
    <Button size="small" appearance="primary" onClick={typeOn}>
      {say('typeOn')}
    </Button>
  );
}

interface BarProps {
  readonly children: ReactNode;
  /** A button before the one that shuts the bar. */
  readonly action?: ReactNode;
  readonly onDismiss: () => void;
}

function Bar({ children, action, onDismiss }: BarProps) {
  const say = useText(workbenchTexts);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
      <MessageBarActions>
        {action}
        <Button size="small" onClick={onDismiss}>
          {say('dismiss')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** The cells that were left alone, those with the same reason together. */
function Skipped({ cells }: { cells: readonly SkippedCell[] }) {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  const language = useLanguage();
  const reasons = new Map<string, string[]>();
  for (const { ref, reason } of cells) {
    const why = spoken(reason, language);
    reasons.set(why, [...(reasons.get(why) ?? []), a1(ref)]);
  }
  return (
    <>
      {say('skipped', { count: cells.length })}
      <ul className={styles.list}>
        {[...reasons].map(([reason, addresses]) => (
          <li key={reason}>
            {namesOf(addresses, (count) => say('skippedMore', { count }))} {reason}
          </li>
        ))}
      </ul>
    </>
  );
}

function namesOf(addresses: readonly string[], more: (count: number) => string): string {
  const named = addresses.slice(0, MOST_NAMED);
  const rest = addresses.length - named.length;
  return [...named, ...(rest > 0 ? [more(rest)] : [])].join(' ');
}
