import { makeStyles, tokens } from '@fluentui/react-components';
import { decimalText, type Exact } from '../../core/number/exact';

/** How tables of scores look beside the sheet: a name that may wrap, figures at the end. */
export const useScoreTableStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: '4px',
      textAlign: 'start',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& [data-figure]': { textAlign: 'end', whiteSpace: 'nowrap' },
  },
  name: { fontWeight: tokens.fontWeightRegular },
  apart: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusDangerForeground1 },
});

/** The cell of how far a stated score is from the one worked out; `sign`: what stands before a gap above nothing. */
export function GapCell({ gap, sign }: { gap: Exact | null; sign: '+' | '' }) {
  const styles = useScoreTableStyles();
  const isApart = gap !== null && decimalText(gap, 2) !== '0';
  const mark = gap && gap.compare(0) > 0 ? sign : '';
  return (
    <td data-figure="" className={isApart ? styles.apart : undefined}>
      {gap ? `${mark}${decimalText(gap, 2).replace('-', '−')}` : '—'}
    </td>
  );
}
