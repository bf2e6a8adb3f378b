import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Pane } from '../../pane/frame/pane';
import { useText } from '../../pane/messages/text';
import { workbenchTexts } from '../messages/workbench';
import { usePreferences } from './window-context';
import type { OpenDocument } from './window-state';
import { Splitter } from './splitter';
import { useDocumentState } from '../document/page/use-document';

/** The pane's element, for what moves or opens it. */
export const PANE_ID = 'results';

const useStyles = makeStyles({
  side: { display: 'flex', flexShrink: 0, minHeight: 0 },
  pane: {
    position: 'relative',
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    outline: 'none',
  },
  below: {
    height: '55%',
    minHeight: '240px',
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow16,
  },
});

/** The pane beside the sheet, or under it where there is no room for both; it can be put away. */
export function SidePane({ document, isNarrow }: { document: OpenDocument; isNarrow: boolean }) {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  const [{ isPaneOpen, paneWidth }, change] = usePreferences();
  const canWrite = useDocumentState(document.host).isReadOnly === null;
  if (!isPaneOpen) return null;
  return (
    <aside
      aria-label={say('paneRegion')}
      className={isNarrow ? mergeClasses(styles.side, styles.below) : styles.side}
    >
      {!isNarrow && (
        <Splitter
          controls={PANE_ID}
          width={paneWidth}
          onChange={(width) => change({ paneWidth: width })}
          onCollapse={() => change({ isPaneOpen: false })}
        />
      )}
      <div
        id={PANE_ID}
        data-region="pane"
        tabIndex={-1}
        className={styles.pane}
        style={isNarrow ? undefined : { width: paneWidth }}
      >
        <Pane
          frame="panel"
          session={document.session}
          navigator={document.navigator}
          capabilities={canWrite ? ALL : ONLY_LOOKING}
        />
      </div>
    </aside>
  );
}

const ALL = { canMark: true, canWrite: true };
const ONLY_LOOKING = { canMark: false, canWrite: false };
