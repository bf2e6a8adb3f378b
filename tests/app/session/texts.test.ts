import type { Session } from '../../../src/app/session/session';

const TEXT = '全年支出300万元，其中：基本支出100万元，项目支出180万元，其他支出10万元。各项工作按计划完成。';
const LONG = [['年度总结'], [TEXT]];
const SHORT = [['年度总结'], ['全部按计划完成']];

// Every test is a window that was just opened.
beforeEach(() => jest.resetModules());

/** A session that was checked, and what waits until its result is shown. */
async function checked(rows: string[][]) {
  const { createSession } = await import('../../../src/app/session/create-session');
  const { MemoryHost, workbookOf } = await import('../../../src/hosts/memory');
  const waiting: (() => void)[] = [];
  const session = createSession(new MemoryHost(workbookOf({ 总结: rows })), {
    store: { load: async () => ({}), save: async () => {} },
    now: () => '2026-03-01T08:00:00.000Z',
    afterwards: (work) => {
      waiting.push(work);
      return () => void waiting.splice(waiting.indexOf(work), 1);
    },
  });
  await session.check();
  const rested = async () => {
    waiting.splice(0).forEach((work) => work());
    await session.select({ sheet: '总结', row: 0, column: 0 });
  };
  return { session, waiting, rested };
}

const statusOf = (session: Session) =>
  session.getState().review!.checked.find(({ code }) => code === 'JX505')?.status;
const found = (session: Session) =>
  session.getState().review!.findings.filter(({ code }) => code === 'JX505').length;

describe('the long texts in cells', () => {
  it('are read after the first result was shown, and it says so until then', async () => {
    const { session, waiting, rested } = await checked(LONG);
    expect([statusOf(session), found(session), waiting.length]).toEqual(['not-checked', 0, 1]);
    await rested();
    expect([statusOf(session), found(session)]).toEqual(['found', 1]);
  });

  it('are read with every check from then on, and with the first one of the next workbook', async () => {
    const { session, waiting, rested } = await checked(LONG);
    await rested();
    await session.check();
    expect([statusOf(session), found(session), waiting.length]).toEqual(['found', 1, 0]);
    const next = await checked(LONG);
    expect([statusOf(next.session), found(next.session), next.waiting.length]).toEqual(['found', 1, 0]);
  });

  it('are not waited for where there are none, nor by a window that was closed', async () => {
    const short = await checked(SHORT);
    expect([statusOf(short.session), short.waiting.length]).toEqual(['passed', 0]);
    const long = await checked(LONG);
    long.session.dispose();
    expect(long.waiting.length).toBe(0);
  });
});
