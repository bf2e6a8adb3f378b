import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import peggy from 'peggy';
import { parseCondition, parseExpression, parseSentence } from '../../../src/core/rules/syntax';

const folder = join(__dirname, '../../../src/core/rules/grammar');

describe('the generated parser', () => {
  it('is current: run "npm run build:grammar" after changing standard.peggy', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { wordLists } = require('../../../src/core/rules/grammar/word-lists.cjs') as {
      wordLists: { generate(generator: typeof peggy, source: string): string };
    };
    const source = readFileSync(join(folder, 'standard.peggy'), 'utf8');
    const generated = readFileSync(join(folder, 'standard.generated.js'), 'utf8');
    expect(wordLists.generate(peggy, source) === generated).toBe(true);
  });
});

describe('a condition', () => {
  it.each([
    ['满意度≥95%', 'band'],
    ['90%>利用率≥75%', 'band'],
    ['80%(含)-90%', 'band'],
    ['8-11次', 'band'],
    ['在90%(含)和95%(不含)之间', 'band'],
    ['[80%,90%)', 'band'],
    ['每低于5%', 'step'],
    ['每超过(降低)5%', 'step'],
    ['每下降百分之二', 'step'],
    ['发现一项不符合', 'count'],
    ['一项重点工作没有完成', 'count'],
    ['每延迟1个工作日', 'count'],
    ['实际成本≤预算成本', 'compare'],
    ['12月31日前完成公开', 'text'],
    ['按规定预留30%以上份额给中小企业', 'text'],
  ])('%s is a %s', (words, type) => {
    expect(parseCondition(words).type).toBe(type);
  });
});

describe('a sentence', () => {
  it.each([
    ['得1分', ['give']],
    ['满意度≥95%的,得6分,90%≤满意度<95%的,得4分', ['give', 'give']],
    ['设有目标(1分)目标明确(1分)', ['paren', 'paren']],
    ['100%计满分,每低于5%扣2分,扣完为止', ['full', 'deduct']],
    ['累计加分最多3分', ['cap']],
    ['未达标的酌情扣1-3分', ['judge']],
    ['按照以下标准分档计分', []],
    ['用时不超过30分钟', []],
    ['本项指标分值较高', []],
  ])('%s awards %j', (words, kinds) => {
    const found = parseSentence(words).pieces.map((piece) =>
      piece.type === 'statement' ? piece.award.kind : piece.type,
    );
    expect(found).toEqual(kinds);
  });
});

describe('an expression', () => {
  it.each([
    '实际支出数/预算数×100%',
    '(甲-乙)/乙×100%',
    'Σ(每个季度的执行率)/4',
    '本年度在编人数(含工勤人员)/核定编制数',
  ])('%s is arithmetic', (words) => {
    expect(parseExpression(words)).not.toBeNull();
  });

  it.each(['', '×', '甲/', '(甲'])('%j is none', (words) => {
    expect(parseExpression(words)).toBeNull();
  });
});
