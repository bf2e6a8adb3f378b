import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import { useFocusOnNewPage } from './use-focus-on-new-page';
import type { Session } from '../../app/session/session';
import { type Navigator, NavigatorContext, usePlace } from '../navigator';
import { SessionProvider, useSessionState } from '../session-context';
import { CapabilitiesContext, NO_CAPABILITIES, type Capabilities } from '../capabilities';
import { paneTexts } from '../messages/pane';
import { useText } from '../messages/text';
import { Themed } from '../theme/themed';
import { Announcer } from './announcer';
import { Header } from './header';
import { Messages } from './messages';
import { Progress } from './progress';
import { Page } from './page';
import { PageBoundary } from './page-boundary';

const useStyles = makeStyles({
  main: { outline: 'none' },
  words: { padding: '12px' },
  unopened: { margin: '0 0 8px' },
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** The pane is the whole window, as in Excel, or a part of a window that has a theme and landmarks of its own. */
export type PaneFrame = 'window' | 'panel';

export interface PaneProps {
  readonly session: Session;
  /** Shared with ribbon commands, so that they can lead the person to a place. */
  readonly navigator: Navigator;
  /** What the host's own theme is; null where it does not tell. */
  readonly isHostDark?: boolean | null;
  readonly capabilities?: Capabilities;
  readonly frame?: PaneFrame;
}

/** The whole window: a column of 350 px in Excel, wider elsewhere; or a panel of the workbench. */
export function Pane({ isHostDark = null, frame = 'window', ...providers }: PaneProps) {
  const layout = <Layout frame={frame} />;
  return (
    <Providers {...providers}>
      {frame === 'window' ? <Themed isHostDark={isHostDark}>{layout}</Themed> : layout}
    </Providers>
  );
}

function Providers({
  session,
  navigator,
  capabilities = NO_CAPABILITIES,
  children,
}: Pick<PaneProps, 'session' | 'navigator' | 'capabilities'> & { children: ReactNode }) {
  return (
    <SessionProvider session={session}>
      <CapabilitiesContext value={capabilities}>
        <NavigatorContext value={navigator}>{children}</NavigatorContext>
      </CapabilitiesContext>
    </SessionProvider>
  );
}

function Layout({ frame }: { frame: PaneFrame }) {
  const styles = useStyles();
  const page = useFocusOnNewPage();
  const say = useText(paneTexts);
  const { view } = usePlace();
  const { preview } = useSessionState();
  const Body = frame === 'window' ? 'main' : 'div';
  return (
    <>
      <div className={styles.top}>
        <Header frame={frame} />
        <Progress />
      </div>
      <Body ref={page as Ref<HTMLElement & HTMLDivElement>} tabIndex={-1} className={styles.main}>
        <Messages />
        <PageBoundary
          key={preview ? 'preview' : view}
          fallback={(retry) => (
            <div className={styles.words}>
              <p className={styles.unopened}>{say('unopened')}</p>
              <Button onClick={retry}>{say('retry')}</Button>
            </div>
          )}
        >
          <Page />
        </PageBoundary>
      </Body>
      <Announcer />
    </>
  );
}
