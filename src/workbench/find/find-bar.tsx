import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { a1 } from '../../core/model/address';
import { useEditing } from '../../grid/edit/editing';
import { sharedTexts } from '../../pane/messages/shared';
import { useLanguage, useText } from '../../pane/messages/text';
import { useSession, useSessionState } from '../../pane/session-context';
import { Icon } from '../../pane/shared/icon';
import { isInputMethod } from '../../pane/shared/input-method';
import { SeverityMark } from '../../pane/shared/severity-mark';
import type { DocumentState } from '../document';
import { usePreferences } from '../window/window-context';
import type { OpenDocument } from '../window/window-state';
import { firstHitFrom, hitsOf, type Hit } from './hits';
import { findTexts } from './messages/find';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '4px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  field: { width: '200px' },
  count: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  shown: { display: 'flex', flexGrow: 1, flexBasis: '160px', alignItems: 'center', gap: '6px', minWidth: 0 },
  kind: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  turned: { transform: 'rotate(180deg)' },
});

interface Props {
  readonly document: OpenDocument;
  readonly state: DocumentState;
  /** Counts up when the keyboard is to come here, though it is here already. */
  readonly asked: number;
  readonly onClose: () => void;
}

/** Looks for a text in what cells show and what findings say; Enter goes on, with Shift back, Escape to the sheet. */
export default function FindBar({ document, state, asked, onClose }: Props) {
  const styles = useStyles();
  const say = useText(findTexts);
  const shared = useText(sharedTexts);
  const editing = useEditing();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const { hits, at, go } = useHits(document, state, text);
  useEffect(() => field.current?.select(), [asked]);
  const close = () => {
    onClose();
    editing.commands?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isInputMethod(event.nativeEvent)) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const step = (name: 'previous' | 'next', by: 1 | -1) => (
    <Button
      appearance="subtle"
      size="small"
      icon={
        <span className={by < 0 ? styles.turned : undefined}>
          <Icon name="chevron" />
        </span>
      }
      aria-label={say(name)}
      title={say(name)}
      disabledFocusable={hits.length === 0}
      onClick={() => go(by)}
    />
  );
  return (
    // The field and the buttons inside are the interactive elements; the bar only hears the keys pressed on them.
    <div role="presentation" onKeyDown={onKeyDown}>
      <div role="search" aria-label={say('find')} className={styles.bar}>
        <Input
          className={styles.field}
          size="small"
          input={{ ref: field, 'aria-label': say('find') }}
          placeholder={say('hint')}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
        {step('previous', -1)}
        {step('next', 1)}
        <div role="status" className={styles.shown}>
          {text.trim() !== '' && <Count hits={hits} at={at} />}
          {hits[at] && <Shown hit={hits[at]} />}
        </div>
        <Button
          appearance="subtle"
          size="small"
          icon={<Icon name="close" />}
          aria-label={shared('close')}
          title={`${shared('close')} (Esc)`}
          onClick={close}
        />
      </div>
    </div>
  );
}

/** What holds the text, which of it is shown, and the way to the next; none is shown until one is gone to. */
function useHits({ host, navigator }: OpenDocument, { workbook }: DocumentState, text: string) {
  const language = useLanguage();
  const { review } = useSessionState();
  const [, change] = usePreferences();
  const session = useSession();
  const wanted = useDeferredValue(text);
  const findings = review?.findings;
  const hits = useMemo(
    () => hitsOf(workbook, findings ?? [], language, wanted),
    [workbook, findings, language, wanted],
  );
  const [shown, setShown] = useState<{ readonly text: string; readonly at: number } | null>(null);
  const at = shown?.text === text ? Math.min(shown.at, hits.length - 1) : -1;
  const go = (by: 1 | -1) => {
    // Enter may come before the list of what was typed last.
    const found = wanted === text ? hits : hitsOf(workbook, findings ?? [], language, text);
    if (found.length === 0) return;
    const { sheet, selection } = host.getState();
    const names = workbook.sheets.map(({ name }) => name);
    const next =
      at < 0
        ? firstHitFrom(found, names, { sheet: names[sheet]!, ...selection.active })
        : (at + by + found.length) % found.length;
    setShown({ text, at: next });
    const hit = found[next]!;
    if (hit.kind === 'cell') return void host.select(hit.ref);
    change({ isPaneOpen: true });
    navigator.go('findings', { severity: 'all' });
    void session.selectFinding(hit.finding);
  };
  return { hits, at, go };
}

function Count({ hits, at }: { hits: readonly Hit[]; at: number }) {
  const styles = useStyles();
  const say = useText(findTexts);
  if (hits.length === 0) return <span className={styles.count}>{say('none')}</span>;
  const cells = hits.filter(({ kind }) => kind === 'cell').length;
  return (
    <span className={styles.count}>
      {at >= 0
        ? say('place', { at: at + 1, count: hits.length })
        : say('found', { cells, findings: hits.length - cells })}
    </span>
  );
}

/** What is shown now: a cell with what it holds, or a finding with what it says. */
function Shown({ hit }: { hit: Hit }) {
  const styles = useStyles();
  const say = useText(findTexts);
  const language = useLanguage();
  const cell = `${hit.ref.sheet}!${a1(hit.ref)}`;
  return (
    <>
      {hit.kind === 'finding' && <SeverityMark severity={hit.finding.severity} />}
      <span className={styles.kind}>{say(hit.kind, { cell })}</span>
      <span className={styles.words}>
        {hit.kind === 'finding' ? hit.finding.message[language].what : hit.text}
      </span>
    </>
  );
}
