/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PageBoundary } from '../../src/pane/frame/page-boundary';
import { fetched } from '../../src/pane/shared/fetched';

const Words = ({ of }: { of: string }) => <p>{of}</p>;

/** A part that the server gives only while it is there. */
function part() {
  const server = { isThere: true, asked: 0 };
  const fetch = () => {
    server.asked += 1;
    return server.isThere ? Promise.resolve({ default: Words }) : Promise.reject(new Error('chunk'));
  };
  return { server, Part: fetched(fetch, <p>请稍候</p>) };
}

beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => jest.restoreAllMocks());

describe('a part of the program that is fetched when it is wanted', () => {
  it('waits, is drawn with what it is given, and is fetched once', async () => {
    const { server, Part } = part();
    const { unmount } = render(<Part of="甲" />);
    expect(screen.getByText('请稍候')).toBeVisible();
    expect(await screen.findByText('甲')).toBeVisible();
    unmount();
    render(<Part of="乙" />);
    expect(screen.getByText('乙')).toBeVisible();
    expect(server.asked).toBe(1);
  });

  it('that did not arrive is asked for again when the person tries again', async () => {
    const { server, Part } = part();
    server.isThere = false;
    render(
      <PageBoundary fallback={(retry) => <button onClick={retry}>重试</button>}>
        <Part of="甲" />
      </PageBoundary>,
    );
    const button = await screen.findByRole('button', { name: '重试' });
    server.isThere = true;
    await userEvent.click(button);
    expect(await screen.findByText('甲')).toBeVisible();
  });

  it('fetched ahead is there when the server is gone', async () => {
    const { server, Part } = part();
    await act(async () => Part.prefetch());
    server.isThere = false;
    render(<Part of="甲" />);
    expect(screen.getByText('甲')).toBeVisible();
  });
});
