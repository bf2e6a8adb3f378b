import type { LiveOptions } from '../../../src/app/session/live';
import { REST } from '../../../src/app/session/live';
import type { CellInput } from '../../../src/core/model/edit';
import { MemoryHost, workbookOf } from '../../../src/hosts/memory';
import { memoryHost, sessionOn } from './stage';

const number = (value: string): CellInput => ({ kind: 'number', value });
const text = (value: string): CellInput => ({ kind: 'text', value });
const OUTSIDE = { sheet: '评分表', row: 60, column: 20 };

/** A session that was checked, and the rests it waits for; each look at the clock is `step` milliseconds later. */
async function watched(host: MemoryHost, live?: LiveOptions, step = 30) {
  const rests: number[] = [];
  const waiting: (() => void)[] = [];
  let milliseconds = 0;
  const session = sessionOn(host, {
    ...(live && { live }),
    clock: () => (milliseconds += step),
    timer: (work, rest) => {
      rests.push(rest);
      waiting.push(work);
      return () => void waiting.splice(waiting.indexOf(work), 1);
    },
  });
  await session.check();
  const goOff = async () => {
    waiting.splice(0).forEach((work) => work());
    await session.select(OUTSIDE);
  };
  return { session, rests, goOff };
}

describe('a live check', () => {
  it('rests as long as the host says, who knows how long the last check took', async () => {
    const rest = jest.fn((lastCheck: number) => lastCheck * 2);
    const host = await memoryHost('yantian-2023');
    const { session, rests, goOff } = await watched(host, { rest, isAnywhere: true }, 45);
    host.type({ sheet: '评分表', row: 24, column: 8 }, number('4'));
    expect(rests).toEqual([90]);
    expect(session.getState().isStale).toBe(true);
    await goOff();
    expect(session.getState().isStale).toBe(false);
  });

  it('comes for a cell outside the tables where the host says so', async () => {
    const host = await memoryHost('yantian-2023');
    const { rests } = await watched(host, { rest: () => 0, isAnywhere: true });
    host.type(OUTSIDE, number('1'));
    expect(rests).toEqual([0]);
  });

  it('comes wherever a form is typed that is not yet recognised as one', async () => {
    const host = new MemoryHost(workbookOf({ 评分表: [['年度绩效自评表']] }));
    const { session, rests, goOff } = await watched(host);
    expect(session.getState().review!.recognition.forms).toHaveLength(0);
    const rows = [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
      ['产出指标', '数量指标', '举办培训', '≥10场次', '12场次', '50', '50', ''],
      ['效益指标', '社会效益', '受训人数', '≥100人', '120人', '40', '40', ''],
    ];
    rows.forEach((cells, row) =>
      cells.forEach((value, column) => {
        const input = /^\d+$/.test(value) ? number(value) : text(value);
        host.type({ sheet: '评分表', row: row + 2, column }, input);
      }),
    );
    expect(new Set(rests)).toEqual(new Set([REST]));
    await goOff();
    expect(session.getState().review!.recognition.forms).toHaveLength(1);
  });
});
