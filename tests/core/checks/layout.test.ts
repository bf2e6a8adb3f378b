import { layout } from '../../../src/core/checks/layout';
import { tasksBook } from '../../helpers/check-books';
import { testCheck } from '../../helpers/check-tester';
import { projectBook, scoringBook } from '../../helpers/score-books';
import { sheet, workbook } from '../../helpers/sheet-builder';

const unreadable = (title: string) =>
  workbook(
    sheet('说明', [
      [title],
      ['序号', '内容', '要求'],
      [1, '材料报送', '纸质一份'],
      [2, '联系方式', '见通知'],
    ]),
  );

testCheck(layout, {
  sentences: {
    sideways: '“横表”表的指标是横着排的：每个指标占一列，“指标值”等项目占一行，这样的表没有核查。',
    nothing: '整个工作簿没有认出绩效自评表，没有核查任何内容。',
    unrecognised: '“说明”表中有“部门整体支出绩效自评表”，像是绩效自评表，但没有认出可核查的表格。',
  },
  accept: [
    { name: 'a recognised form', book: projectBook() },
    { name: 'a recognised scoring table', book: scoringBook() },
    { name: 'a table of tasks', book: tasksBook() },
    {
      name: 'sheets of something else beside a form, whatever their titles',
      book: workbook(
        ...projectBook().sheets,
        sheet('绩效自评联系表', [
          ['绩效自评情况表'],
          ['序号', '科室', '联系人', '电话'],
          [1, '办公室', '甲', '略'],
          [2, '财务科', '乙', '略'],
        ]),
        sheet('通讯录', [
          ['姓名', '科室'],
          ['甲', '办公室'],
          ['乙', '财务科'],
        ]),
      ),
    },
  ],
  reject: [
    {
      name: 'a workbook in which nothing is recognised',
      book: workbook(
        sheet('Sheet1', [[], ['收支明细'], ['科目', '金额'], ['办公费', 12]]),
        sheet('Sheet2', [['备注']]),
      ),
      findings: [{ cell: 'A2', related: [], message: 'nothing', severity: 'warning' }],
    },
    {
      name: 'indicators side by side as columns',
      book: workbook(
        sheet('横表', [
          ['项目支出绩效自评表'],
          ['指标', '植树面积', '成活率', '受益人口', '合计'],
          ['指标值', '≥20亩', '≥90%', '≥300人', null],
          ['完成值', '22亩', '92%', '310人', null],
          ['分值', 40, 30, 30, 100],
          ['得分', 40, 30, 30, 100],
        ]),
      ),
      findings: [{ cell: 'A3', message: 'sideways', severity: 'warning' }],
    },
    {
      name: 'a form’s title over an unknown table',
      book: unreadable('部门整体支出绩效自评表'),
      findings: [{ cell: 'A1', message: 'unrecognised', severity: 'warning' }],
    },
    {
      name: 'a project’s title over an unknown table',
      book: unreadable('2023年项目支出绩效自评表'),
      findings: [{ cell: 'A1' }],
    },
    {
      name: 'one sheet of several',
      book: workbook(...projectBook().sheets, ...unreadable('部门整体支出绩效自评表').sheets),
      findings: [{ cell: '说明!A1' }],
    },
  ],
});
