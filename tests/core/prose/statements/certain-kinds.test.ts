import { readProse } from '../../../../src/core/prose/read';

const wrong = (...paragraphs: string[]) =>
  readProse(paragraphs)
    .claims.filter(({ verdict }) => verdict === 'contradicts' || verdict === 'differs')
    .map(({ kind, stated, expected }) => `${kind} ${stated} ${expected ?? ''}`.trim());

test('an amount of the paragraph before is no whole of a list that it is far from', () => {
  const list = '支出按经济分类划分：工资福利支出620万元，占62%；商品和服务支出380万元，占38%，合计1000万元。';
  expect(wrong('会议费支出12万元。', list)).toEqual([]);
});

/** Each a sentence that fits, with what is to be written instead, and what is then told. */
test.each<[sound: string, old: string, written: string, told: string]>([
  ['检查企业320家次，目标300家次，完成率106.67%。', '106.67%', '160.67%', 'rate 160.67% 106.67%'],
  ['举办活动420场，其中线上180场、线下240场。', '180场', '190场', 'sum 420场 430场'],
  [
    '全县投入1.86亿元。¶产业1.12亿元，占60.22%；基础设施0.58亿元，占31.18%；其他0.16亿元，占8.60%。',
    '31.18%',
    '38.11%',
    'share 38.11% 31.18%',
  ],
  ['立案326件，办结318件，办结率97.55%。', '97.55%', '95.57%', 'rate 95.57% 97.55%'],
  ['累计完成24627万元，完成年初预算数60999万元的40.4%。', '40.4%', '44.4%', 'rate 44.4% 40.4%'],
  [
    '人员经费812.17万元，公用经费124.25万元。¶人员经费比上年增加42.17万元，增长5.48%。',
    '5.48%',
    '5.84%',
    'growth 5.84% 5.48%',
  ],
  ['采购扣1分，资产扣3分，预算执行扣2分，共扣6分。', '共扣6分', '共扣8分', 'points 8分 6分'],
  ['发现问题42个，已整改40个，其余2个按序时推进。', '其余2个', '其余3个', 'difference 3个 2个'],
  [
    '安排资金1200万元，其中省级800万元，市级400万元，扶持企业36家，其中大型企业20家、小型企业16家。',
    '省级800万元',
    '省级830万元',
    'sum 1200万元 1230万元',
  ],
  [
    '收入预算总额900.50万元，其中：本年收入870.50万元，上年结转30.00万元。',
    '30.00万元',
    '80.00万元',
    'sum 900.50万元 950.50万元',
  ],
])('%s', (sound, old, written, told) => {
  expect(wrong(...sound.split('¶'))).toEqual([]);
  expect(wrong(...sound.replace(old, written).split('¶'))).toEqual([told]);
});
