import type { ComponentType } from 'react';
import { fetchTextReader } from '../../app/session/texts';
import { usePlace, type View } from '../navigator';
import { Overview } from '../overview/overview';
import { useSessionState } from '../session-context';
import { fetched } from '../shared/fetched';

const Preview = fetched(() => import('../preview/preview'));

/** Everything but the first screen is fetched when it is first wanted. */
const PAGES: Readonly<Record<View, ComponentType & { readonly prefetch?: () => void }>> = {
  overview: Overview,
  scores: fetched(() => import('../scores/score-page')),
  findings: fetched(() => import('../findings/finding-page')),
  settings: fetched(() => import('../settings/settings-page')),
  help: fetched(() => import('../help/help-page')),
  guide: fetched(() => import('../help/guide-page')),
  mapping: fetched(() => import('../mapping/mapping-page')),
  reportText: fetched(() => import('../report-text/report-text-page')),
};

/** Fetches all of them ahead, and what changes a workbook: a window that holds a person's work goes on without its server. */
export function prefetchPages(): void {
  Preview.prefetch();
  for (const page of Object.values(PAGES)) page.prefetch?.();
  const parts = [
    import('../scores/score-detail'),
    import('../findings/checked-list'),
    import('../../app/session/changes'),
    fetchTextReader(),
  ];
  for (const part of parts) part.catch(() => {});
}

/** The view the person is in. Changes that are offered stand before everything else until they are decided on. */
export function Page() {
  const { view } = usePlace();
  const { preview } = useSessionState();
  if (preview) return <Preview />;
  const Current = PAGES[view];
  return <Current />;
}
