import { makeStyles, tokens } from '@fluentui/react-components';
import { decimalText, toNumber, type Exact } from '../../core/number/exact';
import { overviewTexts } from '../messages/overview';
import { useText } from '../messages/text';
import type { LostByLevel, LostPoints } from './lost-points';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '6px' },
  words: { display: 'flex', justifyContent: 'space-between', gap: '8px', marginBottom: '2px' },
  number: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  bar: { display: 'block', width: '100%', height: '8px' },
  sheetBounds: {
    fill: tokens.colorNeutralBackground5,
    stroke: tokens.colorNeutralStrokeAccessible,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  lost: {
    fill: tokens.colorStatusDangerForeground1,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
  open: { margin: '6px 0 0', color: tokens.colorNeutralForeground2 },
});

/** Points lost by level-1 indicator: words for everyone, a bar for a glance. */
export function LostChart({ lost: { levels, open, bonus } }: { lost: LostByLevel }) {
  const styles = useStyles();
  const say = useText(overviewTexts);
  const isWhole = levels.every(({ lost }) => lost.compare(0) === 0);
  return (
    <>
      {isWhole && open === 0 ? (
        <div>{say('lostNone')}</div>
      ) : (
        <ul className={styles.list}>
          {levels.map((level, index) => (
            <Bar key={index} level={level} />
          ))}
        </ul>
      )}
      {bonus && bonus.compare(0) !== 0 && (
        <p className={styles.open}>{say('lostBonus', { points: signed(bonus) })}</p>
      )}
      {open > 0 && <p className={styles.open}>{say('lostOpen', { count: open })}</p>}
    </>
  );
}

const signed = (points: Exact) => (points.compare(0) > 0 ? '+' : '') + decimalText(points, 2);

function Bar({ level: { name, lost, weight } }: { level: LostPoints }) {
  const styles = useStyles();
  const say = useText(overviewTexts);
  const label = typeof name === 'string' ? name : say(name.kind === 'fund' ? 'lostFund' : 'lostOther');
  const share = Math.min(100, Math.max(0, toNumber(lost.div(weight)) * 100));
  return (
    <li>
      <div className={styles.words}>
        <span>{label}</span>
        <span className={styles.number}>
          {say('lostLine', { lost: decimalText(lost, 2), weight: decimalText(weight, 2) })}
        </span>
      </div>
      <svg className={styles.bar} aria-hidden="true">
        <rect className={styles.sheetBounds} width="100%" height="8" rx="2" />
        <rect className={styles.lost} width={`${share}%`} height="8" rx="2" />
      </svg>
    </li>
  );
}
