import { exact } from '../../../src/core/number/exact';
import { gradeOf, readGrade } from '../../../src/core/scoring/grade';

const NATIONAL = ['90', '80', '60'];

describe('gradeOf', () => {
  it.each<[string, readonly string[], string | null, string]>([
    ['100', NATIONAL, null, '优'],
    ['90', NATIONAL, null, '优'],
    ['89.99', NATIONAL, null, '良'],
    ['80', NATIONAL, '优', '良'],
    ['79.99', NATIONAL, null, '中'],
    ['60', NATIONAL, null, '中'],
    ['59.99', NATIONAL, null, '差'],
    ['70', ['90', '80', '70'], null, '中'],
    ['69.9', ['90', '80', '70'], null, '差'],
    ['80', ['80', '70', '60'], null, '优'],
    ['92', NATIONAL, '优秀', '优秀'],
    ['85', NATIONAL, '优秀', '良好'],
    ['65', NATIONAL, '合格', '合格'],
    ['65', NATIONAL, '不合格', '合格'],
    ['50', NATIONAL, '较差', '较差'],
    ['85', NATIONAL, 'A', 'B'],
  ])('%s under %j, stated %s: %s', (total, limits, stated, grade) => {
    expect(gradeOf(exact(total), limits, stated)).toBe(grade);
  });
});

describe('readGrade', () => {
  it.each<[string, string | null]>([
    ['优', '优'],
    [' 优秀 ', '优秀'],
    ['优（90分以上）', '优'],
    ['不合格', '不合格'],
    ['优□ 良☑ 中□ 差□', '良'],
    ['□优 √良 □中 □差', '良'],
    ['优□ 良□ 中□ 差□', null],
    ['优、良、中、差', null],
    ['b', 'B'],
    ['95', null],
    ['', null],
  ])('%s: %s', (text, grade) => {
    expect(readGrade(text)).toBe(grade);
  });
});
