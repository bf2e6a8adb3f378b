import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding, Severity } from '../../core/model/finding';
import { useNavigator, usePlace, type Place } from '../navigator';
import { countFindings } from '../overview/verdict';
import { Choice } from '../shared/choice';
import { findingTexts } from '../messages/findings';
import { sharedTexts } from '../messages/shared';
import { useText } from '../messages/text';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '8px',
    padding: '8px 12px',
  },
  keys: {
    gridColumn: '1 / -1',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Which findings the list shows. */
export function FindingFilters({
  findings,
  sheets,
  sheet,
  onSheet,
}: {
  findings: readonly Finding[];
  sheets: readonly string[];
  sheet: string | null;
  onSheet: (sheet: string | null) => void;
}) {
  const styles = useStyles();
  const navigator = useNavigator();
  const { severity } = usePlace();
  const say = useText(findingTexts);
  const shared = useText(sharedTexts);
  const counts = countFindings({ findings });
  const named = sheets.filter((name) => findings.some(({ ref }) => ref.sheet === name));
  return (
    <div className={styles.filters}>
      <Choice
        label={say('severity')}
        value={severity}
        options={[
          ['all', say('choice', { severity: say('all'), count: findings.length })],
          ...SEVERITIES.map(
            (one) => [one, say('choice', { severity: shared(one), count: counts[one] })] as const,
          ),
        ]}
        onChange={(value) => navigator.go('findings', { severity: value as Place['severity'] })}
      />
      {named.length > 1 && (
        <Choice
          label={say('sheet')}
          value={sheet ?? ''}
          options={[['', say('all')], ...named.map((name) => [name, name] as const)]}
          onChange={(value) => onSheet(value || null)}
        />
      )}
      <p className={styles.keys}>{say('keys')}</p>
    </div>
  );
}
