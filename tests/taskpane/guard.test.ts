/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { standGuard } from '../../src/taskpane/guard';
import { inChinese } from '../helpers/sayings';
import { createSession } from '../../src/app/session/create-session';
import { MemoryHost } from '../../src/hosts/memory';

/** A pane with a session, and what stands among its messages. */
async function pane() {
  const sheets = [{ name: '表', hidden: false, rows: [], merges: [] }];
  const store = { load: () => Promise.resolve({}), save: () => Promise.resolve() };
  const session = createSession(new MemoryHost({ sheets }), { store, now: () => '2026-03-01T08:00:00Z' });
  await session.check();
  const stop = standGuard(session, window);
  const told = () => {
    const { trouble } = session.getState();
    return trouble && inChinese(trouble);
  };
  return { session, stop, told };
}

const rejection = (reason: unknown) => Object.assign(new Event('unhandledrejection'), { reason });

describe('what nobody caught in the pane', () => {
  it.each<[string, Event]>([
    ['an error', new ErrorEvent('error', { message: 'x', error: new TypeError('no such row') })],
    ['an error of another script', new ErrorEvent('error', { message: 'TypeError: no such row' })],
    ['a promise that nobody waited for', rejection(new TypeError('no such row'))],
  ])('%s is told with what to do, and the results stay', async (_, event) => {
    const { session, stop, told } = await pane();
    window.dispatchEvent(event);
    expect(told()).toMatch(/没有丢失.*信息技术人员（.*no such row）/);
    expect(session.getState().review).not.toBeNull();
    stop();
  });

  it('is over with the next thing that works', async () => {
    const { session, stop, told } = await pane();
    window.dispatchEvent(rejection(undefined));
    expect(told()).toMatch(/没有完成/);
    await session.check();
    expect(told()).toBeNull();
    stop();
  });

  it('a second round of layout is none', async () => {
    const { stop, told } = await pane();
    window.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed' }));
    expect(told()).toBeNull();
    stop();
  });

  it('a listener that breaks does not stop the session', async () => {
    const { session, stop } = await pane();
    let breaks = true;
    session.subscribe(() => {
      if (breaks) throw new Error('a listener broke');
    });
    await expect(session.check()).rejects.toThrow('a listener broke');
    breaks = false;
    await session.check();
    expect(session.getState()).toMatchObject({ phase: 'idle', isStale: false });
    stop();
  });
});
