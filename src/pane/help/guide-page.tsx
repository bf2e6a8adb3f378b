import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useNavigator } from '../navigator';
import { useSession, useSessionState } from '../session-context';
import { guideTexts } from '../messages/guide';
import { useText } from '../messages/text';

const useStyles = makeStyles({
  page: { padding: '12px' },
  title: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
  step: { margin: '12px 0 2px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: '18px' },
  start: { width: '100%', marginTop: '16px' },
});

const STEPS = ['step1', 'step2', 'step3'] as const;

/** What a person reads before the first use; the help page leads back to it. */
export default function GuidePage() {
  const styles = useStyles();
  const say = useText(guideTexts);
  const begin = useBegin();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.page}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {say('title')}
      </h2>
      <p className={styles.text}>{say('intro')}</p>
      {STEPS.map((step) => (
        <section key={step}>
          <h3 className={styles.step}>{say(step)}</h3>
          <p className={styles.text}>{say(`${step}Text`)}</p>
        </section>
      ))}
      <h3 className={styles.step}>{say('safe')}</h3>
      <ul className={styles.list}>
        <li>{say('safe1')}</li>
        <li>{say('safe2')}</li>
        <li>{say('safe3')}</li>
      </ul>
      <Button className={styles.start} appearance="primary" size="large" onClick={begin}>
        {say('start')}
      </Button>
    </div>
  );
}

function useBegin() {
  const session = useSession();
  const navigator = useNavigator();
  const { settings, review, phase } = useSessionState();
  return () => {
    navigator.go('overview');
    if (!settings.hasSeenGuide) void session.change({ hasSeenGuide: true });
    if (!review && phase === 'idle') void session.check();
  };
}
