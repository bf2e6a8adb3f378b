import { Button, makeStyles } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useText } from '../../ui/texts/text';
import { workbenchTexts } from '../../ui/texts/workbench';
import type { WorkbenchHost } from '../document';
import { downloadTarget } from '../document/download-target';

interface Props {
  /** What is open: its bytes can be had however much of the window is broken. */
  readonly host: WorkbenchHost | null;
  readonly words: 'brokenGrid' | 'brokenPage';
  readonly children: ReactNode;
}

/** Where something cannot be drawn, a sentence and a way to save what there is stand in its place: nothing is lost. */
export class Boundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    const { host, words, children } = this.props;
    if (!this.state.hasFailed) return children;
    return <Broken host={host} words={words} onRetry={() => this.setState({ hasFailed: false })} />;
  }
}

const useStyles = makeStyles({
  page: { outline: 'none' },
  broken: { padding: '24px', maxWidth: '560px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

function Broken({ host, words, onRetry }: Omit<Props, 'children'> & { onRetry: () => void }) {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  const bytes = host?.bytes;
  const content = (
    <div role="alert" className={styles.broken}>
      <p>{say(words)}</p>
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
