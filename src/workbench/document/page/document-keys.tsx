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
    'Ctrl+S': () => void workbench.save(),
    'Ctrl+Shift+S': () => void workbench.save(true),
    F8: () => {
      document.navigator.go('findings', { severity: 'all' });
      void document.session.nextFinding();
    },
    'Alt+F8': showFinding,
  });
  const undo = () => void document.host.undo();
  const redo = () => void document.host.redo();
  useKeys({ 'Ctrl+Z': undo, 'Ctrl+Y': redo, 'Ctrl+Shift+Z': redo }, isForFile);
  return null;
}
