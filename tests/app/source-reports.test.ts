import { review } from '../../src/app/review';
import { DEFAULT_SETTINGS } from '../../src/core/checks/settings';
import { a1 } from '../../src/core/model/address';
import type { Finding } from '../../src/core/model/finding';
import { proseReader } from '../../src/core/prose/read';
import { openDocx } from '../../src/hosts/docx';
import { SOURCE_REPORTS, sourceDocx, sourceSheets, type SourceReport } from '../helpers/source-reports';

function findingsOf(name: SourceReport): readonly Finding[] {
  const opened = openDocx(sourceDocx(name));
  if (!opened.ok) throw new Error(opened.error.message.key);
  const { workbook, paragraphs } = opened.document;
  return review(workbook, DEFAULT_SETTINGS, [], proseReader, paragraphs).findings;
}

const inText = (findings: readonly Finding[]) =>
  findings
    .filter(({ place, code }) => code === 'JX505' && place)
    .map(({ severity, stated, expected }) => `${severity} ${stated?.replace(/\s/g, '')} → ${expected}`);

/** What the text of each source contradicts, worked out by hand; see the statements in tests/fixtures/report-claims.jsonl. */
const IN_TEXT: Readonly<Record<SourceReport, readonly string[]>> = {
  'guangzhou-2023': [
    'info 2,2097.11万元 → 22097.12万元',
    'error 2,2097.11 → 22,097.11',
    'info 21,842.09万元 → 21842.10万元',
    'error 98.59万元 → 98.14万元',
    'error 97.45% → 98.85%',
  ],
  'lechang-2023': ['error 81.48% → 91.67%'],
  'liwan-2021': [],
  'yantian-2023': [
    'error 4610.04元 → 4610.04万元',
    'error 33.16% → 33.15%',
    'warning 66.84% → 66.85%',
    'warning 75% → 76%',
    'warning 99.99% → 100.00%',
  ],
  'yueyang-2023': [
    'info 2030.18万元 → 2030.19万元',
    'warning 2022 → 2023',
    'warning 2022 → 2023',
    'info 3282.14万元 → null',
    'info 16.61万元 → 16.62万元',
    'info 55.59% → 55.53%',
  ],
};

describe.each(SOURCE_REPORTS)('the report of %s as a Word file', (name) => {
  const findings = findingsOf(name);

  it('tells what its text contradicts, and nothing else of it', () => {
    expect([...inText(findings)].sort()).toEqual([...IN_TEXT[name]].sort());
  });

  it('tells of its tables what the workbook with the same tables tells', () => {
    const own = review({ sheets: sourceSheets(name) }, DEFAULT_SETTINGS, [], proseReader).findings;
    const short = ({ code, ref, severity }: Finding) => `${code} ${severity} ${a1(ref)}`;
    const ofTables = findings.filter(({ ref }) => ref.sheet !== '正文');
    expect(ofTables.map(short)).toEqual(own.map(short));
  });

  it('reads nothing that was deleted, and the text box once', () => {
    const opened = openDocx(sourceDocx(name));
    const paragraphs = opened.ok ? opened.document.paragraphs : [];
    expect(paragraphs.filter((text) => text.includes('9999.99'))).toEqual([]);
    expect(paragraphs.filter((text) => text.includes('内部资料'))).toHaveLength(1);
  });
});
