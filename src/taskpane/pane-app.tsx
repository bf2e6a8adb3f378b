import { StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import type { Session } from '../app/session/session';
import type { Navigator } from '../pane/navigator';
import { Pane } from '../pane/frame/pane';
import { isHostDark, watchHostTheme } from './host-theme';

/** What reviewer mode may do in Excel. */
const CAPABILITIES = { canMark: true };

/** Draws the pane, and draws it anew when Excel's theme changes. */
export function showPane(root: Root, session: Session, navigator: Navigator): void {
  const draw = () =>
    root.render(
      <StrictMode>
        <Pane session={session} navigator={navigator} isHostDark={isHostDark()} capabilities={CAPABILITIES} />
      </StrictMode>,
    );
  draw();
  watchHostTheme(draw);
}
