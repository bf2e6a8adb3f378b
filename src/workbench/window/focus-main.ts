import { useEffect } from 'react';

/** Gives the keyboard to the main part of the page: to its sheet where there is one. */
export function focusMain(): void {
  const main = document.getElementById('main');
  const grid = main?.querySelector<HTMLElement>('[role="grid"] textarea, [role="grid"] [tabindex="0"]');
  (grid ?? main)?.focus();
}

/**
 * Where a page goes away with the button that had the keyboard, the page that takes its place gets it: nobody is left
 * on nothing, and a sheet can be moved about in as soon as it is there.
 */
export function useFocusOnShow(): void {
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) focusMain();
  }, []);
}
