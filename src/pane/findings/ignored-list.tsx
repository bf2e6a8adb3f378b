import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { IgnoredFinding } from '../../app/ignore';
import { useCanWrite } from '../capabilities';
import { useIsBusy, useSession } from '../session-context';
import { CellLink } from '../shared/cell-link';
import { Fold } from '../shared/fold';
import { findingTexts } from '../messages/findings';
import { useLanguage, useText } from '../messages/text';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '10px' },
  reason: { color: tokens.colorNeutralForeground2 },
});

/** Findings that a person set aside, each with the reason and the way back. */
export function IgnoredList({ ignored }: { ignored: readonly IgnoredFinding[] }) {
  const styles = useStyles();
  const say = useText(findingTexts);
  if (ignored.length === 0) return null;
  return (
    <Fold title={say('ignored', { count: ignored.length })}>
      <ul className={styles.list}>
        {ignored.map((one, index) => (
          <Ignored key={`${one.finding.fingerprint}${index}`} ignored={one} />
        ))}
      </ul>
    </Fold>
  );
}

function Ignored({ ignored: { finding, reason } }: { ignored: IgnoredFinding }) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useIsBusy();
  const say = useText(findingTexts);
  const { what } = finding.message[useLanguage()];
  return (
    <li>
      <CellLink cell={finding.ref} /> {what}
      <div className={styles.reason}>{say('ignoredReason', { reason })}</div>
      {useCanWrite() && (
        <Button
          size="small"
          aria-label={say('restoreName', { what })}
          disabledFocusable={isBusy}
          onClick={() => void session.restore(finding.fingerprint)}
        >
          {say('restore')}
        </Button>
      )}
    </li>
  );
}
