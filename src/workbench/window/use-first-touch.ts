import { useEffect } from 'react';

const TOUCHES = ['pointerdown', 'keydown'] as const;

/**
 * Does something once the person begins to work: what can wait until the first result is shown, and has to be done
 * before there is anything to lose.
 * @param work of stable identity; done once for every one
 */
export function useFirstTouch(work: () => void): void {
  useEffect(() => {
    const stop = () => TOUCHES.forEach((type) => window.removeEventListener(type, touch, true));
    const touch = () => {
      stop();
      work();
    };
    TOUCHES.forEach((type) => window.addEventListener(type, touch, true));
    return stop;
  }, [work]);
}
