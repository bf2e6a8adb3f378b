import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { sharedTexts } from '../messages/shared';
import { useText } from '../messages/text';
import { Icon } from './icon';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '4px', padding: '6px 12px 6px 4px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
});

/** The heading of a page that is gone into and left again. It takes the focus, so that a screen reader starts there. */
export function PageTitle({ title, onBack }: { title: string; onBack: () => void }) {
  const styles = useStyles();
  const say = useText(sharedTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.line}>
      <Button
        appearance="subtle"
        icon={<Icon name="back" />}
        aria-label={say('back')}
        title={say('back')}
        onClick={onBack}
      />
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
    </div>
  );
}
