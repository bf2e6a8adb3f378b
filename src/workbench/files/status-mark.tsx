import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FileStatus } from '../../app/batch/file-row';
import { Icon, type IconName } from '../../pane/shared/icon';
import { fileTexts } from './messages/files';
import { useText } from '../../pane/messages/text';

/** The picture of each status. */
export const STATUS_ICONS: Readonly<Record<FileStatus, IconName>> = {
  error: 'error',
  warning: 'warning',
  clean: 'ready',
  noForm: 'question',
  unreadable: 'lock',
};

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'baseline', gap: '4px', whiteSpace: 'nowrap' },
  error: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  warning: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  clean: { color: tokens.colorStatusSuccessForeground1 },
  noForm: { color: tokens.colorNeutralForeground2 },
  unreadable: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What a file is: a picture, words and a colour, so that none of them is needed alone. */
export function StatusMark({ status }: { status: FileStatus }) {
  const styles = useStyles();
  const say = useText(fileTexts);
  return (
    <span className={mergeClasses(styles.mark, styles[status])}>
      <Icon name={STATUS_ICONS[status]} />
      {say(`status.${status}`)}
    </span>
  );
}
