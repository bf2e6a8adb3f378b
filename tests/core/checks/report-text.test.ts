import { reportText } from '../../../src/core/checks/report-text';
import { runCheck } from '../../../src/core/checks/run';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import { readProse } from '../../../src/core/prose/read';
import { contextOf } from '../../helpers/check-context';
import { testCheck } from '../../helpers/check-tester';
import { projectBook } from '../../helpers/score-books';
import { sheet, workbook } from '../../helpers/sheet-builder';

const inCell = (text: string) =>
  workbook(
    sheet('自评表', [
      ['任务', '完成情况', '备注', '经办'],
      ['一', text, '无', '甲'],
      ...['二', '三', '四', '五'].map((task) => [task, '按计划完成', '无', '乙']),
    ]),
  );
const book = inCell('按计划完成');

testCheck(reportText, {
  sentences: {
    sum: '“本年支出1628.32万元，其中：基本支出916.04万元，项目…”：各部分相加为1637.32万元（916.04+721.28=1637.32万元），写的是1628.32万元，相差9.00万元。',
    unit: '“本年收入4610.04元，其中财政拨款收入4580.26万元，其…”：写的是4610.04元，与各部分（4580.26万元+29.78万元）单位不同，数字却正好相加得到，应为4610.04万元。',
    rate: '“4610.04万元，其中基本支出1528.44万元，占本年支出33.51%”：按所列数字算为33.15%（1528.44÷4610.04=33.15%），写的是33.51%，相差0.36%。',
    order: '“5分，自评得分6分”：6分大于所对应的数，应当≤5分。',
    trend: '指标“火灾事故起数下降”，完成情况写的却是“事故总量增加12.5%”，方向相反。',
    difference:
      '“12.60万元，比2022年7.54万元增加5.16万元”：两数相减（12.60－7.54）为5.06万元，写的是5.16万元，相差0.10万元。',
    count: '“下属单位4个”：写的是4个，后面列出的是3个（地震局、执法支队、救援中心）。',
    twice: '“全年排查重大事故隐患16434处”：这里写16434处，另一处写16424处。是统计时点或口径不同吗？',
    table: '“受益农户满意度为93%”：文字写的是93%，表格“项目自评表”F13填的是92%。是统计时点或口径不同吗？',
    year: '“2022年整体支出开展了绩效评价。”：说的是2022年，本报告是2023年度。',
    malformed: '“2,2097.11”不是正确的数字写法，可能是22,097.11。',
    within:
      '“基本支出2030.18万元，其中人员经费1604.62万元，公用经费425.57万元”：1604.62+425.57=2030.19万元，与所写的2030.18万元只在四舍五入范围内一致。',
    truncated: '“71/94=75%”：四舍五入应为76%（71/94=75.53%），写的75%是直接截去尾数得到的。',
    impossible: '“3起，同比下降14.0%”：没有哪个整数的上年数能得出14.0%的增减幅度。',
  },
  accept: [
    { name: 'no text', book },
    {
      name: 'a list whose parts add up, with growth between them',
      book,
      text: [
        '本年支出1628.32万元，其中：基本支出916.04万元，比上年增加52.18万元，增长6.04%；项目支出712.28万元，比上年减少308.13万元，下降30.20%。',
      ],
    },
    {
      name: 'a list that names only some of its parts',
      book,
      text: ['全年培训人员1200人次，其中：业务培训300人次，安全培训250人次。'],
    },
    {
      name: 'a decrease with its percentage where no base is printed',
      book,
      text: ['会议费较上年减少20.06万元，下降88.37%，主要原因是厉行节约。'],
    },
    {
      name: 'growth at comparable prices beside nominal amounts',
      book,
      text: ['全省地区生产总值13697.5亿元，较2020年的9323.1亿元增加4374.4亿元，增长33.6%。'],
    },
    { name: 'a year before that was 0', book, text: ['公务接待费2万元，比上年的0万元增加2万元，增长100%。'] },
    { name: 'two sound numbers side by side', book, text: ['收、支总计各是4125.49,4143.91万元。'] },
    {
      name: 'a sound text in a cell',
      book: inCell('全年检查企业22家，其中危化企业6家，工贸企业14家，其他企业2家，均已完成整改。'),
    },
  ],
  reject: [
    {
      name: 'a whole that is not the sum of its parts',
      book,
      text: ['绩效自评报告', '本年支出1628.32万元，其中：基本支出916.04万元，项目支出721.28万元。'],
      findings: [
        {
          cell: '正文!A2',
          message: 'sum',
          severity: 'error',
          stated: '1628.32万元',
          expected: '1637.32万元',
          gap: '9.00万元',
        },
      ],
    },
    {
      name: 'a whole in 元 with parts in 万元',
      book,
      text: ['本年收入4610.04元，其中财政拨款收入4580.26万元，其他收入29.78万元。'],
      findings: [{ cell: '正文!A1', message: 'unit', severity: 'error', expected: '4610.04万元' }],
    },
    {
      name: 'a share',
      book,
      text: ['本年支出4610.04万元，其中基本支出1528.44万元，占本年支出33.51%；项目支出3081.60万元。'],
      findings: [
        { cell: '正文!A1', message: 'rate', severity: 'error', stated: '33.51%', expected: '33.15%' },
      ],
    },
    {
      name: 'points given and taken',
      book,
      text: ['预算执行率总分6分，得4分，扣1分。', '该指标分值5分，自评得分6分。'],
      findings: [
        { cell: '正文!A1', message: 'sum', stated: '6分', expected: '5分' },
        { cell: '正文!A2', message: 'order', stated: '6分', expected: '≤5分' },
      ],
    },
    {
      name: 'an indicator that asks for a fall, answered by a rise',
      book,
      text: ['火灾事故起数下降', '控制在市下达指标内', '与上年相比，事故总量增加12.5%。'],
      findings: [{ cell: '正文!A3', message: 'trend', severity: 'warning', stated: '12.5%' }],
    },
    {
      name: 'a distance of two amounts',
      book,
      text: ['会议费支出12.60万元，比2022年7.54万元增加5.16万元。'],
      findings: [{ cell: '正文!A1', message: 'difference', stated: '5.16万元', expected: '5.06万元' }],
    },
    {
      name: 'a count of names',
      book,
      text: ['下属单位4个，分别为：地震局、执法支队、救援中心。'],
      findings: [{ cell: '正文!A1', message: 'count', severity: 'warning', stated: '4个', expected: '3个' }],
    },
    {
      name: 'one figure told twice',
      book,
      text: ['共排查重大事故隐患16424处。', '全年排查重大事故隐患16434处。'],
      findings: [{ cell: '正文!A2', message: 'twice', severity: 'warning', expected: '16424处' }],
    },
    {
      name: 'a figure that the document’s own table tells otherwise',
      book: projectBook(),
      text: ['受益农户满意度为93%。'],
      findings: [
        {
          cell: '正文!A1',
          message: 'table',
          severity: 'warning',
          stated: '93%',
          expected: '92%',
          related: ['项目自评表!F13'],
        },
      ],
    },
    {
      name: 'a year of another report',
      book,
      text: ['2023年度部门整体支出绩效自评报告', '评价小组对我局2022年整体支出开展了绩效评价。'],
      findings: [{ cell: '正文!A2', message: 'year', severity: 'warning', stated: '2022', expected: '2023' }],
    },
    {
      name: 'a number that cannot be one, a sum within rounding, a rate cut off',
      book,
      text: [
        '全年预算数为2,2097.11万元。',
        '基本支出2030.18万元，其中人员经费1604.62万元，公用经费425.57万元。',
        '编外人数占总人数的比率为71/94=75%。',
      ],
      findings: [
        { cell: '正文!A1', message: 'malformed', severity: 'error', expected: '22,097.11' },
        { cell: '正文!A2', message: 'within', severity: 'info' },
        { cell: '正文!A3', message: 'truncated', severity: 'warning', expected: '76%' },
      ],
    },
    {
      name: 'a fall that no whole number of last year gives',
      book,
      text: ['全年发生事故3起，同比下降14.0%。'],
      findings: [{ cell: '正文!A1', message: 'impossible', severity: 'warning', stated: '14.0%' }],
    },
    {
      name: 'a text in a cell that contradicts itself',
      book: inCell('全年检查企业22家，其中危化企业6家，工贸企业15家，其他企业2家，均已完成整改。'),
      findings: [{ cell: 'B2', message: 'sum', severity: 'warning', stated: '22家', expected: '23家' }],
    },
  ],
});

test('a finding of a text carries its paragraph, its place and its words', () => {
  const text = [
    '一、收支情况',
    '本年支出1628.32万元，其中：基本支出916.04万元，项目支出721.28万元。另有说明。',
  ];
  const { findings } = runCheck({ ...contextOf(book, DEFAULT_SETTINGS), prose: readProse(text) }, reportText);
  const { place } = findings[0]!;
  expect(place).toMatchObject({ paragraph: 2, offset: 0 });
  expect(place!.quote).toBe(text[1]!.slice(place!.offset, place!.offset + place!.length));
  expect(place!.quote).toBe('本年支出1628.32万元，其中：基本支出916.04万元，项目支出721.28万元');
});
