import { createRoot } from 'react-dom/client';
import type { Session } from '../app/session/session';
import { refuseCommands, registerCommands } from '../commands/register';
import { Navigator } from '../pane/navigator';
import { standGuard } from './guard';
import { officeReady } from './office-ready';
import { showPane } from './pane-app';
import { showStaticPage, type StaticPage } from './static-page';

async function start(): Promise<void> {
  const obstacle = await officeReady();
  if (obstacle) return refuse(obstacle);
  const { openSession, activeCell } = await import('./excel-session');
  const session = openSession(Office.context.displayLanguage);
  standGuard(session, window);
  const navigator = new Navigator();
  registerCommands({
    session,
    navigator,
    activeCell,
    // Where Excel does not bring the pane up, what a command came to is seen as soon as the person opens it.
    showPane: () => Office.addin.showAsTaskpane().catch(() => {}),
  });
  await settled(session);
  if (!session.getState().settings.hasSeenGuide && navigator.isUntouched()) navigator.go('guide');
  showPane(createRoot(document.getElementById('root')!), session, navigator);
  if (!session.getState().review) await session.check();
}

/** Waits for the settings kept with the document, so that the window does not change its looks under the reader. */
function settled(session: Session): Promise<void> {
  return new Promise((resolve) => {
    if (session.getState().isReady) return resolve();
    const stop = session.subscribe(() => {
      if (!session.getState().isReady) return;
      stop();
      resolve();
    });
  });
}

function refuse(page: StaticPage): void {
  showStaticPage(page);
  refuseCommands();
}

start().catch((error: unknown) => {
  refuse('not-started');
  throw error;
});
