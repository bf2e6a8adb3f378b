import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import type { SessionSettings } from '../../app/session/session';
import { useSessionState } from '../session-context';
import { LanguageContext } from '../messages/text';
import { DARK, LIGHT } from './brand';

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
});

/**
 * Colours and language of the window: the person's choice, else what the host says, else what the system says.
 * @param props.isHostDark what the host's own theme is; null where the host does not tell
 */
export function Themed({ isHostDark, children }: { isHostDark: boolean | null; children: ReactNode }) {
  const { theme, language } = useSessionState().settings;
  return (
    <ThemedAs theme={theme} language={language} isHostDark={isHostDark}>
      {children}
    </ThemedAs>
  );
}

/** The same for a window that stands before, around and after any session. */
export function ThemedAs({
  theme,
  language,
  isHostDark = null,
  children,
}: Pick<SessionSettings, 'theme' | 'language'> & { isHostDark?: boolean | null; children: ReactNode }) {
  const styles = useStyles();
  const isSystemDark = useSystemDark();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={language}>
      <FluentProvider theme={isDark(theme, isHostDark ?? isSystemDark) ? DARK : LIGHT}>
        {/* Not on the provider: menus and dialogs, drawn outside of it, take its class and would cover the window. */}
        <div className={styles.root}>{children}</div>
      </FluentProvider>
    </LanguageContext>
  );
}

function isDark(choice: SessionSettings['theme'], otherwise: boolean): boolean {
  return choice === 'system' ? otherwise : choice === 'dark';
}

const DARK_QUERY = '(prefers-color-scheme: dark)';

function useSystemDark(): boolean {
  return useSyncExternalStore(watchSystem, () => window.matchMedia?.(DARK_QUERY).matches ?? false);
}

function watchSystem(listener: () => void): () => void {
  const query = window.matchMedia?.(DARK_QUERY);
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}
