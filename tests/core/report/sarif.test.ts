import Ajv from 'ajv';
import { allChecks } from '../../../src/core/checks';
import type { Report } from '../../../src/core/report/file-report';
import { addTallies, EMPTY_TALLY, tallyOf } from '../../../src/core/report/reporter';
import { fileUri, sarifReporter } from '../../../src/core/report/sarif';
import { clean, sample, unreadable } from './sample';
import schema from './sarif-subset.schema.json';

const valid = new Ajv({ strict: true, allErrors: true }).compile(schema);

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly locations: readonly unknown[];
        readonly relatedLocations?: readonly unknown[];
        readonly suppressions: readonly unknown[];
        readonly baselineState?: string;
        readonly partialFingerprints: Readonly<Record<string, string>>;
      }[];
      readonly invocations: readonly [{ readonly executionSuccessful: boolean }];
    },
  ];
}

function logOf(reports: readonly Report[], language: 'zh-CN' | 'en' = 'zh-CN', isOnlyNew = false): Log {
  const reporter = sarifReporter({ engine: '0.1.0', language, checks: allChecks, isOnlyNew });
  const pieces = reports.map((report) => reporter.piece(report)).filter((piece) => piece !== '');
  const tally = reports.map(tallyOf).reduce(addTallies, EMPTY_TALLY);
  return JSON.parse(reporter.head() + pieces.join(reporter.between) + reporter.tail(tally)) as Log;
}

describe('the SARIF log', () => {
  it.each<[string, Report[]]>([
    ['no file', []],
    ['a file without findings first', [clean, sample]],
    ['findings and a file that could not be read', [sample, clean, unreadable]],
  ])('of %s keeps the schema', (_, reports) => {
    for (const language of ['zh-CN', 'en'] as const) {
      valid(logOf(reports, language));
      expect(valid.errors).toBeNull();
    }
  });

  it('names a cell by sheet and address, its file by an encoded URI', () => {
    const [result] = logOf([sample]).runs[0].results;
    const uri = '2023%E5%B9%B4/%E8%87%AA%E8%AF%84%E8%A1%A8.xlsx';
    const place = (name: string, fullyQualifiedName: string) => ({
      physicalLocation: { artifactLocation: { uri } },
      logicalLocations: [{ name, fullyQualifiedName, kind: 'member' }],
    });
    expect(result!.locations).toEqual([place('G4', '自评表!G4')]);
    expect(result!.relatedLocations).toEqual([
      { id: 1, ...place('D4', '自评表!D4') },
      { id: 2, ...place('C3', '项目表!C3') },
    ]);
    expect(result!.partialFingerprints).toEqual({ 'ziping/v1': '00000000000000a1' });
  });

  it('points every result at its rule', () => {
    const { tool, results } = logOf([sample, unreadable]).runs[0];
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['JX301', 'error'],
      ['JX208', 'warning'],
      ['JX202', 'note'],
      ['JX501', 'warning'],
      ['unreadable', 'error'],
    ]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
  });

  it('lists what a person set aside as suppressed, with the reason, and says of all others that they are not', () => {
    const { results } = logOf([sample, unreadable]).runs[0];
    expect(results.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      ['JX301', []],
      ['JX208', []],
      ['JX202', []],
      ['JX501', [{ kind: 'inSource', status: 'accepted', justification: '上年数据' }]],
      ['unreadable', []],
    ]);
  });

  it('calls findings new where those of an earlier report were left out, and says nothing of that otherwise', () => {
    const states = (log: Log) => log.runs[0].results.map(({ baselineState }) => baselineState);
    const log = logOf([sample, unreadable], 'zh-CN', true);
    valid(log);
    expect(valid.errors).toBeNull();
    expect(states(log)).toEqual(['new', 'new', 'new', undefined, undefined]);
    expect(new Set(states(logOf([sample, unreadable])))).toEqual(new Set([undefined]));
  });

  it('says whether every file was read', () => {
    expect(logOf([sample]).runs[0].invocations[0].executionSuccessful).toBe(true);
    expect(logOf([sample, unreadable]).runs[0].invocations[0].executionSuccessful).toBe(false);
  });
});

describe('fileUri', () => {
  it.each([
    ['a b#1?.xlsx', 'a%20b%231%3F.xlsx'],
    ['/data/自评.xlsx', 'file:///data/%E8%87%AA%E8%AF%84.xlsx'],
    ['C:\\数据\\a.xlsx', 'file:///C:/%E6%95%B0%E6%8D%AE/a.xlsx'],
    ['.\\a.xlsx', './a.xlsx'],
  ])('%s is %s', (path, uri) => expect(fileUri(path)).toBe(uri));
});
