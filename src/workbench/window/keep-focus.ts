import { useEffect } from 'react';
import { focusMain } from './focus-main';
import { firstStop } from './focus-regions';

/** An element that had the keyboard, and what it stood in, from inside out. */
type Place = readonly HTMLElement[];

/** How far back is remembered: out of a menu, out of a dialog, out of a page. */
const MOST_PLACES = 12;

/** Keeps the keyboard from being left on nothing as long as the window is there. */
export function useKeepFocus(): void {
  useEffect(() => keepFocus(document), []);
}

/**
 * Where the element that has the keyboard goes away (a dialog is shut, a message read, a card thrown away), the
 * keyboard is given to what is left of the place it was in, else to where the person came from, else to the page.
 * @returns how to stop
 */
function keepFocus(root: Document): () => void {
  let places: Place[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isLost = () => places.length > 0 && (root.activeElement === null || root.activeElement === root.body);
  const note = ({ target }: Event) => {
    if (!(target instanceof HTMLElement) || target.matches(BETWEEN) || places.at(-1)?.[0] === target) return;
    places = [...places.slice(1 - MOST_PLACES), placeOf(target)];
  };
  /** A press on nothing is meant: the keyboard is taken from where it was. */
  const letGo = () => {
    if (isLost()) places = [];
  };
  const giveBack = () => {
    if (!isLost()) return;
    const isGiven = [...places]
      .reverse()
      .some((place) => place.some((element, at) => tryAt(element, at === 0)));
    if (!isGiven) focusMain();
  };
  // After what else gives the keyboard away on such an occasion: a page that came, a menu that knows its button.
  const observer = new MutationObserver(() => {
    if (!isLost()) return;
    clearTimeout(timer);
    timer = setTimeout(giveBack);
  });
  observer.observe(root.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  root.addEventListener('focusin', note);
  root.addEventListener('pointerup', letGo);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    root.removeEventListener('focusin', note);
    root.removeEventListener('pointerup', letGo);
  };
}

/** Stops that the components put at the ends of menus and dialogs to send the keyboard on. */
const BETWEEN = '[data-tabster-dummy]';

/** A part of the window is a place; so is a dialog over it. */
const EDGE = 'main, [data-region], [role="dialog"], [role="alertdialog"]';

function placeOf(element: HTMLElement): Place {
  const place = [element];
  const { body } = element.ownerDocument;
  for (let at = element; !at.matches(EDGE);) {
    const { parentElement } = at;
    if (!parentElement || parentElement === body) break;
    place.push(parentElement);
    at = parentElement;
  }
  return place;
}

function tryAt(element: HTMLElement, isItself: boolean): boolean {
  if (!element.isConnected) return false;
  const stop = isItself ? element : firstStop(element);
  stop?.focus();
  return stop !== null && element.ownerDocument.activeElement === stop;
}
