import { department } from '../../../src/core/checks/department';
import { testCheck } from '../../helpers/check-tester';
import { projectBook, projectForm, scoringBook, scoringForm } from '../../helpers/score-books';
import { sheet, workbook } from '../../helpers/sheet-builder';

const FARMING = '部门名称：清河县农业农村局';

testCheck(department, {
  sentences: {
    form: '这里的部门名称是“清河县档案馆”，本工作簿其他表是“清河县农业农村局”。',
    title: '表名中的单位是“清河县林业局”，表内部门名称是“清河县水利局”。',
  },
  accept: [
    {
      name: 'a sheet without a form that names an office of the form’s head, a unit of money or a contractor',
      book: workbook(
        projectForm(),
        projectForm({ B3: '灌溉渠改造' }, '项目二'),
        sheet('情况', [
          ['项目基本情况表'],
          ['项目单位', '清河县农田建设中心', '单位：万元'],
          ['施工方', '某某建设公司'],
        ]),
      ),
    },
    { name: 'one name in two forms', book: workbook(scoringForm({ A2: FARMING }), projectForm()) },
    {
      name: 'a short form and a seal',
      book: workbook(scoringForm({ A2: `${FARMING}（盖章）` }), projectForm({ B4: '县农业农村局' })),
    },
    {
      name: 'an office’s own part of a department',
      book: workbook(scoringForm({ A2: `${FARMING}（本级）` }), projectForm()),
    },
    {
      name: 'the title names the same office',
      book: scoringBook({ A1: '清河县水利局2023年度部门整体支出绩效自评评分表' }),
    },
    {
      name: 'a collection of several departments',
      book: workbook(
        scoringForm({}, '水利'),
        scoringForm({ A2: '部门名称：清河县林业局' }, '林业'),
        scoringForm({ A2: '部门名称：清河县民政局' }, '民政'),
      ),
      status: 'not-checked',
    },
    { name: 'one form', book: projectBook(), status: 'not-checked' },
  ],
  reject: [
    {
      name: 'another office in the head of a sheet without a form',
      book: workbook(
        projectForm(),
        sheet('情况', [['项目基本情况表'], ['项目单位', '清河县档案馆'], ['全年预算数', 64]]),
      ),
      findings: [
        { cell: '情况!B2', related: ['B4'], message: 'form', severity: 'warning', stated: '清河县档案馆' },
      ],
    },
    {
      name: 'two departments',
      book: workbook(scoringForm({ A2: '部门名称：清河县林业局' }), projectForm()),
      findings: [
        {
          cell: '项目自评表!B4',
          related: ['A2'],
          message: 'form',
          stated: '清河县农业农村局',
          expected: '清河县林业局',
        },
      ],
    },
    {
      name: 'another county of the same name of office',
      book: workbook(
        projectForm({}, '项目一'),
        projectForm({ B3: '饮水安全工程', B4: '清溪县农业农村局' }, '项目二'),
        projectForm({ B3: '河道治理' }, '项目三'),
      ),
      findings: [{ cell: '项目二!B4', related: ['项目一!B4'], message: 'form' }],
    },
    {
      name: 'the title of another office’s form',
      book: scoringBook({ A1: '清河县林业局2023年度部门整体支出绩效自评评分表' }),
      findings: [{ cell: 'A1', related: ['A2'], message: 'title', stated: '清河县林业局' }],
    },
  ],
});
