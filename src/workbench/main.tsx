import './older-browsers';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { windowPart } from './document/window-settings';
import { followAddress } from './window/address';
import { App } from './window/app';
import { browserTools } from './window/browser-tools';
import { followAutosave } from './start/follow-autosave';
import { followTable } from './window/follow-table';
import { standGuard } from './window/guard';
import { browserStorage, followPreferences, openPreferences } from './window/preferences';
import { Workbench } from './window/workbench';

function start(): void {
  // gate.js has shown a sentence that is not to be drawn over: opened from the disk, or by a browser too old.
  if (document.documentElement.dataset.obstacle) return;
  const preferences = openPreferences(browserStorage(), navigator.language);
  const tools = browserTools(preferences, (words) =>
    workbench.tell({ intent: 'warning', key: 'autosaveRefused', words }),
  );
  const workbench = new Workbench(tools);
  standGuard(workbench, window);
  followPreferences(preferences, window, (changes) => {
    void workbench.getState().document?.session.change(windowPart(changes));
  });
  followAutosave(preferences, workbench);
  followTable(workbench, preferences, window);
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App workbench={workbench} preferences={preferences} />
    </StrictMode>,
  );
  followAddress(workbench, window);
  void workbench.refreshDrafts();
}

try {
  start();
} catch (error) {
  document.getElementById('not-started')!.style.visibility = 'visible';
  throw error;
}
