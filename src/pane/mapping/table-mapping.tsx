import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ColumnCorrection } from '../../app/session/session';
import { areaA1 } from '../../core/model/address';
import type { ColumnRole, Table } from '../../core/model/form';
import type { Workbook } from '../../core/model/grid';
import { Choice } from '../shared/choice';
import { Icon } from '../shared/icon';
import { Fold } from '../shared/fold';
import { mappingTexts, roleTexts } from '../messages/mapping';
import { overviewTexts } from '../messages/overview';
import { useText } from '../messages/text';
import { columnsOf, isSameRole, rolesOf } from './corrections';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '8px' },
  doubt: { color: tokens.colorStatusWarningForeground1, fontSize: tokens.fontSizeBase200 },
});

export interface TableMappingProps {
  readonly table: Table;
  readonly workbook: Workbook;
  readonly corrections: readonly ColumnCorrection[];
  readonly isOpen: boolean;
  readonly onCorrect: (correction: ColumnCorrection) => void;
}

/** The columns of one table, each with the choice of another. */
export function TableMapping({ table, workbook, corrections, isOpen, onCorrect }: TableMappingProps) {
  const styles = useStyles();
  const say = useText(mappingTexts);
  const overview = useText(overviewTexts);
  const roleName = useText(roleTexts);
  const columns = useMemo(() => columnsOf(table, workbook), [table, workbook]);
  const place = `${table.sheet}!${areaA1(table.range)}`;
  const options = columns.map(
    ({ column, letter, head }) => [String(column), say('column', { letter, head })] as const,
  );
  const keyOf = (role: ColumnRole) => ({ sheet: table.sheet, headerTop: table.headerTop, role });
  const valueOf = (role: ColumnRole) => {
    const correction = corrections.find((one) => isSameRole(one, keyOf(role)));
    return String((correction ? correction.column : table.columns[role]) ?? '');
  };
  return (
    <Fold isOpen={isOpen} title={say('table', { kind: overview(`table.${table.kind}`), place })}>
      <div className={styles.fields}>
        {rolesOf(table).map((role) => (
          <div key={role}>
            <Choice
              label={roleName(role)}
              value={valueOf(role)}
              options={[['', say('unset')], ...options]}
              onChange={(value) => onCorrect({ ...keyOf(role), column: value === '' ? null : Number(value) })}
            />
            {table.doubts.some((doubt) => doubt.role === role) && (
              <span className={styles.doubt}>
                <Icon name="warning" size={14} /> {say('doubt')}
              </span>
            )}
          </div>
        ))}
      </div>
    </Fold>
  );
}
