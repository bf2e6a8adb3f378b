import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Icon } from '../../pane/shared/icon';
import { fileTexts } from './messages/files';
import { useText } from '../../pane/messages/text';

const useStyles = makeStyles({
  empty: {
    display: 'grid',
    justifyItems: 'center',
    gap: '8px',
    padding: '48px 16px',
    textAlign: 'center',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, maxWidth: '46em', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px', marginTop: '8px' },
});

/** What the page says before there are files, and after it was emptied. */
export function NoFiles({
  skipped,
  onAdd,
  onAddFolder,
}: {
  /** Files of a folder that are no workbooks. */
  skipped: number;
  onAdd: () => void;
  onAddFolder: (() => void) | undefined;
}) {
  const styles = useStyles();
  const say = useText(fileTexts);
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{say('emptyTitle')}</h2>
      {skipped > 0 && <p role="status">{say('skipped', { count: skipped })}</p>}
      <p className={styles.words}>{say('emptyHow')}</p>
      <p className={styles.words}>{say('emptyWhat')}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" icon={<Icon name="file" />} onClick={onAdd}>
          {say('add')}
        </Button>
        {onAddFolder && (
          <Button icon={<Icon name="folder" />} onClick={onAddFolder}>
            {say('addFolder')}
          </Button>
        )}
      </div>
    </div>
  );
}
