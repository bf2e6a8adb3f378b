import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { EditingProvider } from '../../../grid/edit/editing';
import { prefetchPages } from '../../../pane/frame/page';
import { fetched } from '../../../pane/shared/fetched';
import { SessionProvider } from '../../../pane/session-context';
import { Boundary } from '../../window/boundary';
import { DocumentHeader } from './document-header';
import { DocumentKeys } from './document-keys';
import { useFocusOnShow } from '../../window/focus-main';
import { SheetSide } from './sheet-side';
import type { OpenDocument } from '../../window/window-state';
import { SidePane } from '../../window/side-pane';
import { useFirstTouch } from '../../window/use-first-touch';

const ReportSide = fetched(() => import('../../report/report-side'));

const useStyles = makeStyles({
  body: { display: 'flex', flexGrow: 1, minHeight: 0, position: 'relative' },
  main: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    minHeight: 0,
    outline: 'none',
  },
  // In a window too low for both, one scrolls from the sheet to the results.
  narrow: { flexDirection: 'column', overflowY: 'auto' },
  mainAbove: { flexShrink: 0, minHeight: '280px' },
});

/** A file that is open: its sheets, and beside them what there is to say about it. */
export function DocumentPage({ document }: { document: OpenDocument }) {
  const styles = useStyles();
  useFocusOnShow();
  useFirstTouch(prefetchPages);
  const isNarrow = useIsNarrow();
  return (
    <SessionProvider session={document.session}>
      <EditingProvider>
        <DocumentKeys document={document} />
        <DocumentHeader document={document} />
        <div className={isNarrow ? mergeClasses(styles.body, styles.narrow) : styles.body}>
          <main
            id="main"
            tabIndex={-1}
            className={isNarrow ? mergeClasses(styles.main, styles.mainAbove) : styles.main}
            data-region="sheet"
          >
            <Boundary host={document.host} words="brokenGrid">
              {document.report ? (
                <ReportSide document={document} report={document.report} />
              ) : (
                <SheetSide document={document} />
              )}
            </Boundary>
          </main>
          <SidePane document={document} isNarrow={isNarrow} />
        </div>
      </EditingProvider>
    </SessionProvider>
  );
}

const NARROW = '(max-width: 899px)';

/** Whether sheet and pane have no room beside each other. */
function useIsNarrow(): boolean {
  return useSyncExternalStore(watchWidth, () => window.matchMedia?.(NARROW).matches ?? false);
}

function watchWidth(listener: () => void): () => void {
  const query = window.matchMedia?.(NARROW);
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}
