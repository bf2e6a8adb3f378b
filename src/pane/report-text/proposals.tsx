import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Proposal } from '../../app/propose-evidence';
import { reportTextTexts } from '../messages/report-text';
import { useText } from '../messages/text';
import { useSession } from '../session-context';
import { Section } from '../shared/section';

const useStyles = makeStyles({
  list: { margin: 0, padding: '0 12px', listStyleType: 'none' },
  quote: { margin: '0 0 8px', paddingInlineStart: '32px' },
  actions: { padding: '4px 12px 12px' },
});

/** Figures of the text that the scores wait for. Each is taken over only when a person ticks it. */
export function Proposals({ proposals }: { proposals: readonly Proposal[] }) {
  const styles = useStyles();
  const say = useText(reportTextTexts);
  const session = useSession();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const tick = (name: string, isOn: boolean) => {
    const next = new Set(ticked);
    if (isOn) next.add(name);
    else next.delete(name);
    setTicked(next);
  };
  const write = () => {
    const chosen = proposals.filter(({ input }) => ticked.has(input.name));
    void session.answer(
      chosen.map(({ input, value, paragraph }) => ({
        input,
        value,
        source: say('source', { number: paragraph }),
      })),
    );
    setTicked(new Set());
  };
  return (
    <Section title={say('proposals', { count: proposals.length })}>
      <ul className={styles.list}>
        {proposals.map(({ input, value, paragraph, quote }) => (
          <li key={input.name}>
            <Checkbox
              label={say('proposal', { name: input.name, value })}
              checked={ticked.has(input.name)}
              onChange={(_, { checked }) => tick(input.name, checked === true)}
            />
            <p className={styles.quote}>
              {say('paragraph', { number: paragraph })} {quote}
            </p>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button disabledFocusable={ticked.size === 0} onClick={write}>
          {say('take')}
        </Button>
      </div>
    </Section>
  );
}
