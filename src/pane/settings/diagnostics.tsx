import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useCapabilities } from '../capabilities';
import { Section } from '../shared/section';
import { settingsTexts } from '../messages/settings';
import { useText } from '../messages/text';

const useStyles = makeStyles({
  hint: { margin: '0 0 8px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: {
    width: '100%',
    boxSizing: 'border-box',
    minHeight: '120px',
    marginTop: '8px',
    fontFamily: 'monospace',
  },
  told: { marginLeft: '8px' },
});

/** What an IT department wants to know when something does not work: shown, and copied as text. */
export function Diagnostics() {
  const styles = useStyles();
  const say = useText(settingsTexts);
  const { diagnose } = useCapabilities();
  const [text, setText] = useState('');
  const [told, setTold] = useState('');
  if (!diagnose) return null;
  const copy = async () => {
    try {
      const found = await diagnose();
      setText(found);
      setTold(say((await copied(found)) ? 'diagnosticsCopied' : 'diagnosticsByHand'));
    } catch {
      setTold(say('diagnosticsFailed'));
    }
  };
  return (
    <Section title={say('diagnostics')}>
      <p className={styles.hint}>{say('diagnosticsHint')}</p>
      <Button size="small" onClick={() => void copy()}>
        {say('diagnosticsCopy')}
      </Button>
      <span role="status" className={styles.told}>
        {told}
      </span>
      {text !== '' && (
        <textarea className={styles.text} readOnly value={text} aria-label={say('diagnostics')} />
      )}
    </Section>
  );
}

/** Whether the text is on the clipboard: in some web views an add-in may not put it there. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
