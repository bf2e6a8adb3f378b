import { makeStyles, tokens } from '@fluentui/react-components';
import { differenceBins, scoreBins, type Bin } from '../../app/batch/distribution';
import type { FileRow } from '../../app/batch/file-row';
import { hasTotal } from '../../app/batch/form-summary';
import type { Say } from '../../core/text';
import { useText } from '../../pane/messages/text';
import { differenceText, numberText } from './figures';
import { fileTexts } from './messages/files';

const useStyles = makeStyles({
  charts: { display: 'flex', flexWrap: 'wrap', gap: '12px 32px' },
  chart: { margin: 0, flex: '1 1 320px', maxWidth: '520px' },
  name: { fontWeight: tokens.fontWeightSemibold, marginBottom: '4px' },
  drawing: { display: 'block', width: '100%', height: 'auto' },
  words: { fill: tokens.colorNeutralForeground1, fontSize: '11px', fontFamily: tokens.fontFamilyBase },
  line: { stroke: tokens.colorNeutralStrokeAccessible },
  stated: {
    fill: tokens.colorNeutralForeground4,
    '@media (forced-colors: active)': { fill: 'GrayText' },
  },
  score: {
    fill: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
});

/** How the totals of all forms are spread, as stated and as worked out, and how far the two lie apart. */
export default function Charts({ rows }: { rows: readonly FileRow[] }) {
  const styles = useStyles();
  const say = useText(fileTexts);
  const forms = rows.flatMap((row) => row.forms.filter(hasTotal));
  const stated = scoreBins(forms.map((form) => form.stated));
  const score = scoreBins(forms.map((form) => form.score));
  return (
    <div className={styles.charts}>
      <Chart
        name={say('chart.scores')}
        labels={stated.map((bin) => binText(bin, say, numberText))}
        series={[
          { name: say('legend.stated'), look: styles.stated, counts: stated.map(({ count }) => count) },
          { name: say('legend.score'), look: styles.score, counts: score.map(({ count }) => count) },
        ]}
      />
      <Chart
        name={say('chart.differences')}
        labels={differenceBins(forms).map((bin) => binText(bin, say, differenceText))}
        series={[{ name: '', look: styles.score, counts: differenceBins(forms).map(({ count }) => count) }]}
      />
    </div>
  );
}

function binText(
  { from, to }: Bin,
  say: Say<'bin.under' | 'bin.between' | 'bin.over'>,
  text: (value: number) => string,
): string {
  if (from === null) return say('bin.under', { to: text(to!) });
  if (to === null) return say('bin.over', { from: text(from) });
  return from === to ? text(from) : say('bin.between', { from: text(from), to: text(to) });
}

interface ChartProps {
  readonly name: string;
  /** Under each group of bars. */
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly look: string;
    readonly counts: readonly number[];
  }[];
}

/** In units of the drawing. */
const [GROUP, HEIGHT, HEAD, FOOT] = [62, 80, 30, 18];

function Chart({ name, labels, series }: ChartProps) {
  const styles = useStyles();
  const most = Math.max(1, ...series.flatMap(({ counts }) => counts));
  const width = (GROUP - 14) / series.length;
  const base = HEAD + HEIGHT;
  const told = labels.map(
    (label, at) => `${label}: ${series.map((one) => `${one.name} ${one.counts[at]}`.trim()).join(', ')}`,
  );
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.name}>{name}</figcaption>
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${GROUP * labels.length} ${base + FOOT}`}
        role="img"
        aria-label={`${name}. ${told.join('; ')}`}
      >
        {series.length > 1 &&
          series.map((one, at) => (
            <g key={one.name} transform={`translate(${at * 80}, 0)`}>
              <rect className={one.look} width="10" height="10" rx="2" />
              <text className={styles.words} x="14" y="9">
                {one.name}
              </text>
            </g>
          ))}
        {labels.map((label, group) => (
          <g key={label} transform={`translate(${group * GROUP}, 0)`}>
            {series.map(({ look, counts }, at) => {
              const height = (counts[group]! / most) * HEIGHT;
              const left = 7 + at * width;
              return (
                <g key={at}>
                  <rect className={look} x={left} y={base - height} width={width - 2} height={height} />
                  {counts[group]! > 0 && (
                    <text
                      className={styles.words}
                      x={left + width / 2 - 1}
                      y={base - height - 3}
                      textAnchor="middle"
                    >
                      {counts[group]}
                    </text>
                  )}
                </g>
              );
            })}
            <text className={styles.words} x={GROUP / 2} y={base + 13} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
        <line className={styles.line} x1="0" x2={GROUP * labels.length} y1={base} y2={base} />
      </svg>
    </figure>
  );
}
