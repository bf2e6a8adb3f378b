/** The pages that stand in the HTML itself, for when the pane cannot start. */
export type StaticPage = 'not-started' | 'old-excel' | 'outside-excel' | 'office-missing';

/** Shows one of them in place of the others. */
export function showStaticPage(page: StaticPage): void {
  for (const element of document.querySelectorAll<HTMLElement>('#root > .page')) {
    element.style.display = element.id === page ? 'block' : 'none';
    element.style.visibility = 'visible';
  }
}
