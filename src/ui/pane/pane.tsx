import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, type ReactNode } from 'react';
import { useFocusOnNewPage } from './use-focus-on-new-page';
import type { Session } from '../../app/session/session';
import { type Navigator, NavigatorContext, usePlace } from '../navigator';
import { SessionProvider, useSessionState } from '../session-context';
import { CapabilitiesContext, NO_CAPABILITIES, type Capabilities } from '../capabilities';
import { paneTexts } from '../texts/pane';
import { useText } from '../texts/text';
import { Themed } from '../theme/themed';
import { Announcer } from './announcer';
import { Header } from './header';
import { Messages } from './messages';
import { Progress } from './progress';
import { Page } from './page';
import { PageBoundary } from './page-boundary';

const useStyles = makeStyles({
  main: { outline: 'none' },
  words: { margin: 0, padding: '12px' },
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

export interface PaneProps {
  readonly session: Session;
  /** Shared with ribbon commands, so that they can lead the person to a place. */
  readonly navigator: Navigator;
  /** What the host's own theme is; null where it does not tell. */
  readonly isHostDark?: boolean | null;
  readonly capabilities?: Capabilities;
}

/** The whole window: a column of 350 px in Excel, wider elsewhere. */
export function Pane({ isHostDark = null, ...providers }: PaneProps) {
  return (
    <Providers {...providers}>
      <Themed isHostDark={isHostDark}>
        <Layout />
      </Themed>
    </Providers>
  );
}

function Providers({
  session,
  navigator,
  capabilities = NO_CAPABILITIES,
  children,
}: Omit<PaneProps, 'isHostDark'> & { children: ReactNode }) {
  return (
    <SessionProvider session={session}>
      <CapabilitiesContext value={capabilities}>
        <NavigatorContext value={navigator}>{children}</NavigatorContext>
      </CapabilitiesContext>
    </SessionProvider>
  );
}

function Layout() {
  const styles = useStyles();
  const main = useFocusOnNewPage();
  const say = useText(paneTexts);
  const { view } = usePlace();
  const { preview } = useSessionState();
  return (
    <>
      <div className={styles.top}>
        <Header />
        <Progress />
      </div>
      <main ref={main} tabIndex={-1} className={styles.main}>
        <Messages />
        <PageBoundary
          key={preview ? 'preview' : view}
          fallback={<p className={styles.words}>{say('unopened')}</p>}
        >
          <Suspense fallback={null}>
            <Page />
          </Suspense>
        </PageBoundary>
      </main>
      <Announcer />
    </>
  );
}
