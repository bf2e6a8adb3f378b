import { makeStyles, tokens } from '@fluentui/react-components';
import { allChecks } from '../../core/checks';
import { whyText } from '../../core/checks/shared/why-text';
import type { CheckRun } from '../../core/model/finding';
import type { Language } from '../../core/text';
import { Fold } from '../shared/fold';
import { findingTexts } from '../messages/findings';
import { useLanguage, useText } from '../messages/text';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  why: { color: tokens.colorNeutralForeground2 },
});

/** What was checked and passed, and what could not be checked and why. */
export default function CheckedList({ checked }: { checked: readonly CheckRun[] }) {
  const say = useText(findingTexts);
  const passed = checked.filter(({ status }) => status === 'passed');
  const left = checked.filter(({ status }) => status === 'not-checked');
  return (
    <>
      {passed.length > 0 && (
        <Fold title={say('passed', { count: passed.length })}>
          <Runs runs={passed} />
        </Fold>
      )}
      {left.length > 0 && (
        <Fold title={say('notChecked', { count: left.length })}>
          <Runs runs={left} />
        </Fold>
      )}
    </>
  );
}

function Runs({ runs }: { runs: readonly CheckRun[] }) {
  const styles = useStyles();
  const language = useLanguage();
  const say = useText(findingTexts);
  return (
    <ul className={styles.list}>
      {runs.map((run) => (
        <li key={run.code}>
          {say('check', { code: run.code, what: whatOf(run.code, language) })}
          {run.why.length > 0 && <div className={styles.why}>{whyText(run, language)}</div>}
        </li>
      ))}
    </ul>
  );
}

function whatOf(code: string, language: Language): string {
  return allChecks.find((check) => check.code === code)?.docs[language].what ?? '';
}
