import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from '../../../src/core/checks/run';
import { a1 } from '../../../src/core/model/address';
import type { Finding } from '../../../src/core/model/finding';
import { openXlsx } from '../../../src/hosts/xlsx';
import { contextOf } from '../../helpers/check-context';
import { whyText } from '../../../src/core/checks/shared/why-text';

/** The codes of this file's tables: layout, funds, tasks, indicators and typing. */
const OWN = /^JX(?:0|1|2|4)/;

/** Everything the source workbooks give under those codes: nothing less, nothing more. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'guangzhou-2023': [],
  'lechang-2023': [],
  'liwan-2021': [
    'warning JX203 G15',
    'error JX205 G16',
    'warning JX203 G17',
    'info JX202 E21',
    'warning JX206 G21',
    'warning JX109 H21',
    'info JX202 E22',
    'warning JX204 G22',
    'warning JX206 G22',
    'info JX202 E23',
    'warning JX206 G23',
  ],
  'yantian-2023': [
    // 16家次 a quarter where 10 were planned, and no word about it.
    'warning JX206 G18',
    'warning JX208 G24',
    'warning JX203 G26',
  ],
  'yueyang-2023': [
    'info JX101 D7',
    // 按支出性质分 has spending and no budget: one finding for both rows.
    'warning JX109 D8',
    'warning JX109 D6',
    'info JX210 G9',
  ],
};

const results = new Map(
  Object.keys(EXPECTED).map((name) => {
    const bytes = readFileSync(join(__dirname, `../../../assets/samples/${name}.xlsx`));
    const opened = openXlsx(new Uint8Array(bytes));
    if (!opened.ok) throw new Error(`${name}: ${opened.error.code}`);
    return [name, runChecks(contextOf(opened.file.workbook))] as const;
  }),
);

const line = ({ severity, code, ref }: Finding) => `${severity} ${code} ${a1(ref)}`;

describe('the source workbooks', () => {
  it.each(Object.keys(EXPECTED))('%s gives what it must, and nothing else', (name) => {
    const own = results.get(name)!.findings.filter(({ code }) => OWN.test(code));
    // Their order is that of mending, not of place.
    expect(own.map(line).sort()).toEqual([...EXPECTED[name]!].sort());
  });

  it.each(Object.keys(EXPECTED))('no check breaks on %s', (name) => {
    const broken = results.get(name)!.checked.filter((run) => whyText(run, 'en').includes('internal error'));
    expect(broken).toEqual([]);
  });

  it('says why the execution rate of the blank project form was not compared', () => {
    const run = results.get('yueyang-2023')!.checked.find(({ code }) => code === 'JX103')!;
    expect(run.status).toBe('not-checked');
    expect(whyText(run, 'zh-CN')).toContain('附件3');
  });

  it('finds both rates and both sums of Liwan’s funds in order', () => {
    const { checked } = results.get('liwan-2021')!;
    const status = (code: string) => checked.find((run) => run.code === code)!.status;
    expect(['JX101', 'JX103', 'JX104', 'JX105'].map(status)).toEqual([
      'passed',
      'passed',
      'passed',
      'passed',
    ]);
  });
});
