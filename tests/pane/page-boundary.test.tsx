/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { PageBoundary } from '../../src/pane/frame/page-boundary';

describe('a page that cannot be drawn', () => {
  it('gives way to words; React tells the console why', () => {
    const told = jest.spyOn(console, 'error').mockImplementation(() => {});
    const Broken = () => {
      throw new Error('the chunk did not arrive');
    };
    render(
      <PageBoundary fallback={() => <p>没有打开</p>}>
        <Broken />
      </PageBoundary>,
    );
    expect(screen.getByText('没有打开')).toBeVisible();
    expect(told).toHaveBeenCalled();
    told.mockRestore();
  });
});
