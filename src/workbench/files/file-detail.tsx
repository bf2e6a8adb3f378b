import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { formText, type FileRow } from '../../app/batch/file-row';
import { hasTotal } from '../../app/batch/form-summary';
import type { FindingReport } from '../../core/report/file-report';
import type { Severity } from '../../core/model/finding';
import { SeverityMark } from '../../pane/shared/severity-mark';
import { fileTexts } from './messages/files';
import { useLanguage, useText } from '../../pane/messages/text';
import type { FindingLine as FindingLineOfDesk } from '../../app/desk/ledger';
import { deskTexts } from '../desk/messages/desk';
import { RowState } from '../desk/row-state';
import type { FileTableRowProps } from './file-table-row-props';
import { differenceText, numberText } from './figures';
import { findingPlace } from './finding-place';
import { listText, othersText } from './list-text';

/** So many findings are a preview; the file itself shows all of them. */
const FIRST = 10;

const useStyles = makeStyles({
  // The table may be wider than the window: the text keeps to what is in view.
  detail: {
    position: 'sticky',
    left: '36px',
    '@media (max-width: 600px)': { position: 'static' },
    width: 'min(100%, 92vw)',
    maxWidth: '900px',
    display: 'grid',
    gap: '6px',
  },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  finding: { display: 'flex', flexWrap: 'wrap', gap: '2px 8px', alignItems: 'baseline' },
  fresh: { marginInlineEnd: '6px', color: tokens.colorBrandForeground1 },
  words: { flex: '1 1 260px' },
  decision: { display: 'block', color: tokens.colorBrandForeground1, overflowWrap: 'anywhere' },
  faint: { margin: 0, color: tokens.colorNeutralForeground2 },
  place: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    textAlign: 'start',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

/** What there is to know of a file before it is opened: its forms, and the gravest of its findings. */
export function FileDetail(props: FileTableRowProps) {
  const { row, duplicate, copied = [], desk, onState } = props;
  const styles = useStyles();
  const say = useText(fileTexts);
  return (
    <div className={styles.detail}>
      {row.folder !== '' && <p className={styles.faint}>{say('path', { path: row.path })}</p>}
      {duplicate && (
        <p className={styles.faint}>
          {say(duplicate.kind === 'same' ? 'sameAs' : 'againAs', { files: othersText(duplicate, row, say) })}
        </p>
      )}
      <FormTotals row={row} />
      {copied.slice(0, FIRST_TEXTS).map(({ own, others }) => (
        <p key={`${own.sheet}!${own.cell}`} className={styles.faint}>
          {say('copied', {
            place: `${own.sheet}!${own.cell}`,
            text: shortened(own.text),
            files: listText(
              others.map(({ path }) => path),
              others.length,
              say,
            ),
          })}
        </p>
      ))}
      {desk && row.digest !== null && <RowState desk={desk} onState={(state) => onState(row, state)} />}
      {row.unreadable ? row.unreadable.message : <Findings {...props} />}
      {row.ignored > 0 && <p className={styles.faint}>{say('ignored', { count: row.ignored })}</p>}
    </div>
  );
}

function FormTotals({ row }: { row: FileRow }) {
  const styles = useStyles();
  const say = useText(fileTexts);
  const language = useLanguage();
  const forms = row.forms.filter(hasTotal);
  if (forms.length < 2) return null;
  return (
    <>
      <h2 className={styles.heading}>{say('formsTitle')}</h2>
      <ul className={styles.list}>
        {forms.map((form, index) => (
          <li key={index}>
            {say('formTotal', {
              form: form.project ?? formText(form, language),
              place: form.cell === null ? form.sheet : `${form.sheet}!${form.cell}`,
              stated: numberText(form.stated),
              score: numberText(form.score),
              difference: differenceText(form.difference),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** So much of a text tells which it is, and so many of them tell what they are about. */
const MOST_TEXT = 40;
const FIRST_TEXTS = 5;

const shortened = (text: string): string => (text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text);

const NONE: ReadonlySet<string> = new Set();

const GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

function Findings({ row, desk, onOpen, onDecide }: FileTableRowProps) {
  const { findings } = row;
  const styles = useStyles();
  const say = useText(fileTexts);
  const sayDesk = useText(deskTexts);
  const fresh = desk?.since?.fresh ?? NONE;
  const [isWanted, setIsWanted] = useState(true);
  const isOnlyFresh = fresh.size > 0 && isWanted;
  if (findings.length === 0) return <p className={styles.faint}>{say('noFindings')}</p>;
  const listed = isOnlyFresh ? findings.filter(({ fingerprint }) => fresh.has(fingerprint)) : findings;
  const gravest = GRAVITY.flatMap((grade) => listed.filter(({ severity }) => severity === grade));
  const hidden = listed.length - FIRST;
  return (
    <>
      <h2 className={styles.heading}>{say('findingsTitle', { count: findings.length })}</h2>
      {fresh.size > 0 && (
        <div>
          <ToggleButton size="small" checked={isWanted} onClick={() => setIsWanted(!isWanted)}>
            {sayDesk('onlyFresh', { count: fresh.size })}
          </ToggleButton>
        </div>
      )}
      <ul className={styles.list}>
        {gravest.slice(0, FIRST).map((finding, index) => (
          <FindingLine
            key={index}
            finding={finding}
            isFresh={fresh.has(finding.fingerprint)}
            decision={desk?.decisions.get(finding.fingerprint)}
            onPress={() => onOpen(row, finding)}
            onDecide={() => onDecide(row, finding)}
          />
        ))}
      </ul>
      {hidden > 0 && <p className={styles.faint}>{say('moreFindings', { count: hidden })}</p>}
    </>
  );
}

function FindingLine({
  finding,
  isFresh,
  decision,
  onPress,
  onDecide,
}: {
  finding: FindingReport;
  isFresh: boolean;
  decision: FindingLineOfDesk | undefined;
  onPress: () => void;
  onDecide: () => void;
}) {
  const sayDesk = useText(deskTexts);
  const styles = useStyles();
  const say = useText(fileTexts);
  const { severity, code, message } = finding;
  const place = findingPlace(finding, say);
  return (
    <li className={styles.finding}>
      <SeverityMark severity={severity} />
      <button type="button" className={styles.place} title={say('openFinding')} onClick={onPress}>
        {place}
      </button>
      <span className={styles.words}>
        {isFresh && <strong className={styles.fresh}>{sayDesk('isFresh')}</strong>}
        {message}
        {decision?.choice && (
          <span className={styles.decision}>
            {[sayDesk(`choice.${decision.choice}`), decision.note].filter(Boolean).join(' · ')}
          </span>
        )}
      </span>
      <Button size="small" aria-label={sayDesk('decideNamed', { place, code })} onClick={onDecide}>
        {sayDesk('decide')}
      </Button>
    </li>
  );
}
