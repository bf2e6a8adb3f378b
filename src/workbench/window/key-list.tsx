import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { keyTexts } from '../../grid/messages/keys';
import { sharedTexts } from '../../pane/messages/shared';
import { useText } from '../../pane/messages/text';
import { workbenchTexts } from '../messages/workbench';
import { KEY_LINES } from './keys';
import { useWorkbench } from './window-context';

const useStyles = makeStyles({
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  lines: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 224px) minmax(45%, 1fr)',
    gap: '6px 16px',
    margin: 0,
  },
  text: { margin: 0 },
  key: {
    padding: '1px 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
  },
});

/** All keys there are, in a dialog. */
export default function KeyList() {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  const sayKeys = useText(keyTexts);
  const shared = useText(sharedTexts);
  const workbench = useWorkbench();
  const close = () => workbench.showKeys(false);
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('shortcuts')}</DialogTitle>
          {/* Where there is no room for all of it, keys scroll it. */}
          <DialogContent tabIndex={0}>
            {(['keysGeneral', 'keysGrid', 'keysFiles'] as const).map((group) => (
              <section key={group}>
                <h3 className={styles.heading}>{sayKeys(group)}</h3>
                <dl className={styles.lines}>
                  {KEY_LINES[group].map(({ keys, text }) => (
                    <Line key={keys} keys={keys} words={sayKeys(text)} />
                  ))}
                </dl>
              </section>
            ))}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              {shared('close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Line({ keys, words }: { keys: string; words: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>
        <kbd className={styles.key}>{keys}</kbd>
      </dt>
      <dd className={styles.text}>{words}</dd>
    </>
  );
}
