import { useEffect } from 'react';
import { useEditing } from '../../../grid/edit/editing';
import { useWorkbench } from '../../window/window-context';
import type { OpenDocument } from '../../window/window-state';
import { useShowFinding } from './finding-here';
import { isForFile, useKeys } from '../../window/use-keys';

/** The keys that act on the open file, wherever in the window the keyboard is. */
export function DocumentKeys({ document }: { document: OpenDocument }) {
  const workbench = useWorkbench();
  const editing = useEditing();
  const showFinding = useShowFinding(document);
  useEffect(() => workbench.whileTyping(() => editing.commands?.commit('stay')), [workbench, editing]);
  useKeys({
    save: () => void workbench.save(),
    saveAs: () => void workbench.save(true),
    nextFinding: () => {
      document.navigator.go('findings', { severity: 'all' });
      void document.session.nextFinding();
    },
    showFinding,
  });
  const undo = () => void document.host.undo();
  const redo = () => void document.host.redo();
  useKeys({ undo, redo }, isForFile);
  return null;
}
