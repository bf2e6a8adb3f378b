import { StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import type { Session } from '../app/session/session';
import type { Navigator } from '../pane/navigator';
import { Pane } from '../pane/frame/pane';
import { isHostDark, watchHostTheme } from './host-theme';

/** What can be done in Excel. What the IT department asks for is fetched when somebody asks. */
const capabilitiesOf = (session: Session) => ({
  canMark: true,
  diagnose: async () => (await import('./diagnostics')).diagnose(session),
});

/** Draws the pane, and draws it anew when Excel's theme changes. */
export function showPane(root: Root, session: Session, navigator: Navigator): void {
  const capabilities = capabilitiesOf(session);
  const draw = () =>
    root.render(
      <StrictMode>
        <Pane session={session} navigator={navigator} isHostDark={isHostDark()} capabilities={capabilities} />
      </StrictMode>,
    );
  draw();
  watchHostTheme(draw);
}
