import { planScores } from '../../../src/core/edits/plan';
import { a1 } from '../../../src/core/model/address';
import { contextOf } from '../../helpers/check-context';
import { sheet, table } from '../../helpers/sheet-builder';

const written = (score: number, total: number) => {
  const own = sheet(
    '自评',
    table(`
2024年度项目支出绩效自评表
一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 备注
产出 | 新建公厕 | ≥6座 | 6座 | 60 | 60 |
满意度 | 居民满意度 | ≥90% | 81% | 40 | ${score} |
合计 | | | | 100 | ${total}
`),
  );
  const { recognition, scores } = contextOf({ sheets: [own] });
  const { edits } = planScores({ sheets: [own] }, recognition, scores);
  return edits.map(({ ref, purpose }) => `${purpose} ${a1(ref)}`).sort();
};

describe('a column for remarks', () => {
  it('is left alone beside a score that stands', () => {
    expect(written(36, 96)).toEqual([]);
  });

  it('takes the note beside a score that is written', () => {
    expect(written(40, 100)).toEqual(['note G4', 'score F4', 'total F5']);
  });
});
