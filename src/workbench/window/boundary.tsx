import { Button, makeStyles } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useText } from '../../pane/messages/text';
import { messageTexts } from '../../pane/messages/messages';
import { workbenchTexts } from '../messages/workbench';
import type { WorkbenchHost } from '../document';
import { downloadTarget } from '../document/saving/download-target';
import { isChunkError } from './trouble';

interface Props {
  /** What is open: its bytes can be had however much of the window is broken. */
  readonly host: WorkbenchHost | null;
  readonly words: 'brokenGrid' | 'brokenPage';
  readonly children: ReactNode;
}

interface State {
  readonly hasFailed: boolean;
  /** The part of the program that draws it could not be fetched. */
  readonly isMissing: boolean;
}

/** Where something cannot be drawn, a sentence and a way to save what there is stand in its place: nothing is lost. */
export class Boundary extends Component<Props, State> {
  override state: State = { hasFailed: false, isMissing: false };

  static getDerivedStateFromError(error: unknown): State {
    return { hasFailed: true, isMissing: isChunkError(error) };
  }

  override render() {
    const { host, words, children } = this.props;
    if (!this.state.hasFailed) return children;
    const { isMissing } = this.state;
    const onRetry = () => this.setState({ hasFailed: false });
    return <Broken host={host} words={words} isMissing={isMissing} onRetry={onRetry} />;
  }
}

const useStyles = makeStyles({
  page: { outline: 'none' },
  broken: { padding: '24px', maxWidth: '560px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type BrokenProps = Omit<Props, 'children'> & { readonly isMissing: boolean; readonly onRetry: () => void };

function Broken({ host, words, isMissing, onRetry }: BrokenProps) {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  const tell = useText(messageTexts);
  const bytes = host?.bytes;
  const content = (
    <div role="alert" className={styles.broken}>
      <p>{isMissing ? tell('chunk') : say(words)}</p>
      <div className={styles.buttons}>
        {host && bytes && bytes.length > 0 && (
          <Button appearance="primary" onClick={() => void downloadTarget(host.name).write(bytes)}>
            {say('saveWhatIs')}
          </Button>
        )}
        <Button onClick={onRetry}>{say('retry')}</Button>
        <Button onClick={() => window.location.reload()}>{say('reload')}</Button>
      </div>
    </div>
  );
  if (words === 'brokenGrid') return content;
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      {content}
    </main>
  );
}
