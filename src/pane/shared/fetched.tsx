import { createElement, useEffect, useState, type ComponentType, type ReactNode } from 'react';

/** A component that is fetched when it is first drawn. */
export type Fetched<Props> = ComponentType<Props> & {
  /** Fetches it ahead, so that it is there even should the server go away. */
  readonly prefetch: () => void;
};

/**
 * A part of the program that is fetched when it is first drawn. Unlike React's own `lazy`, one that could not be fetched is
 * asked for again when it is drawn anew.
 * @param waiting stands in its place meanwhile
 */
export function fetched<Props extends object>(
  fetch: () => Promise<{ readonly default: ComponentType<Props> }>,
  waiting: ReactNode = null,
): Fetched<Props> {
  let known: ComponentType<Props> | null = null;
  const get = async () => (known ??= (await fetch()).default);
  function Part(props: Props) {
    const [part, setPart] = useState(() => known);
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
    useEffect(() => {
      if (part) return undefined;
      let isWanted = true;
      get().then(
        (it) => isWanted && setPart(() => it),
        (error: unknown) => isWanted && setFailure({ error }),
      );
      return () => void (isWanted = false);
    }, [part]);
    if (failure) throw failure.error;
    return part ? createElement(part, props) : waiting;
  }
  return Object.assign(Part, { prefetch: () => void get().catch(() => {}) });
}
