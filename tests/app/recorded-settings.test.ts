import { planSettings } from '../../src/app/plan-settings';
import { readSettings, withRecorded } from '../../src/app/recorded-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/checks/settings';
import { sheet, workbook } from '../helpers/sheet-builder';
import { carriedOut } from '../core/edits/plan-case';

const HEADS = ['编号', '处理', '理由'];
const recorded = (...lines: string[][]) => workbook(sheet('核查记录', [HEADS, ...lines]));
const one = (name: string, text: string) => readSettings(recorded([`设置-${name}`, '设置', text]));

describe('settings on the record sheet', () => {
  it.each([
    ['计分口径', 'hubei', { convention: 'hubei' }],
    ['计分口径', '默认', { convention: null }],
    ['模板', 'yueyang-2023', { template: 'yueyang-2023' }],
    ['执行率下限', '95%', { lowExecution: '0.95' }],
    ['执行率下限', '0.95', { lowExecution: '0.95' }],
    ['完成率上限', '150 ％', { overshoot: '1.5' }],
    ['尾差', '提醒', { tolerance: 'strict' }],
    ['尾差', '警告', { tolerance: 'strict' }],
    ['JX301', '不核查', { severities: { JX301: 'off' } }],
    ['JX301', '提醒', { severities: { JX301: 'warning' } }],
    ['JX301', '警告', { severities: { JX301: 'warning' } }],
  ])('read %s %s', (name, text, settings) => {
    expect(one(name, text)).toEqual(settings);
  });

  it.each([
    ['执行率下限', '高'],
    ['执行率下限', '-5%'],
    ['完成率上限', ''],
    ['尾差', '默认'],
    ['JX301', '默认'],
    ['别的', '1'],
  ])('leave %s %s open', (name, text) => {
    expect(one(name, text)).toEqual({});
  });

  it('count where the person who checks has set nothing else', () => {
    const book = recorded(['设置-计分口径', '设置', 'hubei'], ['设置-执行率下限', '设置', '95%']);
    expect(withRecorded(DEFAULT_SETTINGS, book)).toMatchObject({ convention: 'hubei', lowExecution: '0.95' });
    const asked = { ...DEFAULT_SETTINGS, convention: 'jiangxi' };
    expect(withRecorded(asked, book)).toMatchObject({ convention: 'jiangxi', lowExecution: '0.95' });
    expect(withRecorded(DEFAULT_SETTINGS, workbook())).toBe(DEFAULT_SETTINGS);
  });

  it('are written as they are read, and not written twice', () => {
    const recorded: Omit<Settings, 'readings' | 'layouts'> = {
      lowExecution: '0.855',
      overshoot: '2',
      tolerance: 'silent',
      severities: { JX101: 'info', JX304: 'off' },
      convention: 'hubei',
      template: 'liwan-2021',
    };
    // How standards are read has a sheet of its own, heads for other files have lines of their own.
    const settings: Settings = { ...recorded, readings: [], layouts: [] };
    const once = carriedOut(sheet('核查记录', []), planSettings(workbook(), settings, 'T'));
    expect(readSettings(workbook(once))).toEqual(recorded);
    expect(planSettings(workbook(once), settings, 'T').edits).toEqual([]);
    expect(planSettings(workbook(), DEFAULT_SETTINGS, 'T')).toEqual({
      newSheets: [],
      edits: [],
      skipped: [],
    });
    const back = carriedOut(once, planSettings(workbook(once), DEFAULT_SETTINGS, 'T'));
    expect(withRecorded(DEFAULT_SETTINGS, workbook(back))).toEqual(DEFAULT_SETTINGS);
  });
});
