import { review } from '../../../src/app/review';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import { refKey } from '../../../src/core/model/address';
import { MemoryHost } from '../../../src/hosts/memory';
import { sheet, table } from '../../helpers/sheet-builder';
import { fileHost, hostOf, linesOf, memoryHost, sessionOn } from './stage';
import { inChinese } from '../../helpers/sayings';

describe('findings', () => {
  it('are shown one after the other as listed, and round', async () => {
    const host = await memoryHost('yantian-2023');
    const session = sessionOn(host);
    const shown: string[] = [];
    for (let step = 0; step < 6; step++) {
      await session.nextFinding();
      shown.push(refKey(host.selected!));
    }
    const listed = session.getState().review!.findings.map(({ ref }) => refKey(ref));
    expect(shown).toEqual([...listed, listed[0]]);
  });

  it('go on from the place of one that was mended', async () => {
    const host = await memoryHost('yantian-2023');
    const session = sessionOn(host);
    await session.check();
    const { findings } = session.getState().review!;
    await session.selectFinding(findings[1]!);
    await session.ignore(findings[1]!, '已核实');
    await session.nextFinding();
    expect(session.getState().current).toBe(findings[2]!.fingerprint);
  });

  it('with the same remark are set aside together, as they are shown', async () => {
    const own = sheet(
      '自评表',
      table(`
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 巡查 | ≥10次 | | 30 | 30
产出指标 | 数量指标 | 培训 | ≥10次 | | 30 | 30
产出指标 | 数量指标 | 宣传 | ≥10次 | | 20 | 20
满意度指标 | 满意度 | 群众满意度 | ≥90% | 95% | 20 | 20
`),
    );
    const session = sessionOn(new MemoryHost({ sheets: [own] }));
    await session.check();
    const grouped = session.getState().review!.findings.filter(({ group }) => group);
    expect(grouped.map(({ code, ref }) => [code, ref.row])).toEqual([2, 3, 4].map((row) => ['JX207', row]));
    await session.ignore(grouped[1]!, '数据尚未发布');
    const { findings, ignored } = session.getState().review!;
    expect(findings.filter(({ code }) => code === 'JX207')).toEqual([]);
    expect(ignored.map(({ finding, reason }) => [finding.ref.row, reason])).toEqual(
      [2, 3, 4].map((row) => [row, '数据尚未发布']),
    );
  });

  it('that are ignored with a reason stay so in the file and for the command line, until restored', async () => {
    const host = fileHost('yantian-2023');
    const session = sessionOn(host, { user: '办公室' });
    await session.check();
    const finding = session.getState().review!.findings.find(({ code }) => code === 'JX301')!;
    await session.ignore(finding, ' 省厅同意 ');
    const { review: after, trouble } = session.getState();
    expect(trouble).toBeNull();
    expect(after!.ignored).toEqual([{ finding, reason: '省厅同意' }]);
    expect(linesOf(await host.read(), '核查记录')[1]!.slice(0, 7)).toEqual([
      finding.fingerprint,
      'JX301',
      '评分表!I7',
      finding.message['zh-CN'].what,
      '忽略',
      '省厅同意',
      '2026-03-01T08:00:00.000Z 办公室',
    ]);

    const reopened = hostOf(host.bytes);
    const read = review(await reopened.read(), DEFAULT_SETTINGS);
    expect(read.ignored).toEqual(after!.ignored);
    expect(read.findings).toEqual(after!.findings);

    const later = sessionOn(reopened);
    await later.restore(finding.fingerprint);
    expect(later.getState().review!.findings).toContainEqual(finding);
    expect(linesOf(await reopened.read(), '核查记录')[1]![4]).toBe('已恢复');
    await later.ignore(finding, '再议');
    expect(later.getState().review!.ignored).toEqual([{ finding, reason: '再议' }]);
    expect(linesOf(await reopened.read(), '核查记录')).toHaveLength(2);
  });

  it('are not ignored without a reason', async () => {
    const host = await memoryHost('yantian-2023');
    const session = sessionOn(host);
    await session.check();
    const before = session.getState().review!;
    await session.ignore(before.findings[0]!, '  ');
    expect(inChinese(session.getState().trouble!)).toContain('理由');
    expect(session.getState().review!.ignored).toEqual([]);
    expect((await host.read()).sheets.map(({ name }) => name)).not.toContain('核查记录');
  });

  it('that cannot be recorded stay, and the reason is told', async () => {
    const host = await memoryHost('yantian-2023');
    const book = await host.read();
    const record = { name: '核查记录', hidden: false, rows: [], merges: [], isProtected: true };
    jest.spyOn(host, 'read').mockResolvedValue({ sheets: [...book.sheets, record] });
    const session = sessionOn(host);
    await session.check();
    const finding = session.getState().review!.findings[0]!;
    await session.ignore(finding, '已核实');
    expect(session.getState().review!.findings).toContainEqual(finding);
    expect(inChinese(session.getState().trouble!)).toContain('没有写入');
  });

  it('share their record with the writes', async () => {
    const host = fileHost('yantian-2023');
    const session = sessionOn(host);
    await session.check();
    // Two that the writing does not mend, one set aside before it and one after.
    const unmet = (code: string) => session.getState().review!.findings.find((one) => one.code === code)!;
    await session.ignore(unmet('JX208'), '已核实');
    await session.rescore();
    await session.ignore(unmet('JX203'), '已核实');
    const later = sessionOn(hostOf(host.bytes));
    await later.check();
    expect(later.getState().review!.ignored).toHaveLength(2);
    expect(later.getState().journal).toHaveLength(1);
    const lines = linesOf(await host.read(), '核查记录');
    expect(lines[0]).toEqual([
      ...['编号', '代码', '位置', '问题', '处理', '理由', '记录'],
      ...['原内容', '原类型', '原结果', '新内容', '新类型', '新结果'],
    ]);
    expect(lines.find((line) => line[2] === '评分表!I25')!.slice(7)).toEqual(['6', '数字', '', '4', '数字']);
  });
});
