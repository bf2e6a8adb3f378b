import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import { a1, refKey, type CellRef } from '../../core/model/address';
import { useEditing } from '../../grid/edit/editing';
import type { PagePlace } from '../../grid/view/grid-props';
import { useText } from '../../pane/messages/text';
import { scoreKey } from '../../pane/scores/score-state';
import { useSession, useSessionState } from '../../pane/session-context';
import type { DocumentState } from '../document';
import { findingsAt } from '../document/page/marks';
import { usePreferences } from '../window/window-context';
import type { OpenDocument } from '../window/window-state';
import { cellMenuTexts } from './messages/cell-menu';

interface Props {
  readonly document: OpenDocument;
  readonly state: DocumentState;
  /** Where it opens. */
  readonly at: PagePlace;
  readonly onClose: () => void;
  /** A sentence to be told: why something was not done. */
  readonly onRefused: (words: string) => void;
}

/** What can be done with the chosen cells, and what is known about the active one. Escape leads back to the sheet. */
export default function CellMenu({ document, state, at, onClose, onRefused }: Props) {
  const say = useText(cellMenuTexts);
  const editing = useEditing();
  const isDone = useRef(false);
  const menu = editing.commands?.menu;
  const canWrite = state.isReadOnly === null;
  const target = useMemo(
    () => ({ getBoundingClientRect: () => new DOMRect(at.left, at.top, 0, 0) }),
    [at.left, at.top],
  );
  const close = () => {
    onClose();
    if (!isDone.current) editing.commands?.focus();
  };
  /** Done once the menu is gone, so that the keyboard stays where it leads. */
  const item = (key: 'copy' | 'cut' | 'paste' | 'clear', keys: string, act: () => void) => (
    <MenuItem
      secondaryContent={keys}
      onClick={() => {
        isDone.current = true;
        act();
      }}
    >
      {say(key)}
    </MenuItem>
  );
  const paste = async () => {
    if (!(await menu?.paste())) onRefused(say('noPaste'));
  };
  return (
    <Menu open positioning={{ target, position: 'below', align: 'start' }} onOpenChange={close}>
      <MenuPopover onContextMenu={(event) => event.preventDefault()}>
        <MenuList aria-label={say('menu')}>
          {item('copy', 'Ctrl+C', () => menu?.copy())}
          {canWrite && (
            <>
              {item('cut', 'Ctrl+X', () => menu?.cut())}
              {item('paste', 'Ctrl+V', () => void paste())}
              {item('clear', 'Delete', () => menu?.clear())}
            </>
          )}
          <Known document={document} state={state} onLeave={() => (isDone.current = true)} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The ways from the active cell to what is known about it. */
function Known({
  document,
  state,
  onLeave,
}: Pick<Props, 'document' | 'state'> & { readonly onLeave: () => void }) {
  const say = useText(cellMenuTexts);
  const session = useSession();
  const [, change] = usePreferences();
  const { navigator, host } = document;
  const { finding, score, related } = useKnown(state);
  if (!finding && !score) return null;
  const lead = (go: () => void) => () => {
    onLeave();
    change({ isPaneOpen: true });
    go();
  };
  return (
    <>
      <MenuDivider />
      {score && (
        <MenuItem onClick={lead(() => navigator.go('scores', { scores: 'all', score: scoreKey(score) }))}>
          {say('score')}
        </MenuItem>
      )}
      {related && (
        <MenuItem onClick={() => void host.select(related)}>
          {say('related', {
            cell: related.sheet === finding?.ref.sheet ? a1(related) : `${related.sheet}!${a1(related)}`,
          })}
        </MenuItem>
      )}
      {finding && (
        <MenuItem
          secondaryContent="Alt+F8"
          onClick={lead(() => {
            navigator.go('findings', { severity: 'all' });
            void session.selectFinding(finding);
          })}
        >
          {say('finding')}
        </MenuItem>
      )}
      {finding && state.isReadOnly === null && (
        <MenuItem
          onClick={lead(() => navigator.go('findings', { severity: 'all', ignoring: finding.fingerprint }))}
        >
          {say('ignore')}
        </MenuItem>
      )}
    </>
  );
}

/** The gravest finding about the active cell with its next cell, and the score that stands in it. */
function useKnown({ workbook, sheet, selection }: DocumentState) {
  const { review } = useSessionState();
  const front = workbook.sheets[sheet]!;
  const { row, column } = selection.active;
  const here: CellRef = { sheet: front.name, row, column };
  const isElsewhere = (ref: CellRef) => refKey(ref) !== refKey(here);
  const finding = findingsAt(review?.findings ?? [], front, row, column)[0];
  const score = review?.scores.rows.find(({ ref }) => ref && !isElsewhere(ref));
  return { finding, score, related: finding?.related.find(isElsewhere) };
}
