import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Finding } from '../../core/model/finding';
import { indexSheet, type Sheet } from '../../core/model/grid';
import { useText } from '../../pane/messages/text';
import { reportTexts } from './messages/report';

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    margin: '8px 0 16px',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 200px',
  },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  caption: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, padding: '4px 0' },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: '2px 6px',
    verticalAlign: 'top',
    whiteSpace: 'pre-wrap',
  },
  found: {
    cursor: 'pointer',
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationColor: tokens.colorStatusWarningForeground1,
  },
  grave: { textDecorationColor: tokens.colorStatusDangerForeground1 },
  current: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  plain: {
    border: 'none',
    padding: 0,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'inherit',
    textDecorationLine: 'inherit',
    textDecorationStyle: 'inherit',
    textDecorationColor: 'inherit',
    backgroundColor: 'transparent',
    cursor: 'pointer',
    whiteSpace: 'pre-wrap',
  },
});

interface Props {
  readonly sheet: Sheet;
  readonly findings: readonly Finding[];
  /** The finding that is shown, by its fingerprint. */
  readonly current: string | null;
  readonly onShow: (finding: Finding) => void;
}

/** Rows past these are checked and not shown. */
const MOST_ROWS = 400;

/** A table of a report, its cells with findings marked. */
export function ReportTable({ sheet, findings, current, onShow }: Props) {
  const styles = useStyles();
  const say = useText(reportTexts);
  const rows = useMemo(() => rowsOf(sheet), [sheet]);
  const found = useMemo(() => {
    const own = findings.filter(({ ref }) => ref.sheet === sheet.name);
    return new Map(own.map((finding) => [`${finding.ref.row}!${finding.ref.column}`, finding]));
  }, [findings, sheet]);
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className={styles.caption}>{say('table', { name: sheet.name })}</caption>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map(({ column, text, rowSpan, colSpan }) => {
                const finding = found.get(`${row}!${column}`);
                return (
                  <td
                    key={column}
                    rowSpan={rowSpan}
                    colSpan={colSpan}
                    data-cell={`${sheet.name}!${row}!${column}`}
                    className={mergeClasses(
                      styles.cell,
                      finding && styles.found,
                      finding?.severity === 'error' && styles.grave,
                      finding?.fingerprint === current && finding && styles.current,
                    )}
                  >
                    {finding ? (
                      <button type="button" className={styles.plain} onClick={() => onShow(finding)}>
                        {text === '' ? '…' : text}
                      </button>
                    ) : (
                      text
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ShownCell {
  readonly column: number;
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}

function rowsOf(sheet: Sheet): readonly (readonly ShownCell[])[] {
  const index = indexSheet(sheet);
  const last = Math.min(index.lastRow, MOST_ROWS - 1);
  return Array.from({ length: last + 1 }, (_, row) => {
    const cells: ShownCell[] = [];
    for (let column = 0; column <= index.lastColumn; column++) {
      const area = index.merge(row, column);
      if (area && (area.top !== row || area.left !== column)) continue;
      const [rowSpan, colSpan] = area
        ? [Math.min(area.bottom, last) - area.top + 1, area.right - area.left + 1]
        : [1, 1];
      cells.push({ column, text: index.cell(row, column)?.text ?? '', rowSpan, colSpan });
    }
    return cells;
  });
}
