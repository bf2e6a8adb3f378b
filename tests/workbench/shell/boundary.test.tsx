/** @jest-environment jsdom */
import './browser-globals';
import '@testing-library/jest-dom';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { findBarriers } from '../../ui/support/open-pane';
import { Boundary } from '../../../src/workbench/shell/boundary';
import { keepFocus } from '../../../src/workbench/shell/keep-focus';

/** A sheet that cannot be drawn any more once the button was pressed. */
function Sheet() {
  const [isBroken, setIsBroken] = useState(false);
  if (isBroken) throw new Error('broken');
  return (
    <button type="button" onClick={() => setIsBroken(true)}>
      表格
    </button>
  );
}

const PLACES = {
  brokenGrid: (
    <main id="main" tabIndex={-1}>
      <Boundary host={null} words="brokenGrid">
        <Sheet />
      </Boundary>
    </main>
  ),
  brokenPage: (
    <Boundary host={null} words="brokenPage">
      <Sheet />
    </Boundary>
  ),
} as const;

describe('what cannot be drawn', () => {
  // React tells of the fault on the console besides.
  beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  it.each(['brokenGrid', 'brokenPage'] as const)(
    '%s: is told in the main part, with the keyboard on what can be done',
    async (place) => {
      const stop = keepFocus(document);
      const { container } = render(PLACES[place]);
      await userEvent.setup().click(screen.getByRole('button', { name: '表格' }));
      const main = screen.getByRole('main');
      expect(main).toContainElement(screen.getByRole('alert'));
      await waitFor(() => expect(within(main).getByRole('button', { name: '重试' })).toHaveFocus());
      expect(await findBarriers(container)).toEqual([]);
      stop();
    },
  );
});
