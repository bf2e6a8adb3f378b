import { readProse } from '../../../../src/core/prose/read';

const trends = (...lines: string[]) =>
  readProse(lines)
    .claims.filter(({ kind }) => kind === 'trend')
    .map(({ verdict, stated }) => `${verdict} ${stated}`);

test.each<[string[], string[]]>([
  [['火灾事故起数下降', '控制在市下达指标内', '全年火灾22起，事故总量增加12.5%。'], ['contradicts 12.5%']],
  [['生产安全事故发生次数下降', '全年事故起数同比，事故总量下降12.5%。'], ['agrees 12.5%']],
  [['安全生产投入增长', '≥5%', '安全生产投入同比减少3.2%。'], ['contradicts 3.2%']],
])('an indicator that names a direction: %s', (lines, wanted) => {
  expect(trends(...lines)).toEqual(wanted);
});

test.each<[string, string[]]>([
  ['of another thing', ['生产安全事故发生次数下降', '报送信息及时', '火灾事故总量下降5%，隐患总量增加8%。']],
  ['of a part', ['生产安全事故发生次数下降', '其中建筑施工事故增加20%。']],
  ['of those who died, where accidents are counted', ['生产安全事故起数下降', '事故死亡总数增加20%。']],
  ['far below', ['生产安全事故起数下降', '无', '无', '无', '事故总量增加20%。']],
  ['in a sentence of its own', ['我市生产安全事故起数下降，事故总量增加1.2%。']],
])('and nothing contradicts what is said %s', (_, lines) => {
  expect(trends(...lines).filter((one) => one.startsWith('contradicts'))).toEqual([]);
});
