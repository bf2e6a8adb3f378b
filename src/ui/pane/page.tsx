import { lazy, type ComponentType } from 'react';
import { usePlace, type View } from '../navigator';
import { Overview } from '../overview/overview';
import { useSessionState } from '../session-context';

const Preview = lazy(() => import('../preview/preview'));

/** Everything but the first screen is fetched when it is first wanted. */
const PAGES: Readonly<Record<View, ComponentType>> = {
  overview: Overview,
  scores: lazy(() => import('../scores/score-page')),
  findings: lazy(() => import('../findings/finding-page')),
  settings: lazy(() => import('../settings/settings-page')),
  help: lazy(() => import('../help/help-page')),
  guide: lazy(() => import('../help/guide-page')),
  mapping: lazy(() => import('../mapping/mapping-page')),
};

/** The view the person is in. Changes that are offered stand before everything else until they are decided on. */
export function Page() {
  const { view } = usePlace();
  const { preview } = useSessionState();
  if (preview) return <Preview />;
  const Current = PAGES[view];
  return <Current />;
}
