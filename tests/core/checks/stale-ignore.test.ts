import { runCheck, runChecks } from '../../../src/core/checks/run';
import { staleIgnore } from '../../../src/core/checks/stale-ignore';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import { contextOf } from '../../helpers/check-context';
import { textFaults } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';

const line = (fingerprint: string, code = 'JX306') => ({
  fingerprint,
  code,
  place: '项目自评表!H11',
  ref: { sheet: '核查记录', row: 1, column: 0 },
});

describe('JX506 stale-ignore', () => {
  const spoilt = contextOf(projectBook({ H11: 10, H14: 99.65 }));
  const unmet = runChecks(spoilt).findings.find(({ code }) => code === 'JX306')!;
  const gone = (...lines: readonly ReturnType<typeof line>[]) =>
    runChecks({ ...spoilt, ignored: lines }).findings.filter(({ code }) => code === 'JX506');

  it('says that a finding set aside is gone, as information', () => {
    const [found, ...others] = gone(line('0123456789abcdef'));
    expect(others).toEqual([]);
    expect([found!.severity, found!.ref.sheet]).toEqual(['info', '核查记录']);
    expect(found!.message['zh-CN'].what).toBe('忽略的问题JX306（项目自评表!H11）已经不存在了。');
  });

  it('says nothing of one that still stands, or that a stronger remark of its row speaks for', () => {
    const also = unmet.also ?? [];
    expect(
      gone(line(unmet.fingerprint), ...also.map(({ fingerprint, code }) => line(fingerprint, code))),
    ).toEqual([]);
  });

  it('says nothing of a check that is switched off', () => {
    const settings = { ...DEFAULT_SETTINGS, severities: { JX306: 'off' } as const };
    const { findings } = runChecks({ ...spoilt, settings, ignored: [line(unmet.fingerprint)] });
    expect(findings.filter(({ code }) => code === 'JX506')).toEqual([]);
  });

  it('is not checked where nothing was set aside', () => {
    expect(runCheck(spoilt, staleIgnore).run.status).toBe('not-checked');
  });

  it('has its texts in both languages', () => expect(textFaults(staleIgnore)).toEqual([]));
});
