import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { KnownLayout } from '../../core/layouts/known-layouts';
import { Fold } from '../shared/fold';
import { mappingTexts } from '../messages/mapping';
import { useText } from '../messages/text';

const useStyles = makeStyles({
  part: { padding: '4px 12px 8px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: '8px' },
  words: { overflowWrap: 'anywhere', marginBottom: '4px' },
});

export interface SameHeadsProps {
  /** Whether there are corrections to be shared. */
  readonly canShare: boolean;
  readonly isShared: boolean;
  /** All that this machine knows of heads. */
  readonly layouts: readonly KnownLayout[];
  readonly onShare: (isShared: boolean) => void;
  readonly onForget: (layout: KnownLayout) => void;
}

/** Whether other files with the same heads are read so too, and what is kept of heads already, to be taken back. */
export function SameHeads({ canShare, isShared, layouts, onShare, onForget }: SameHeadsProps) {
  const styles = useStyles();
  const say = useText(mappingTexts);
  return (
    <>
      {canShare && (
        <div className={styles.part}>
          <Switch label={say('share')} checked={isShared} onChange={(_, { checked }) => onShare(checked)} />
          <p className={styles.hint}>{say('shareHint')}</p>
        </div>
      )}
      {layouts.length > 0 && (
        <Fold title={say('kept', { count: layouts.length })}>
          <ul className={styles.list}>
            {layouts.map((layout) => (
              <li key={layout.heads}>
                <div className={styles.words}>{layout.heads.replaceAll('｜', ' | ')}</div>
                <Button
                  size="small"
                  aria-label={say('forgetOne', { words: layout.heads })}
                  onClick={() => onForget(layout)}
                >
                  {say('forget')}
                </Button>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
