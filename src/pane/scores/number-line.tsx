import { makeStyles, tokens } from '@fluentui/react-components';
import { toNumber, type Exact } from '../../core/number/exact';
import type { BoundaryTable } from '../../core/rules';
import { readingTexts } from '../messages/readings';
import { useText } from '../messages/text';

/** The figure of a row that the table is about, with what it shows. */
export interface OwnFigure {
  readonly value: Exact;
  readonly shown: string;
}

const WIDTH = 280;
const MARGIN = 24;
const HEIGHT = 46;
const AXIS = 22;

const useStyles = makeStyles({
  line: { display: 'block', maxWidth: '100%', height: 'auto' },
  axis: { stroke: tokens.colorNeutralStroke1 },
  bound: { stroke: tokens.colorNeutralForeground2 },
  label: { fill: tokens.colorNeutralForeground2, fontSize: '10px', textAnchor: 'middle' },
  own: { fill: tokens.colorBrandBackground },
  ownLabel: { fill: tokens.colorBrandForeground1, fontSize: '10px', textAnchor: 'middle' },
});

/** The bounds of a scale on a line, and where the row's figure stands. Nothing for a scale without bounds. */
export function NumberLine({ table, figure }: { table: BoundaryTable; figure: OwnFigure | null }) {
  const styles = useStyles();
  const say = useText(readingTexts);
  const bounds = table.rows.filter(({ place }) => place === 'bound');
  if (bounds.length === 0) return null;
  const all = [...bounds.map(({ value }) => value), ...(figure ? [figure.value] : [])].map(toNumber);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const span = high - low || 1;
  const at = (value: number): number => MARGIN + ((value - low) / span) * (WIDTH - 2 * MARGIN);
  const told = { name: table.name, bounds: bounds.map(({ shown }) => shown).join('、') };
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      role="img"
      aria-label={figure ? say('line', { ...told, figure: figure.shown }) : say('lineOnly', told)}
    >
      <line className={styles.axis} x1={4} x2={WIDTH - 4} y1={AXIS} y2={AXIS} />
      {bounds.map(({ value, shown }) => (
        <g key={shown}>
          <line className={styles.bound} x1={at(toNumber(value))} x2={at(toNumber(value))} y1={16} y2={28} />
          <text className={styles.label} x={at(toNumber(value))} y={42}>
            {shown}
          </text>
        </g>
      ))}
      {figure && (
        <g>
          <circle className={styles.own} cx={at(toNumber(figure.value))} cy={AXIS} r={4} />
          <text className={styles.ownLabel} x={at(toNumber(figure.value))} y={11}>
            {figure.shown}
          </text>
        </g>
      )}
    </svg>
  );
}
