import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { SessionSettings } from '../../app/session/session';
import { DEFAULT_LIMITS, type Tolerance } from '../../core/checks/settings';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../core/text';
import { CONVENTIONS, conventionById } from '../../core/scoring/conventions';
import { TEMPLATES } from '../../core/templates';
import { useNavigator } from '../navigator';
import { useSession, useSessionState } from '../session-context';
import { Choice } from '../shared/choice';
import { PageTitle } from '../shared/page-title';
import { Section } from '../shared/section';
import { settingsTexts } from '../messages/settings';
import { useText } from '../messages/text';
import { Diagnostics } from './diagnostics';
import { PercentField } from './percent-field';
import { Severities } from './severities';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '10px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  reset: { margin: '12px' },
});

/** Everything a person may set. A change holds at once. */
export default function SettingsPage() {
  const styles = useStyles();
  const session = useSession();
  const navigator = useNavigator();
  const say = useText(settingsTexts);
  return (
    <>
      <PageTitle title={say('title')} onBack={() => navigator.go('overview')} />
      <Scoring />
      <Checking />
      <Look />
      <Severities />
      <Diagnostics />
      <Button className={styles.reset} onClick={() => void session.change(DEFAULT_LIMITS)}>
        {say('reset')}
      </Button>
    </>
  );
}

function useChange() {
  const session = useSession();
  return (settings: Partial<SessionSettings>) => void session.change(settings);
}

function Scoring() {
  const styles = useStyles();
  const change = useChange();
  const { template, convention, language } = useSessionState().settings;
  const say = useText(settingsTexts);
  return (
    <Section title={say('scoring')}>
      <div className={styles.fields}>
        <Choice
          label={say('template')}
          value={template ?? ''}
          options={[
            ['', say('templateAuto')],
            ...TEMPLATES.map(({ id, name }) => [id, name[language]] as const),
          ]}
          onChange={(value) => change({ template: value || null })}
        />
        <Choice
          label={say('convention')}
          value={convention ?? ''}
          options={[
            ['', say('conventionAuto')],
            ...CONVENTIONS.map(({ id, name }) => [id, name[language]] as const),
          ]}
          onChange={(value) => change({ convention: value || null })}
        />
        {convention && (
          <p className={styles.hint}>{say('basis', { basis: conventionById(convention).basis })}</p>
        )}
      </div>
    </Section>
  );
}

const TOLERANCES: readonly Tolerance[] = ['report', 'silent', 'strict'];

function Checking() {
  const styles = useStyles();
  const change = useChange();
  const { isLive, lowExecution, overshoot, tolerance } = useSessionState().settings;
  const say = useText(settingsTexts);
  return (
    <Section title={say('checking')}>
      <div className={styles.fields}>
        <div>
          <Switch
            label={say('live')}
            checked={isLive}
            onChange={(_, { checked }) => change({ isLive: checked })}
          />
          <p className={styles.hint}>{say('liveHint')}</p>
        </div>
        <PercentField
          label={say('lowExecution')}
          hint={say('lowExecutionHint')}
          share={lowExecution}
          onChange={(share) => change({ lowExecution: share })}
        />
        <PercentField
          label={say('overshoot')}
          hint={say('overshootHint')}
          share={overshoot}
          onChange={(share) => change({ overshoot: share })}
        />
        <Choice
          label={say('tolerance')}
          value={tolerance}
          options={TOLERANCES.map((one) => [one, say(`tolerance.${one}`)] as const)}
          onChange={(value) => change({ tolerance: value as Tolerance })}
        />
      </div>
    </Section>
  );
}

const THEMES = ['system', 'light', 'dark'] as const;

function Look() {
  const styles = useStyles();
  const change = useChange();
  const { language, theme } = useSessionState().settings;
  const say = useText(settingsTexts);
  return (
    <Section title={say('look')}>
      <div className={styles.fields}>
        <Choice
          label={say('language')}
          value={language}
          options={LANGUAGES.map((one) => [one, LANGUAGE_NAMES[one]] as const)}
          onChange={(value) => change({ language: value as Language })}
        />
        <Choice
          label={say('theme')}
          value={theme}
          options={THEMES.map((one) => [one, say(`theme.${one}`)] as const)}
          onChange={(value) => change({ theme: value as SessionSettings['theme'] })}
        />
      </div>
    </Section>
  );
}
