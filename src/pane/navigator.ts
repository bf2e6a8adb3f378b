import { Store } from '../app/store';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Severity } from '../core/model/finding';

export type View =
  'overview' | 'scores' | 'findings' | 'settings' | 'help' | 'guide' | 'mapping' | 'reportText';

export type ScoreFilter = 'all' | 'different' | 'missing' | 'person';

/** Where the person is in the window. */
export interface Place {
  readonly view: View;
  readonly severity: Severity | 'all';
  readonly scores: ScoreFilter;
  /** The score that is laid open, by `refKey` of its cell or `scoreKey`. */
  readonly score: string | null;
  /** The finding a reason is being asked for, by fingerprint. */
  readonly ignoring: string | null;
  /** The cell whose mending is asked for, by `refKey`: of the changes offered only what belongs to it is ticked. */
  readonly mending: string | null;
}

const START: Place = {
  view: 'overview',
  severity: 'all',
  scores: 'all',
  score: null,
  ignoring: null,
  mending: null,
};

/** Holds the place of the window, so that a ribbon command can lead the person to it as a click does. */
export class Navigator {
  private readonly place: Store<Place>;
  private isMoved = false;

  constructor(view: View = 'overview') {
    this.place = new Store({ ...START, view });
  }

  getPlace(): Place {
    return this.place.getState();
  }

  readonly subscribe = (listener: () => void): (() => void) => this.place.subscribe(listener);

  /** Whether nobody, and no command, has gone anywhere yet. */
  isUntouched(): boolean {
    return !this.isMoved;
  }

  /** Goes to a view; what is not told keeps its value. */
  go(view: View, details: Partial<Omit<Place, 'view'>> = {}): void {
    this.isMoved = true;
    this.place.replace({ ...this.getPlace(), ...details, view });
  }
}

export const NavigatorContext = createContext<Navigator>(new Navigator());

/** The way to other views. */
export function useNavigator(): Navigator {
  return useContext(NavigatorContext);
}

/** Where the person is. */
export function usePlace(): Place {
  const navigator = useNavigator();
  const getPlace = useCallback(() => navigator.getPlace(), [navigator]);
  return useSyncExternalStore(navigator.subscribe, getPlace, getPlace);
}
