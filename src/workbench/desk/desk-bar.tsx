import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, useSyncExternalStore } from 'react';
import type { FileRow } from '../../app/batch/file-row';
import { DESK_FILTERS, isOnDesk } from '../../app/desk/desk-filter';
import type { Desk } from '../../app/desk/row-desk';
import { useText } from '../../pane/messages/text';
import { FilterChip } from '../files/filter-chip';
import type { FilesView } from '../files/view';
import type { WindowMessage } from '../window/window-state';
import { BarForm } from './bar-form';
import type { DeskBook } from './desk-book';
import type { FolderHandle } from './ledger-folder';
import type { Keeping } from './ledger-keeper';
import { deskTexts } from './messages/desk';
import { saveLedger } from './save-ledger';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  label: { color: tokens.colorNeutralForeground2 },
});

/** The files, what the ledger says of them, and whom it tells. */
export interface DeskBarProps {
  readonly rows: readonly FileRow[];
  readonly book: DeskBook;
  readonly desk: Desk;
  readonly view: FilesView;
  /** The folder that the files came with, where the browser gave its handle. */
  readonly folder?: (() => FolderHandle | null) | undefined;
  readonly onView: (view: FilesView) => void;
  readonly onTell: (message: Omit<WindowMessage, 'id'>) => void;
}

/** How far the desk is, the line of the bureau, and the ledger to take along. */
export function DeskBar({ rows, book, desk, view, folder, onView, onTell }: DeskBarProps) {
  const styles = useStyles();
  const say = useText(deskTexts);
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const keeping = useSyncExternalStore(book.keeper.subscribe, book.keeper.getState, book.keeper.getState);
  const save = () => saveLedger(book, keeping.folder ?? keeping.earlier ?? folder?.() ?? null, onTell);
  return (
    <>
      <div className={styles.line} role="group" aria-label={say('desk')}>
        <span className={styles.label}>{say('desk')}</span>
        {DESK_FILTERS.map((filter) => {
          const count = rows.filter(({ key }) => isOnDesk(desk.rows.get(key), filter)).length;
          const isOn = view.desk === filter;
          if (count === 0 && !isOn && filter !== 'reviewed') return null;
          return (
            <FilterChip
              key={filter}
              words={say(`filter.${filter}`, { count, total: rows.length })}
              isOn={isOn}
              onClick={() => onView({ ...view, desk: isOn ? null : filter })}
            />
          );
        })}
        <Button ref={opener} size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {say('bar')}
        </Button>
        {book.getLines().length > 0 && (
          <>
            <Button size="small" title={say('saveHint')} onClick={() => void save()}>
              {say('save')}
            </Button>
            <span className={styles.label} role="status">
              <KeepingWords keeping={keeping} />
            </span>
          </>
        )}
      </div>
      {isOpen && (
        <BarForm
          bar={desk.bar}
          onBar={(bar) => {
            book.put([{ what: 'bar', ...bar }]);
            setIsOpen(false);
            opener.current?.focus();
          }}
        />
      )}
    </>
  );
}

/** Where the ledger is kept, and whether there is something to be saved. */
function KeepingWords({ keeping: { folder, earlier, isDirty, hasFailed } }: { keeping: Keeping }) {
  const say = useText(deskTexts);
  if (folder && hasFailed) return say('notKept', { folder: folder.name });
  if (folder) return say('keptIn', { folder: folder.name });
  if (earlier) return say('goOn', { folder: earlier.name });
  return isDirty ? say('unsaved') : null;
}
