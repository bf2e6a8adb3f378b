import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import type { FileRow, FileStatus } from '../../app/batch/file-row';
import { Choice } from '../../pane/shared/choice';
import { Icon } from '../../pane/shared/icon';
import { fileTexts } from './messages/files';
import { useText } from '../../pane/messages/text';
import { STATUSES } from './columns';
import type { Figures } from './figures';
import { countValues, isFiltered } from './files-view';
import { FilterChip } from './filter-chip';
import { START_VIEW, type FilesView } from './view';
import { STATUS_ICONS } from './status-mark';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  fields: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
  search: { flex: '1 1 180px', minWidth: 0, maxWidth: '360px', display: 'grid', gap: '2px' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  box: { width: '100%', minWidth: 0, maxWidth: 'none' },
  choice: { flex: '0 1 180px', minWidth: '110px' },
});

/** The rows to be filtered, and how they are now. */
export interface FileFiltersProps {
  readonly rows: readonly FileRow[];
  readonly figures: Figures;
  readonly view: FilesView;
  readonly onView: (view: FilesView) => void;
}

/** The results as chips that filter, and the fields beside them. */
export function FileFilters({ rows, figures, view, onView }: FileFiltersProps) {
  const styles = useStyles();
  const say = useText(fileTexts);
  const change = (changes: Partial<FilesView>) => onView({ ...view, ...changes });
  return (
    <>
      <StatusChips rows={rows} figures={figures} view={view} onView={onView} />
      <div className={styles.fields} role="search">
        <label className={styles.search}>
          <span className={styles.label}>{say('search')}</span>
          <SearchBox
            className={styles.box}
            placeholder={say('searchHint')}
            value={view.search}
            onChange={(_, { value }) => change({ search: value })}
          />
        </label>
        <ValueChoice
          label={say('form')}
          none={say('noForms')}
          values={countValues(rows, ({ form }) => form)}
          value={view.form}
          onChange={(form) => change({ form })}
        />
        <ValueChoice
          label={say('year')}
          none={say('noYear')}
          values={countValues(rows, ({ year }) => String(year ?? ''))}
          value={view.year}
          onChange={(year) => change({ year })}
        />
        {isFiltered(view) && (
          <Button appearance="subtle" onClick={() => onView({ ...START_VIEW, sort: view.sort })}>
            {say('reset')}
          </Button>
        )}
      </div>
    </>
  );
}

function StatusChips({ rows, figures: { counts }, view, onView }: FileFiltersProps) {
  const styles = useStyles();
  const say = useText(fileTexts);
  const { statuses } = view;
  const toggle = (status: FileStatus) =>
    statuses.includes(status) ? statuses.filter((one) => one !== status) : [...statuses, status];
  return (
    <div className={styles.chips} role="group" aria-label={say('filters')}>
      <FilterChip
        words={say('all', { count: rows.length })}
        isOn={statuses.length === 0}
        onClick={() => onView({ ...view, statuses: [] })}
      />
      {STATUSES.filter((status) => counts[status] > 0 || statuses.includes(status)).map((status) => (
        <FilterChip
          key={status}
          words={say('chip', { name: say(`status.${status}`), count: counts[status] })}
          isOn={statuses.includes(status)}
          icon={<Icon name={STATUS_ICONS[status]} />}
          onClick={() => onView({ ...view, statuses: toggle(status) })}
        />
      ))}
    </div>
  );
}

interface ValueChoiceProps {
  readonly label: string;
  /** What rows without a value are called. */
  readonly none: string;
  readonly values: readonly (readonly [value: string, count: number])[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** Values and "any" share one list, so values get a mark before them. */
const MARK = '=';

function ValueChoice({ label, none, values, value, onChange }: ValueChoiceProps) {
  const styles = useStyles();
  const say = useText(fileTexts);
  if (values.length < 2 && value === null) return null;
  return (
    <div className={styles.choice}>
      <Choice
        label={label}
        value={value === null ? '' : MARK + value}
        options={[
          ['', say('any')],
          ...values.map(([one, count]) => [MARK + one, say('choice', { name: one || none, count })] as const),
        ]}
        onChange={(chosen) => onChange(chosen === '' ? null : chosen.slice(MARK.length))}
      />
    </div>
  );
}
