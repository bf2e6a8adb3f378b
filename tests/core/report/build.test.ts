import { buildReport } from '../../../src/core/report/build';
import type { Finding } from '../../../src/core/model/finding';
import type { RowScore } from '../../../src/core/model/score';
import { exact } from '../../../src/core/number/exact';
import { sheet, workbook } from '../../helpers/sheet-builder';
import { sayingOf } from '../../helpers/sayings';

const book = workbook(
  sheet('自评表', [['表'], ['a', 'b'], ['c', 'd']], { merges: ['A2:A3'] }),
  sheet('评分表', [['x', 'y'], ['z']], { merges: ['A1:B1'] }),
);
const ref = (sheetName: string, row: number, column: number) => ({ sheet: sheetName, row, column });
const message = { what: '得分超了。', why: '总分虚高。', fix: '改正。' };

const finding: Finding = {
  code: 'JX301',
  id: 'score-range',
  severity: 'error',
  ref: ref('自评表', 2, 0),
  related: [ref('自评表', 1, 1), ref('评分表', 0, 1), ref('评分表', 0, 0)],
  stated: '5',
  expected: '0–3',
  gap: '2',
  message: { 'zh-CN': message, en: { what: 'Too much.', why: 'It matters.', fix: '' } },
  fingerprint: 'f',
};

const row: RowScore = {
  form: 0,
  table: 0,
  indicator: 0,
  fund: null,
  ref: ref('评分表', 0, 1),
  name: '满意度',
  weight: exact('2.5'),
  stated: {
    ref: ref('评分表', 0, 1),
    text: '2.333333',
    value: exact(7).div(3),
    unit: null,
    decimals: null,
    isMalformed: false,
    isText: false,
    error: null,
    hasFormula: true,
  },
  score: exact('2.33'),
  state: 'computed',
  method: 'standard',
  convention: null,
  note: '',
  applied: [],
  formula: '',
  inputs: [{ name: '满意度', value: '90%', ref: ref('自评表', 2, 0) }],
  band: null,
  met: null,
  missing: [],
  judgement: [],
  reading: null,
};

function build(language: 'zh-CN' | 'en', rows: readonly RowScore[] = [row]) {
  const missing = [{ ...noInput, for: [ref('评分表', 0, 1), ref('评分表', 0, 0)] }];
  return buildReport(
    {
      workbook: book,
      recognition: { forms: [], unrecognised: [] },
      scores: { rows, totals: [], missing },
      findings: [finding],
      ignored: [],
      checked: [{ code: 'JX110', id: 'carryover', status: 'not-checked', why: [sayingOf('无结转', 'none')] }],
    },
    { file: 'a.xlsx', engine: '0.1.0', language },
  );
}

const noInput = {
  name: '编制数',
  kind: 'figure',
  text: '',
  unit: null,
  options: [],
  isConflict: false,
  candidates: [],
} as const;

describe('buildReport', () => {
  it('names the top-left cell of a merged area, each related cell once, other sheets by name', () => {
    const [built] = build('zh-CN').findings;
    expect([built!.cell, built!.related]).toEqual(['A2', ['B2', '评分表!A1']]);
  });

  it('says what is wrong, and why and how apart from it', () => {
    const [zh, en] = (['zh-CN', 'en'] as const).map((language) => build(language).findings[0]!);
    expect(zh).toMatchObject({ message: '得分超了。', why: '总分虚高。', fix: '改正。' });
    expect(en).toMatchObject({ message: 'Too much.', why: 'It matters.', fix: '' });
  });

  it('gives numbers as numbers, a formula’s long fraction rounded as scores are', () => {
    const [score] = build('zh-CN').scores;
    expect(score).toMatchObject({ cell: 'A1', weight: 2.5, stated: 2.33, score: 2.33 });
    expect(score!.inputs).toEqual([{ name: '满意度', value: '90%', sheet: '自评表', cell: 'A2' }]);
  });

  it('leaves out rows of a form without a score column', () => {
    expect(build('zh-CN', [{ ...row, ref: null }]).scores).toEqual([]);
  });

  it('names a missing figure with the cells that wait for it', () => {
    expect(build('zh-CN').missing).toEqual([{ name: '编制数', for: ['A1'] }]);
  });

  it('says why a check did not run, in the language asked for', () => {
    expect(build('en').checked).toEqual([{ code: 'JX110', status: 'not-checked', why: 'none' }]);
  });

  it('has no list of ignored findings when there are none', () => {
    expect(Object.keys(build('en'))).not.toContain('ignored');
  });
});
