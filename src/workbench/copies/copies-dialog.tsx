import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  ProgressBar,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { sharedTexts } from '../../pane/messages/shared';
import { useText } from '../../pane/messages/text';
import { copyTexts } from './messages/copies';
import type { Copies, CopyRun } from './make-copies';
import { COPY_KINDS, type CopyKind } from './protocol';

const useStyles = makeStyles({
  content: { display: 'grid', gap: '10px', maxHeight: '60vh' },
  hint: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  faint: { margin: 0, color: tokens.colorNeutralForeground2 },
  words: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

/** So many files are named of those that nothing was made of. */
const MOST_NAMED = 8;

/** How far the dialog is. */
type Stage =
  | { readonly at: 'choosing' }
  | { readonly at: 'running'; readonly done: number }
  | { readonly at: 'done'; readonly copies: Copies }
  | { readonly at: 'stopped' | 'broken' };

/** What the dialog makes copies of, and how. */
export interface CopiesDialogProps {
  /** Files that are shown. */
  readonly count: number;
  /** Begins a run. @param onProgress told after each file */
  readonly start: (kind: CopyKind, onProgress: (done: number) => void) => CopyRun;
  /** Hands the archive to the browser. */
  readonly save: (archive: NonNullable<Copies['archive']>) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks what is to be made of all files that are shown, and makes it; closing it stops what is under way. */
export default function CopiesDialog({ count, start, save, onClose }: CopiesDialogProps) {
  const styles = useStyles();
  const say = useText(copyTexts);
  const shared = useText(sharedTexts);
  const [kind, setKind] = useState<CopyKind>('letters');
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const run = useRef<CopyRun | null>(null);
  useEffect(() => () => run.current?.stop(), []);
  const begin = async () => {
    setStage({ at: 'running', done: 0 });
    run.current = start(kind, (done) => setStage({ at: 'running', done }));
    try {
      const copies = await run.current.finished;
      if (copies?.archive) await save(copies.archive);
      setStage(copies ? { at: 'done', copies } : { at: 'stopped' });
    } catch {
      setStage({ at: 'broken' });
    }
  };
  const isRunning = stage.at === 'running';
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('title', { count })}</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>
            <Kinds kind={kind} isOff={isRunning} onKind={setKind} />
            <p className={styles.faint}>{say('promise')}</p>
            {isRunning && <Running done={stage.done} total={count} />}
            <div role="status">
              <Outcome stage={stage} />
            </div>
          </DialogContent>
          <DialogActions>
            {isRunning ? (
              <Button onClick={() => run.current?.stop()}>{say('stop')}</Button>
            ) : (
              <Button appearance="primary" disabled={count === 0} onClick={() => void begin()}>
                {say('start')}
              </Button>
            )}
            <Button onClick={onClose}>{shared('close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface KindsProps {
  readonly kind: CopyKind;
  readonly isOff: boolean;
  readonly onKind: (kind: CopyKind) => void;
}

function Kinds({ kind, isOff, onKind }: KindsProps) {
  const styles = useStyles();
  const say = useText(copyTexts);
  return (
    <RadioGroup
      aria-label={say('choose')}
      value={kind}
      disabled={isOff}
      onChange={(_, { value }) => onKind(value as CopyKind)}
    >
      {COPY_KINDS.map((one) => (
        <Radio
          key={one}
          value={one}
          label={
            <>
              {say(`kind.${one}`)}
              <span className={styles.hint}>{say(`hint.${one}`)}</span>
            </>
          }
        />
      ))}
    </RadioGroup>
  );
}

function Running({ done, total }: { done: number; total: number }) {
  const styles = useStyles();
  const say = useText(copyTexts);
  const text = done < total ? say('running', { done, total }) : say('packing');
  return (
    <div>
      <p className={styles.words}>{text}</p>
      <ProgressBar value={done} max={total} aria-label={text} thickness="large" />
    </div>
  );
}

function Outcome({ stage }: { stage: Stage }) {
  const styles = useStyles();
  const say = useText(copyTexts);
  if (stage.at === 'stopped' || stage.at === 'broken') return <p className={styles.words}>{say(stage.at)}</p>;
  if (stage.at !== 'done') return null;
  const { archive, made, left } = stage.copies;
  return (
    <>
      <p className={styles.words}>
        {archive ? say('made', { made, archive: archive.name }) : say('madeNone')}
      </p>
      {left.length > 0 && (
        <>
          <p className={styles.words}>{say('left', { count: left.length })}</p>
          <ul className={styles.list}>
            {left.slice(0, MOST_NAMED).map(({ path, why }) => (
              <li key={path}>{`${path}: ${why}`}</li>
            ))}
            {left.length > MOST_NAMED && <li>{say('more', { count: left.length - MOST_NAMED })}</li>}
          </ul>
        </>
      )}
    </>
  );
}
