import { makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ColumnCorrection } from '../../app/session/session';
import { proposeColumns, rowsOfHeads } from '../../core/layouts/propose';
import { OWN_SHEETS } from '../../core/layouts/vocabulary/titles';
import type { ColumnRole, Table } from '../../core/model/form';
import type { Sheet, Workbook } from '../../core/model/grid';
import { Choice } from '../shared/choice';
import { Fold } from '../shared/fold';
import { mappingTexts } from '../messages/mapping';
import { useText } from '../messages/text';
import { lastColumn, withCorrection } from './corrections';
import { TableMapping } from './table-mapping';

const useStyles = makeStyles({ fields: { display: 'grid', gap: '8px', paddingBottom: '8px' } });

export interface PointTableProps {
  readonly workbook: Workbook;
  /** The tables that were recognised: their rows need not be pointed at. */
  readonly tables: readonly Table[];
  readonly corrections: readonly ColumnCorrection[];
  readonly isOpen: boolean;
  /** All corrections, with those of the table pointed at. */
  readonly onChange: (corrections: readonly ColumnCorrection[]) => void;
}

type Kind = 'indicators' | 'funds';

/** A table that was not recognised: a person names its row of heads, then what each column holds. */
export function PointTable({ workbook, tables, corrections, isOpen, onChange }: PointTableProps) {
  const styles = useStyles();
  const say = useText(mappingTexts);
  const sheets = workbook.sheets.filter(({ name, rows }) => !OWN_SHEETS.has(name.trim()) && rows.length > 0);
  const unread = sheets.find(({ name }) => !tables.some((table) => table.sheet === name));
  const [chosen, setChosen] = useState<string | null>(null);
  const [kind, setKind] = useState<Kind>('indicators');
  const [row, setRow] = useState<number | null>(null);
  const sheet = sheets.find(({ name }) => name === chosen) ?? unread ?? sheets[0];
  const rows = useMemo(() => (sheet ? rowsOfHeads(sheet) : []), [sheet]);
  if (!sheet) return null;
  const free = rows.filter(
    (one) => !tables.some((table) => table.sheet === sheet.name && isInHeads(table, one.row)),
  );
  const point = (picked: number | null, as: Kind) => {
    setRow(picked);
    setKind(as);
    // What was said of the row before, or of the same row as another kind of table, counts no more.
    const others = corrections.filter(
      (one) => one.sheet !== sheet.name || (one.headerTop !== row && one.headerTop !== picked),
    );
    onChange(picked === null ? others : [...others, ...proposed(sheet, picked, as)]);
  };
  return (
    <Fold isOpen={isOpen} title={say('point')}>
      <p>{say('pointIntro')}</p>
      <div className={styles.fields}>
        {sheets.length > 1 && (
          <Choice
            label={say('pointSheet')}
            value={sheet.name}
            options={sheets.map(({ name }) => [name, name] as const)}
            onChange={(name) => {
              setChosen(name);
              setRow(null);
            }}
          />
        )}
        <Choice
          label={say('pointKind')}
          value={kind}
          options={[
            ['indicators', say('kindIndicators')],
            ['funds', say('kindFunds')],
          ]}
          onChange={(value) => point(row, value as Kind)}
        />
        <Choice
          label={say('pointRow')}
          value={row === null ? '' : String(row)}
          options={[
            ['', say('rowUnset')],
            ...free.map(
              (one) => [String(one.row), say('row', { row: one.row + 1, words: one.words })] as const,
            ),
          ]}
          onChange={(value) => point(value === '' ? null : Number(value), kind)}
        />
      </div>
      {row !== null && (
        <TableMapping
          key={`${sheet.name}${row}${kind}`}
          table={tableAt(sheet, row, kind)}
          workbook={workbook}
          corrections={corrections}
          isOpen
          onCorrect={(one) => onChange(withCorrection(corrections, one))}
        />
      )}
    </Fold>
  );
}

const isInHeads = ({ headerTop, headerBottom }: Table, row: number) =>
  row >= headerTop && row <= headerBottom;

/** What the words of the row tell, as corrections: a person sees and changes them before they count. */
function proposed(sheet: Sheet, row: number, kind: Kind): ColumnCorrection[] {
  const columns = proposeColumns(sheet, row, kind === 'funds');
  return (Object.entries(columns) as [ColumnRole, number][]).map(([role, column]) => ({
    sheet: sheet.name,
    headerTop: row,
    role,
    column,
  }));
}

/** The table that the row would head, as far as it is known. */
function tableAt(sheet: Sheet, row: number, kind: Kind): Table {
  const last = sheet.rows[sheet.rows.length - 1]?.row ?? row;
  return {
    sheet: sheet.name,
    range: { top: row, left: 0, bottom: last, right: lastColumn(sheet) },
    kind,
    confidence: 0,
    columns: proposeColumns(sheet, row, kind === 'funds'),
    heads: {},
    headerTop: row,
    headerBottom: row,
    doubts: [],
    moneyUnit: null,
  };
}
