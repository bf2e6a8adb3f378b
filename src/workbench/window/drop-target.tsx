import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { workbenchTexts } from '../messages/workbench';
import { PUNCTUATION } from '../../core/text';
import { useLanguage, useText } from '../../pane/messages/text';
import { droppedFiles, holdsFiles } from './dropped-files';
import { useWorkbench } from './window-context';
import { told } from './messages/told';

const useStyles = makeStyles({
  veil: {
    position: 'fixed',
    inset: '8px',
    zIndex: 1000,
    display: 'grid',
    placeItems: 'center',
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeHero700,
    fontWeight: tokens.fontWeightSemibold,
    pointerEvents: 'none',
  },
});

/** Files and folders may be dropped on the window at any time; while they hover above it, it says so. */
export function DropTarget() {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  return useDrop() ? (
    <div className={styles.veil} role="status">
      {say('dropNow')}
    </div>
  ) : null;
}

/** So many of the files that could not be read are named. */
const MOST_NAMED = 3;

/** @returns whether files hover above the window */
function useDrop(): boolean {
  const workbench = useWorkbench();
  const language = useLanguage();
  const [depth, setDepth] = useState(0);
  useEffect(() => {
    const by = (step: number) => (event: DragEvent) => {
      if (holdsFiles(event.dataTransfer)) setDepth((before) => Math.max(0, before + step));
    };
    const onOver = (event: DragEvent) => {
      if (holdsFiles(event.dataTransfer)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      setDepth(0);
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer!).then(({ files, unread }) => {
        if (unread.length > 0) {
          workbench.tell({
            intent: 'warning',
            name: unread.slice(0, MOST_NAMED).join(PUNCTUATION[language].list),
            ...told('unreadDrop'),
          });
          if (files.length === 0) return;
        }
        void workbench.openFiles(files);
      });
    };
    return listenTo({ dragenter: by(1), dragleave: by(-1), dragover: onOver, drop: onDrop });
  }, [workbench, language]);
  return depth > 0;
}

type DragListeners = Partial<
  Record<'dragenter' | 'dragleave' | 'dragover' | 'drop', (event: DragEvent) => void>
>;

function listenTo(listeners: DragListeners): () => void {
  const entries = Object.entries(listeners) as [keyof DragListeners, (event: DragEvent) => void][];
  for (const [name, listener] of entries) window.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of entries) window.removeEventListener(name, listener);
  };
}
