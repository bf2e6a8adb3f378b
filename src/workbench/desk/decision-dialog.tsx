import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { FileRow } from '../../app/batch/file-row';
import { CHOICES, type Choice } from '../../core/report/letter/opinion';
import { alikeOf, filled, type Alike } from '../../app/desk/row-desk';
import type { FindingReport } from '../../core/report/file-report';
import { Choice as ListChoice } from '../../pane/shared/choice';
import { useText } from '../../pane/messages/text';
import { findingPlace } from '../files/finding-place';
import { fileTexts } from '../files/messages/files';
import { deskTexts } from './messages/desk';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  content: { display: 'grid', gap: '8px', maxHeight: '70vh' },
  words: { margin: 0, overflowWrap: 'anywhere' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '220px',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  title: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
});

/** A decision as it was made in the dialog. */
export interface Decision {
  readonly choice: Choice | null;
  /** Each with its own opinion. */
  readonly findings: readonly (Alike & { readonly note: string })[];
  /** An opinion to be kept for later; null: none. */
  readonly phrase: string | null;
}

/** What is decided about, and with what. */
export interface DecisionDialogProps {
  readonly rows: readonly FileRow[];
  readonly row: FileRow;
  readonly finding: FindingReport;
  readonly before: { readonly choice: Choice; readonly note: string } | null;
  readonly phrases: readonly string[];
  readonly onDecide: (decision: Decision) => void;
  readonly onClose: () => void;
}

const idOf = ({ row, finding }: Alike) => `${row.key}\n${finding.fingerprint}`;

/** Decides about a finding, and about all of its kind in other files that are ticked; each is listed before. */
export default function DecisionDialog(props: DecisionDialogProps) {
  const { rows, row, finding, before, phrases, onDecide, onClose } = props;
  const styles = useStyles();
  const say = useText(deskTexts);
  const [alike] = useState(() => alikeOf(rows, row, finding));
  const own = idOf({ row, finding });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set([own]));
  const [choice, setChoice] = useState<Choice | 'none'>(before?.choice ?? 'return');
  const [note, setNote] = useState(before?.note ?? '');
  const [keeps, setKeeps] = useState(false);
  const noteId = useId();
  const picked = alike.filter((one) => chosen.has(idOf(one)));
  const decide = () =>
    onDecide({
      choice: choice === 'none' ? null : choice,
      findings: picked.map((one) => ({ ...one, note: filled(note.trim(), one.finding) })),
      phrase: keeps && note.trim() !== '' ? note.trim() : null,
    });
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say('title', { code: finding.code })}</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>
            <p className={styles.words}>{finding.message}</p>
            <RadioGroup
              layout="horizontal"
              aria-label={say('choose')}
              value={choice}
              onChange={(_, { value }) => setChoice(value as Choice | 'none')}
            >
              {[...CHOICES, ...(before ? (['none'] as const) : [])].map((one) => (
                <Radio key={one} value={one} label={say(`choice.${one}`)} />
              ))}
            </RadioGroup>
            {phrases.length > 0 && (
              <ListChoice
                label={say('phrases')}
                value={phrases.includes(note) ? note : ''}
                options={[['', say('phraseNone')], ...phrases.map((one) => [one, one] as const)]}
                onChange={setNote}
              />
            )}
            <label htmlFor={noteId}>{say('note')}</label>
            <Textarea id={noteId} value={note} onChange={(_, { value }) => setNote(value)} />
            <p className={styles.hint}>{say('noteHint')}</p>
            <Checkbox
              label={say('phraseKeep')}
              checked={keeps}
              onChange={(_, { checked }) => setKeeps(checked === true)}
            />
            {alike.length > 1 && <AlikeList alike={alike} own={own} chosen={chosen} onChoose={setChosen} />}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={picked.length === 0} onClick={decide}>
              {say('apply', { count: picked.length })}
            </Button>
            <Button onClick={onClose}>{say('cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface AlikeListProps {
  readonly alike: readonly Alike[];
  readonly own: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

function AlikeList({ alike, own, chosen, onChoose }: AlikeListProps) {
  const styles = useStyles();
  const sayFiles = useText(fileTexts);
  const say = useText(deskTexts);
  const files = new Set(alike.map(({ row }) => row.key)).size;
  const toggle = (id: string, isIn: boolean) => {
    const changed = new Set(chosen);
    if (isIn) changed.add(id);
    else changed.delete(id);
    onChoose(changed);
  };
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title}>{say('alike', { count: alike.length, files })}</h3>
        <Button size="small" onClick={() => onChoose(new Set(alike.map(idOf)))}>
          {say('all')}
        </Button>
        <Button size="small" onClick={() => onChoose(new Set([own]))}>
          {say('none')}
        </Button>
      </div>
      <ul className={styles.list}>
        {alike.map((one) => (
          <li key={idOf(one)}>
            <Checkbox
              label={`${one.row.path}  ${findingPlace(one.finding, sayFiles)}  ${one.finding.message}`}
              checked={chosen.has(idOf(one))}
              onChange={(_, { checked }) => toggle(idOf(one), checked === true)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
