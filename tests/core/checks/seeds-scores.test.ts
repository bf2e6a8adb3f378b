import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../../../src/core/checks/check';
import { allChecks } from '../../../src/core/checks';
import { runCheck } from '../../../src/core/checks/run';
import { a1 } from '../../../src/core/model/address';
import type { Finding } from '../../../src/core/model/finding';
import { openXlsx } from '../../../src/hosts/xlsx';
import { contextOf } from '../../helpers/check-context';

const CODES = /^JX(?:3|50)/;
const scoreChecks: readonly Check[] = allChecks.filter(({ code }) => CODES.test(code));

const findingsIn = (name: string): Finding[] => {
  const opened = openXlsx(readFileSync(join(__dirname, '../../../assets/samples', `${name}.xlsx`)));
  if (!('file' in opened)) throw new Error(`${name} could not be opened`);
  const context = contextOf(opened.file.workbook);
  return scoreChecks.flatMap((check) => runCheck(context, check).findings);
};

const line = ({ code, severity, ref }: Finding) => `${code} ${severity} ${ref.sheet}!${a1(ref)}`;
const cells = (refs: Finding['related']) => refs.map((ref) => `${ref.sheet}!${a1(ref)}`);

/** Everything that the checks of scores, years, names and counts say about the five published workbooks. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'guangzhou-2023': [],
  'lechang-2023': ['JX311 warning 自评评分表!G16'],
  'liwan-2021': [],
  'yantian-2023': ['JX301 error 评分表!I7', 'JX304 error 评分表!I25'],
  'yueyang-2023': [
    'JX303 error 附件2整体支出自评表!H22',
    'JX312 info 附件2整体支出自评表!H22',
    'JX312 info 评价指标表!I7',
    'JX312 info 附件3自然灾害处置经费!H12',
    'JX501 warning 附件1基础数据表!B17',
  ],
};

describe('checks of scores on the published workbooks', () => {
  it.each(Object.entries(EXPECTED))('%s', (name, expected) => {
    expect(findingsIn(name).map(line)).toEqual(expected);
  });

  it('show the cells of both sheets where a score rests on another table', () => {
    const finding = findingsIn('yantian-2023').find(({ code }) => code === 'JX304')!;
    const related = cells(finding.related);
    expect(finding).toMatchObject({ stated: '6', expected: '4', gap: '2' });
    expect(related).toEqual(
      expect.arrayContaining(['评分表!F25', '目标完成情况自评表!G29', '目标完成情况自评表!E29']),
    );
  });

  it('compare a total with the scores worked out for rows nobody has scored', () => {
    const finding = findingsIn('yueyang-2023').find(({ code }) => code === 'JX303')!;
    expect(finding).toMatchObject({ stated: '99', expected: '99.95', gap: '0.95' });
    expect(finding.related).toHaveLength(10);
  });
});
