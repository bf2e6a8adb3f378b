import { makeStyles, tokens } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import { PageBoundary } from '../../pane/frame/page-boundary';
import { fetched } from '../../pane/shared/fetched';
import { useText } from '../../pane/messages/text';
import { workbenchTexts } from '../messages/workbench';
import { ThemedAs } from '../../pane/theme/themed';
import { AppHeader } from './app-header';
import { Boundary } from './boundary';
import { FilePickersProvider, useFilePickers } from './file-pickers';
import { DropTarget } from './drop-target';
import { focusMain } from './focus-main';
import { Messages } from './messages/message-bars';
import { Opening } from '../document/page/opening';
import type { Preferences } from './preferences';
import { told } from './messages/told';
import { ShellProvider, usePreferences, useWindowState, useWorkbench } from './window-context';
import type { Store } from '../../app/store';
import { StartPage } from '../start/start-page';
import { useKeepFocus } from './keep-focus';
import { useFirstTouch } from './use-first-touch';
import { isDialogOpen, useKeys } from './use-keys';
import { useTitle } from './use-title';
import type { Workbench } from './workbench';
import { noteFocus, stepFocusRegion } from './focus-regions';

const DocumentPage = fetched(
  async () => ({ default: (await import('../document/page/document-page')).DocumentPage }),
  <AppHeader />,
);
const FilesRoute = fetched(() => import('../files/files-route'), <AppHeader />);
const SaveQuestion = fetched(() => import('../document/page/save-question'));
const KeyList = fetched(() => import('./key-list'));
const PaperDialog = fetched(() => import('../paper/paper-dialog'));

const useStyles = makeStyles({
  window: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  skip: {
    position: 'absolute',
    zIndex: 1001,
    left: '8px',
    top: '-60px',
    padding: '8px 16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':focus': { top: '4px' },
  },
});

/** The whole window of the workbench. */
export function App({ workbench, preferences }: { workbench: Workbench; preferences: Store<Preferences> }) {
  return (
    <ShellProvider workbench={workbench} preferences={preferences}>
      <Themed>
        <FilePickersProvider>
          <Window />
        </FilePickersProvider>
      </Themed>
    </ShellProvider>
  );
}

function Themed({ children }: { children: ReactNode }) {
  const [{ theme, language }] = usePreferences();
  return (
    <ThemedAs theme={theme} language={language}>
      {children}
    </ThemedAs>
  );
}

function Window() {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  const { document } = useWindowState();
  useWindowKeys();
  useTitle();
  useKeepFocus();
  return (
    <div className={styles.window} onFocus={(event) => noteFocus(event.target)}>
      <a className={styles.skip} href="#main" onClick={skip}>
        {say('skip')}
      </a>
      <Boundary host={document?.host ?? null} words="brokenPage">
        <Page />
      </Boundary>
      <Messages />
      <Opening />
      <DropTarget />
      <Dialogs />
    </div>
  );
}

const nothing = () => {};

function prefetchDialogs(): void {
  SaveQuestion.prefetch();
  KeyList.prefetch();
  PaperDialog.prefetch();
}

/** What is asked and shown over the page. It is fetched as work begins: the server may be gone when it is wanted. */
function Dialogs() {
  const workbench = useWorkbench();
  const { document, question, isShowingKeys, paper } = useWindowState();
  useFirstTouch(document ? prefetchDialogs : nothing);
  const giveUp = () => {
    question?.answer('cancel');
    workbench.showKeys(false);
    workbench.showPaper(null);
    workbench.tell({ intent: 'error', ...told('chunk') });
  };
  return (
    <PageBoundary
      key={`${question !== null} ${isShowingKeys} ${paper !== null}`}
      fallback={() => null}
      onFail={giveUp}
    >
      {question && <SaveQuestion question={question} />}
      {isShowingKeys && <KeyList />}
      {paper && <PaperDialog shown={paper} />}
    </PageBoundary>
  );
}

function Page() {
  const { page, document, batch } = useWindowState();
  if (page === 'document' && document) return <DocumentPage key={document.id} document={document} />;
  if (page === 'files' && batch) return <FilesRoute batch={batch} />;
  return (
    <>
      <AppHeader />
      <StartPage />
    </>
  );
}

/** Goes to the main part without writing into the address, which is for pages. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  focusMain();
}

/** The keys that count on every page. */
function useWindowKeys(): void {
  const workbench = useWorkbench();
  const { chooseFiles } = useFilePickers();
  const { isShowingKeys } = useWindowState();
  useKeys({
    open: chooseFiles,
    nextRegion: () => stepFocusRegion(1),
    lastRegion: () => stepFocusRegion(-1),
  });
  const showKeys = () => {
    if (isShowingKeys || !isDialogOpen()) workbench.showKeys(!isShowingKeys);
  };
  useKeys({ listKeys: showKeys }, undefined, true);
}
