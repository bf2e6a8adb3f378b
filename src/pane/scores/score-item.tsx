import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { Form } from '../../core/model/form';
import type { RowScore } from '../../core/model/score';
import { useNavigator, usePlace } from '../navigator';
import { useSession } from '../session-context';
import { fetched } from '../shared/fetched';
import { Icon, type IconName } from '../shared/icon';
import { exactText, statedText } from '../shared/score-text';
import { LIST_ROW } from '../shared/use-list-keys';
import { scoreTexts } from '../messages/scores';
import { useText } from '../messages/text';
import { rowButton } from '../shared/list-styles';
import { isDifferent, isLimited, scoreKey, shownState, type ShownState } from './score-state';

const ScoreDetail = fetched(() => import('./score-detail'));

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: rowButton,
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '10px', alignItems: 'baseline' },
  score: { flexGrow: 1 },
  different: { fontWeight: tokens.fontWeightSemibold },
  weight: { color: tokens.colorNeutralForeground2 },
  state: { display: 'inline-flex', gap: '3px', alignItems: 'center', color: tokens.colorNeutralForeground2 },
  waits: { color: tokens.colorStatusWarningForeground1 },
});

const ICONS: Readonly<Record<ShownState, IconName>> = {
  computed: 'sum',
  judged: 'ready',
  stated: 'pencil',
  missing: 'question',
  person: 'person',
};

/** A scored row: its score as stated and as worked out; open, how it came about. */
export function ScoreItem({ row, form, isStop }: { row: RowScore; form: Form; isStop: boolean }) {
  const styles = useStyles();
  const navigator = useNavigator();
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const key = scoreKey(row);
  const isOpen = usePlace().score === key;
  const session = useSession();
  const press = async () => {
    navigator.go('scores', { score: isOpen ? null : key });
    if (isOpen || !row.ref) return;
    await session.select(row.ref);
    // The cell is shown; the keyboard stays with the list.
    button.current?.focus();
  };
  useEffect(() => {
    if (isOpen) button.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li className={styles.item}>
      <button
        {...LIST_ROW}
        ref={button}
        type="button"
        className={styles.row}
        tabIndex={isStop ? 0 : -1}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => void press()}
      >
        <div>{row.name.replace(/\s+/g, ' ')}</div>
        <ScoreLine row={row} />
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <ScoreDetail row={row} form={form} />}
      </div>
    </li>
  );
}

function ScoreLine({ row }: { row: RowScore }) {
  const styles = useStyles();
  const say = useText(scoreTexts);
  const state = shownState(row);
  const waits = state === 'missing' || state === 'person';
  const different = isDifferent(row);
  return (
    <div className={styles.line}>
      <span className={mergeClasses(styles.score, different && styles.different)}>
        <ScoreWords row={row} isDifferent={different} />
      </span>
      {row.weight && (
        <span className={styles.weight}>{say('weight', { weight: exactText(row.weight)! })}</span>
      )}
      <span className={mergeClasses(styles.state, waits && styles.waits)}>
        <Icon name={ICONS[state]} size={14} />
        {say(state === 'stated' && isLimited(row) ? 'state.limited' : `state.${state}`)}
      </span>
    </div>
  );
}

function ScoreWords({ row, isDifferent: differs }: { row: RowScore; isDifferent: boolean }) {
  const say = useText(scoreTexts);
  const score = exactText(row.score);
  if (score === null) return say('noScore');
  if (!differs) return say(row.state === 'stated' ? 'kept' : 'same', { score });
  const stated = statedText(row.stated);
  return stated ? say('change', { stated, score }) : say('fresh', { score });
}
