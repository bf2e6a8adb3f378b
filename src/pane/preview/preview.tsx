import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { previewRows } from '../../core/edits/diff';
import type { EditPlan } from '../../core/model/edit';
import { usePlace } from '../navigator';
import { useIsBusy, useSession, useSessionState } from '../session-context';
import { CellLink } from '../shared/cell-link';
import { Fold } from '../shared/fold';
import { PageTitle } from '../shared/page-title';
import { groupHeading, plainList } from '../shared/list-styles';
import { previewTexts } from '../messages/preview';
import { sharedTexts } from '../messages/shared';
import { useLanguage, useText } from '../messages/text';
import { PreviewLine } from './preview-line';
import { editsBySheet, replacesFormula, startTicks } from './ticks';
import { spoken } from '../../core/text';

const useStyles = makeStyles({
  words: { margin: 0, padding: '0 12px 8px' },
  all: { padding: '0 6px' },
  heading: groupHeading,
  list: plainList,
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    gap: '8px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  grow: { flexGrow: 1 },
  skipped: { margin: 0, paddingLeft: '18px' },
});

/** The changes that are offered; drawn anew, with fresh ticks, for every plan. */
export default function Preview() {
  const { preview } = useSessionState();
  return preview && <Offer key={numberOf(preview)} plan={preview} />;
}

const numbers = new WeakMap<EditPlan, number>();
let last = 0;

/** A plan's own number: ticks belong to one plan. */
function numberOf(plan: EditPlan): number {
  const known = numbers.get(plan);
  if (known !== undefined) return known;
  last += 1;
  numbers.set(plan, last);
  return last;
}

function Offer({ plan }: { plan: EditPlan }) {
  const styles = useStyles();
  const session = useSession();
  const { mode } = useSessionState();
  const { mending } = usePlace();
  const say = useText(previewTexts);
  const [ticks, setTicks] = useState<ReadonlySet<number>>(() => startTicks(plan, mending));
  const title = say(mode === 'review' ? 'titleReview' : 'title');
  return (
    <>
      <PageTitle title={title} onBack={() => session.dismissPreview()} />
      {plan.edits.length === 0 ? (
        <p className={styles.words}>{say('none')}</p>
      ) : (
        <>
          <p className={styles.words}>{say('intro')}</p>
          {plan.newSheets.map((sheet) => (
            <p key={sheet} className={styles.words}>
              {say('newSheet', { sheet })}
            </p>
          ))}
          <Changes plan={plan} ticks={ticks} onTicks={setTicks} />
        </>
      )}
      <Skipped plan={plan} />
      <Decision ticks={ticks} isEmpty={plan.edits.length === 0} />
    </>
  );
}

function Changes({
  plan,
  ticks,
  onTicks,
}: {
  plan: EditPlan;
  ticks: ReadonlySet<number>;
  onTicks: (ticks: ReadonlySet<number>) => void;
}) {
  const styles = useStyles();
  const language = useLanguage();
  const say = useText(previewTexts);
  const rows = useMemo(() => previewRows(plan, language), [plan, language]);
  const isAll = ticks.size === rows.length;
  const toggle = (index: number) => {
    const next = new Set(ticks);
    if (!next.delete(index)) next.add(index);
    onTicks(next);
  };
  return (
    <>
      <Checkbox
        className={styles.all}
        label={say('all')}
        checked={isAll ? true : ticks.size > 0 ? 'mixed' : false}
        onChange={() => onTicks(isAll ? new Set() : new Set(rows.keys()))}
      />
      {editsBySheet(plan).map(({ sheet, indexes }) => (
        <section key={sheet}>
          <h3 className={styles.heading}>{sheet}</h3>
          <ul className={styles.list}>
            {indexes.map((index) => (
              <PreviewLine
                key={index}
                row={rows[index]!}
                cell={plan.edits[index]!.ref}
                isTicked={ticks.has(index)}
                replacesFormula={replacesFormula(plan.edits[index]!)}
                onToggle={() => toggle(index)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Skipped({ plan: { skipped } }: { plan: EditPlan }) {
  const styles = useStyles();
  const language = useLanguage();
  const say = useText(previewTexts);
  if (skipped.length === 0) return null;
  return (
    <Fold title={say('skipped', { count: skipped.length })}>
      <ul className={styles.skipped}>
        {skipped.map(({ ref, reason }, index) => (
          <li key={index}>
            <CellLink cell={ref} /> {spoken(reason, language)}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Decision({ ticks, isEmpty }: { ticks: ReadonlySet<number>; isEmpty: boolean }) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useIsBusy();
  const say = useText(previewTexts);
  const shared = useText(sharedTexts);
  return (
    <div className={styles.bar}>
      {!isEmpty && (
        <Button
          className={styles.grow}
          appearance="primary"
          disabledFocusable={isBusy || ticks.size === 0}
          onClick={() => void session.write([...ticks].sort((one, other) => one - other))}
        >
          {say('write', { count: ticks.size })}
        </Button>
      )}
      <Button onClick={() => session.dismissPreview()}>{shared(isEmpty ? 'back' : 'cancel')}</Button>
    </div>
  );
}
