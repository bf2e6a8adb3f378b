import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { docx, paragraph } from '../helpers/docx-builder';
import { sourceDocx } from '../helpers/source-reports';
import { checkOutput, type fileReport } from './contract';
import { ensureBuilt, ROOT, workingFolder, ziping } from './ziping';

type FileReport = z.infer<typeof fileReport>;

const WRONG = '本年支出1628.32万元，其中：基本支出916.04万元，项目支出721.28万元。';

let folder = '';
beforeAll(() => {
  ensureBuilt();
  folder = workingFolder();
  writeFileSync(join(folder, '报告.docx'), sourceDocx('guangzhou-2023'));
  writeFileSync(join(folder, '短.docx'), docx(paragraph('一、收支') + paragraph(WRONG)));
  writeFileSync(join(folder, '旧.doc'), Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(1016), 'hex'));
  copyFileSync(join(ROOT, 'tests/fixtures/reports/lechang-2023.txt'), join(folder, '乐昌.txt'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function checkJson(args: readonly string[]): FileReport[] {
  const { stdout } = ziping(['check', '--format', 'json', ...args], { cwd: folder });
  return checkOutput.parse(JSON.parse(stdout)) as FileReport[];
}

describe('ziping check of a report', () => {
  it('gives the tables of a Word file as sheets and the findings of its text with their words', () => {
    const [report] = checkJson(['报告.docx']);
    expect(report!.tables.map(({ sheet, kind }) => `${sheet} ${kind}`)).toEqual([
      '表1 indicators',
      '表2 scoring',
    ]);
    expect(report!.totals[0]).toMatchObject({ sheet: '表2', stated: 95.25 });
    const rate = report!.findings.find(({ stated }) => stated === '97.45%')!;
    expect(rate).toMatchObject({ code: 'JX505', severity: 'error', sheet: '正文', expected: '98.85%' });
    expect(rate.quote).toBe('2023年部门预算资金支出率为97.45%');
    expect(report).not.toHaveProperty('claims');
  });

  it('gives the place of the words in the text as it was typed', () => {
    const [report] = checkJson(['短.docx']);
    const { quote, paragraph: nth, offset, length } = report!.findings[0]!;
    expect({ nth, words: WRONG.slice(offset, offset! + length!) }).toEqual({ nth: 2, words: quote });
  });

  it('lists every statement of a plain text with --claims', () => {
    const [report] = checkJson(['乐昌.txt', '--claims']);
    const shares = report!.claims!.filter(({ kind }) => kind === 'growth');
    expect(shares.map(({ stated, verdict }) => `${stated} ${verdict}`)).toEqual([
      '6.04% rounds',
      '30.20% rounds',
    ]);
    expect(report!.findings.map(({ severity, stated }) => `${severity} ${stated}`)).toContain('error 81.48%');
  });

  it('takes a report and a workbook in one run, and tells what an old document is to be saved as', () => {
    const { stdout, code } = ziping(['check', '短.docx', 'liwan-2021.xlsx', '旧.doc'], { cwd: folder });
    expect(stdout).toContain('第2段');
    expect(stdout).toContain('liwan-2021.xlsx');
    expect(stdout).toMatch(/旧\.doc[^]*另存为 \.docx/);
    expect(code).toBe(3);
  });

  it('holds the text to the workbook of the same department and year', () => {
    const text = readFileSync(join(ROOT, 'tests/fixtures/reports/yantian-2023.txt'), 'utf8');
    expect(text).toContain('人工监测隐患点 48 处');
    writeFileSync(join(folder, '盐田.txt'), text.replace('人工监测隐患点 48 处', '人工监测隐患点 46 处'));
    copyFileSync(join(ROOT, 'assets/samples/yantian-2023.xlsx'), join(folder, 'yantian-2023.xlsx'));
    const [alone] = checkJson(['盐田.txt']);
    const [report] = checkJson(['盐田.txt', 'yantian-2023.xlsx', '--claims']);
    const beside = (findings: FileReport['findings']) =>
      findings
        .filter(({ related }) => related.length)
        .map(({ stated, related }) => `${stated} ${related.join()}`);
    expect(beside(alone!.findings)).toEqual([]);
    expect(beside(report!.findings)).toEqual(['46 处 [yantian-2023.xlsx]目标完成情况自评表!G17']);
    const agreeing = report!.claims!.filter(({ operands }) => operands.some(({ cell }) => cell));
    expect(agreeing.map(({ stated, verdict }) => `${stated} ${verdict}`)).toContain('100% agrees');
  });

  it('gives SARIF a region: the paragraph and the characters in it', () => {
    const { stdout } = ziping(['check', '--format', 'sarif', '短.docx'], { cwd: folder });
    const log = JSON.parse(stdout) as {
      runs: { results: { ruleId: string; locations: { physicalLocation: { region?: object } }[] }[] }[];
    };
    const result = log.runs[0]!.results.find(({ ruleId }) => ruleId === 'JX505')!;
    expect(result.locations[0]!.physicalLocation.region).toMatchObject({ startLine: 2, startColumn: 1 });
  });
});

it('score of a report says that nothing is written there, and what to do', () => {
  const before = readFileSync(join(folder, '报告.docx'));
  const { code, stderr } = ziping(['score', '报告.docx'], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toMatch(/报告\.docx 是报告，只核查，不写入.*\.xlsx/);
  expect(readFileSync(join(folder, '报告.docx')).equals(before)).toBe(true);
});
