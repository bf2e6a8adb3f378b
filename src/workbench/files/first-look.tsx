import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { FOCUSES, isInFocus } from '../../app/batch/attention';
import { copiedTexts } from '../../app/batch/copied';
import type { FileRow } from '../../app/batch/file-row';
import { useText } from '../../pane/messages/text';
import { PageBoundary } from '../../pane/frame/page-boundary';
import { fetched } from '../../pane/shared/fetched';
import { FilterChip } from './filter-chip';
import type { FilesView } from './view';
import { fileTexts } from './messages/files';
import { SpotCheck } from './spot-check';

const Charts = fetched(() => import('./charts'));

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  label: { color: tokens.colorNeutralForeground2 },
});

/** The files, how they are filtered now, and whom it tells. */
export interface FirstLookProps {
  readonly rows: readonly FileRow[];
  readonly view: FilesView;
  readonly onView: (view: FilesView) => void;
}

/** What a reviewer of a whole folder looks at first, the spot check, and the charts. */
export function FirstLook({ rows, view, onView }: FirstLookProps) {
  const styles = useStyles();
  const say = useText(fileTexts);
  const [opened, setOpened] = useState<'draw' | 'charts' | null>(view.sample ? 'draw' : null);
  const copied = useMemo(() => copiedTexts(rows), [rows]);
  const fold = (part: 'draw' | 'charts') => setOpened(opened === part ? null : part);
  if (!rows.some(({ forms }) => forms.length > 0)) return null;
  const isByStake = view.sort.column === 'stake';
  return (
    <>
      <div className={styles.line} role="group" aria-label={say('firstLook')}>
        <span className={styles.label}>{say('firstLook')}</span>
        {FOCUSES.map((focus) => {
          const count = rows.filter((row) => isInFocus(row, focus, copied)).length;
          const isOn = view.focus === focus;
          if (count === 0 && !isOn) return null;
          return (
            <FilterChip
              key={focus}
              words={say(`focus.${focus}`, { count })}
              isOn={isOn}
              onClick={() => onView({ ...view, focus: isOn ? null : focus })}
            />
          );
        })}
        <FilterChip
          words={say('byStake')}
          isOn={isByStake}
          onClick={() =>
            onView({
              ...view,
              sort: isByStake
                ? { column: 'name', isDescending: false }
                : { column: 'stake', isDescending: true },
            })
          }
        />
        <Button size="small" aria-expanded={opened === 'draw'} onClick={() => fold('draw')}>
          {say('draw')}
        </Button>
        <Button size="small" aria-expanded={opened === 'charts'} onClick={() => fold('charts')}>
          {say('charts')}
        </Button>
      </div>
      {opened === 'draw' && <SpotCheck rows={rows} view={view} onView={onView} />}
      {opened === 'charts' && (
        <PageBoundary fallback={() => null}>
          <Charts rows={rows} />
        </PageBoundary>
      )}
    </>
  );
}
