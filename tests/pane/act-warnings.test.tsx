/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { act, render } from '@testing-library/react';
import { lazy, Suspense, useState } from 'react';
import { actWarnings } from '../../.config/act-warnings.cjs';

const known: { set: (count: number) => void } = { set: () => {} };

function Counter() {
  const [count, set] = useState(0);
  known.set = set;
  return count;
}

/** Comes later than it is drawn. */
const Late = lazy(async () => ({ default: Counter }));

describe('a warning about act', () => {
  it('is kept for a change of state nobody waited for', () => {
    render(<Counter />);
    known.set(1);
    expect(actWarnings()).toEqual([expect.stringContaining('not wrapped in act')]);
    expect(actWarnings()).toEqual([]);
  });

  it('is kept for what is still fetched when the test goes on', async () => {
    render(
      <Suspense>
        <Late />
      </Suspense>,
    );
    await new Promise((resolve) => setTimeout(resolve));
    expect(actWarnings()).toContainEqual(expect.stringContaining('A suspended resource finished loading'));
  });

  it('is not kept where act was waited for, nor for other errors', async () => {
    render(<Counter />);
    await act(async () => known.set(2));
    jest.spyOn(console, 'error').mockImplementation(() => {});
    // eslint-disable-next-line no-console
    console.error('another');
    expect(actWarnings()).toEqual([]);
  });
});
