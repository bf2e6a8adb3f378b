import { useState, type ReactNode } from 'react';
import type { PagePlace } from '../../../grid/view/grid-props';
import { PageBoundary } from '../../../pane/frame/page-boundary';
import { fetched } from '../../../pane/shared/fetched';
import type { DocumentState } from '..';
import { told } from '../../window/messages/told';
import { useWorkbench } from '../../window/window-context';
import type { OpenDocument } from '../../window/window-state';
import { useFirstTouch } from '../../window/use-first-touch';
import { useKeys } from '../../window/use-keys';

const FindBar = fetched(() => import('../../find/find-bar'));
const CellMenu = fetched(() => import('../../cell-menu/cell-menu'));

/** They are fetched as work begins: the server may be gone when they are wanted. */
function prefetch(): void {
  FindBar.prefetch();
  CellMenu.prefetch();
}

interface Extras {
  /** The bar that looks for a text, over the sheet. */
  readonly findBar: ReactNode;
  /** The menu over chosen cells. */
  readonly menu: ReactNode;
  readonly onMenu: (at: PagePlace) => void;
}

/** What comes over the sheet when it is asked for. @param onRefused told why something was not done */
export function useSheetExtras(
  document: OpenDocument,
  state: DocumentState,
  onRefused: (words: string) => void,
): Extras {
  const [finding, setFinding] = useState<number | null>(null);
  const [menuAt, setMenuAt] = useState<PagePlace | null>(null);
  useFirstTouch(prefetch);
  useKeys({ find: () => setFinding((before) => (before ?? 0) + 1) });
  const closeMenu = () => setMenuAt(null);
  const closeFind = () => setFinding(null);
  return {
    onMenu: setMenuAt,
    findBar: finding !== null && (
      <Whole onFail={closeFind}>
        <FindBar document={document} state={state} asked={finding} onClose={closeFind} />
      </Whole>
    ),
    menu: menuAt && (
      <Whole onFail={closeMenu}>
        <CellMenu document={document} state={state} at={menuAt} onClose={closeMenu} onRefused={onRefused} />
      </Whole>
    ),
  };
}

/** What cannot be fetched is told, and takes nothing of the sheet with it. */
function Whole({ onFail, children }: { onFail: () => void; children: ReactNode }) {
  const workbench = useWorkbench();
  const fail = () => {
    onFail();
    workbench.tell({ intent: 'error', ...told('chunk') });
  };
  return (
    <PageBoundary fallback={() => null} onFail={fail}>
      {children}
    </PageBoundary>
  );
}
