import type { Finding } from '../../../src/core/model/finding';
import { a1, parseA1, type CellRef } from '../../../src/core/model/address';
import { firstHitFrom, hitsOf, type Hit } from '../../../src/workbench/find/hits';
import { sheet, workbook } from '../../helpers/sheet-builder';

const BOOK = workbook(
  sheet('评分表', [
    ['指标', '得 分', '说明'],
    ['满意度', 6, '满意度９０％'],
    ['产出\n数量', 5, 'Reached'],
  ]),
  sheet('基础数据', [['满意度', 0.9]]),
);

const at = (name: string, address: string): CellRef => ({ sheet: name, ...parseA1(address)! });

/** A finding of which only what matters here is told. */
function finding(code: string, name: string, address: string, what: string): Finding {
  const message = { what, why: '', fix: '' };
  return {
    code,
    id: code,
    severity: 'error',
    ref: at(name, address),
    related: [],
    stated: null,
    expected: null,
    gap: null,
    message: { 'zh-CN': message, en: { ...message, what: 'The score is too high.' } },
    fingerprint: `${code} ${address}`,
  };
}

const FINDINGS = [
  finding('JX304', '评分表', 'B2', '满意度应得4分。'),
  finding('JX301', '评分表', 'B3', '得分超过分值。'),
];

const words = ({ kind, ref }: Hit) => `${kind} ${ref.sheet}!${a1(ref)}`;
const found = (text: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
  hitsOf(BOOK, FINDINGS, language, text).map(words);

describe('what holds a text', () => {
  it('are cells and findings in reading order, sheet after sheet', () => {
    expect(found('满意度')).toEqual([
      'cell 评分表!A2',
      'finding 评分表!B2',
      'cell 评分表!C2',
      'cell 基础数据!A1',
    ]);
  });

  it.each([
    ['blanks within words', '得分', ['cell 评分表!B1', 'finding 评分表!B3']],
    ['line breaks', '产出数量', ['cell 评分表!A3']],
    ['the width of figures', '90%', ['cell 评分表!C2']],
    ['upper and lower case', 'reached', ['cell 评分表!C3']],
    ['blanks in what is looked for', ' 产出 数量 ', ['cell 评分表!A3']],
  ])('is not told apart by %s', (_, text, hits) => {
    expect(found(text)).toEqual(hits);
  });

  it('is a finding by its code, and by its words in the language of the window', () => {
    expect(found('jx301')).toEqual(['finding 评分表!B3']);
    expect(found('too high', 'en')).toEqual(['finding 评分表!B2', 'finding 评分表!B3']);
    expect(found('too high')).toEqual([]);
  });

  it('is nothing where nothing is looked for', () => {
    expect(found('')).toEqual([]);
    expect(found(' \u3000')).toEqual([]);
  });
});

describe('the first to be shown', () => {
  const hits = hitsOf(BOOK, FINDINGS, 'zh-CN', '满意度');
  const first = (name: string, address: string) =>
    firstHitFrom(hits, ['评分表', '基础数据'], at(name, address));

  it('is the one at the active cell, or the next behind it', () => {
    expect(first('评分表', 'A1')).toBe(0);
    expect(first('评分表', 'B2')).toBe(1);
    expect(first('评分表', 'A3')).toBe(3);
  });

  it('is the first of all behind the last', () => {
    expect(first('基础数据', 'B1')).toBe(0);
  });
});
