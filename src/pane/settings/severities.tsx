import { makeStyles, tokens } from '@fluentui/react-components';
import { allChecks } from '../../core/checks';
import type { Check } from '../../core/checks/check';
import type { Severity } from '../../core/model/finding';
import { useSession, useSessionState } from '../session-context';
import { Choice } from '../shared/choice';
import { Fold } from '../shared/fold';
import { settingsTexts } from '../messages/settings';
import { sharedTexts } from '../messages/shared';
import { useText } from '../messages/text';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '10px' },
  hint: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
});

/** How grave each check is, or that it is not made. */
export function Severities() {
  const styles = useStyles();
  const say = useText(settingsTexts);
  return (
    <Fold title={say('severities')}>
      <p className={styles.hint}>{say('severitiesHint')}</p>
      <div className={styles.fields}>
        {allChecks.map((check) => (
          <SeverityChoice key={check.code} check={check} />
        ))}
      </div>
    </Fold>
  );
}

const CHOICES: readonly Severity[] = ['error', 'warning', 'info'];

function SeverityChoice({ check: { code, docs, severity } }: { check: Check }) {
  const session = useSession();
  const { severities, language } = useSessionState().settings;
  const say = useText(settingsTexts);
  const shared = useText(sharedTexts);
  const choose = (value: string) => {
    const rest = Object.fromEntries(Object.entries(severities).filter(([other]) => other !== code));
    const chosen = value === '' ? rest : { ...rest, [code]: value as Severity | 'off' };
    void session.change({ severities: chosen });
  };
  return (
    <Choice
      label={say('check', { code, what: docs[language].what })}
      value={severities[code] ?? ''}
      options={[
        ['', say('usual', { severity: shared(severity) })],
        ...CHOICES.map((one) => [one, shared(one)] as const),
        ['off', say('off')],
      ]}
      onChange={choose}
    />
  );
}
