import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Severity } from '../../core/model/finding';
import { useText } from '../messages/text';
import { sharedTexts } from '../messages/shared';
import { Icon } from './icon';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '3px',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
});

/** How grave a finding is: a picture, a word and a colour, so that none of them is needed alone. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const styles = useStyles();
  const say = useText(sharedTexts);
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>
      <Icon name={severity} />
      {say(severity)}
    </span>
  );
}
