import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { decimalText } from '../../core/number/exact';
import type { BoundaryTable as Table } from '../../core/rules';
import { readingTexts } from '../messages/readings';
import { useText } from '../messages/text';
import { NumberLine, type OwnFigure } from './number-line';

const useStyles = makeStyles({
  title: { margin: '8px 0 2px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  table: { borderCollapse: 'collapse' },
  cell: {
    padding: '1px 10px 1px 0',
    textAlign: 'start',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  bound: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  open: { color: tokens.colorPaletteRedForeground1 },
});

/** What a standard gives at and beside each of its bounds, under a number line with the row's own figure on it. */
export function BoundaryTable({ table, figure }: { table: Table; figure: OwnFigure | null }) {
  const styles = useStyles();
  const say = useText(readingTexts);
  return (
    <section>
      <h3 className={styles.title}>{say('table', { name: table.name })}</h3>
      <NumberLine table={table} figure={figure} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.cell}>{say('figure')}</th>
            <th className={styles.cell}>{say('score')}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ shown, score, place }) => (
            <tr key={shown} className={mergeClasses(place === 'bound' && styles.bound)}>
              <td className={styles.cell}>{shown}</td>
              <td className={mergeClasses(styles.cell, score === null && styles.open)}>
                {score === null ? say('none') : say('points', { score: decimalText(score, 4) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
