import { projectBook, projectForm, scoringBook, scoringForm } from '../../helpers/score-books';
import { sheet, workbook } from '../../helpers/sheet-builder';
import { rowOf, unreadableRow } from './rows';

describe('the row of a file', () => {
  it('tells whose it is, what it scores and what is wrong', async () => {
    const row = await rowOf('2023/水利局/评分表.xlsx', scoringBook({ H11: 99, H12: '良' }));
    expect(row).toMatchObject({
      path: '2023/水利局/评分表.xlsx',
      folder: '2023/水利局',
      name: '评分表.xlsx',
      department: '清河县水利局',
      year: 2023,
      stated: 99,
      score: 98,
      difference: 1,
      gradeStated: '良',
      grade: '优',
      status: 'error',
      unreadable: null,
    });
    expect(row.errors).toBe(row.findings.filter(({ severity }) => severity === 'error').length);
    expect(row.errors).toBeGreaterThan(0);
  });

  it.each([
    ['clean', {}],
    ['error', { H4: 12 }],
  ] as const)('of a form is %s', async (status, changes) => {
    expect((await rowOf('a.xlsx', scoringBook(changes))).status).toBe(status);
  });

  it('names the form by its template, in the language; the project too', async () => {
    const zh = await rowOf('a.xlsx', projectBook());
    const en = await rowOf('a.xlsx', projectBook(), { language: 'en' });
    expect(zh).toMatchObject({ form: '项目支出绩效自评表（全国通用）', project: '高标准农田建设' });
    expect(en.form).toBe('National project form');
  });

  it('names a form nobody has described by its title', async () => {
    const row = await rowOf('a.xlsx', scoringBook());
    expect(row.form).toBe('2023年度部门整体支出绩效自评评分表');
  });

  it('takes the totals of the department before those of a project, and keeps the others', async () => {
    const row = await rowOf('a.xlsx', workbook(projectForm({}, '项目'), scoringForm({}, '整体')));
    expect(row).toMatchObject({ stated: 98, score: 98 });
    expect(row.forms.map(({ sheet: name }) => name)).toEqual(['整体', '项目']);
    expect(row.forms[1]).toMatchObject({ stated: 98.65, cell: 'H14', project: '高标准农田建设' });
  });

  it('tells a difference in decimals, never in floats', async () => {
    const row = await rowOf('a.xlsx', projectBook({ H14: 98.4 }));
    expect(row).toMatchObject({ stated: 98.4, score: 98.65, difference: -0.25 });
  });

  it('without a form says so', async () => {
    const row = await rowOf(
      'a.xlsx',
      workbook(
        sheet('通讯录', [
          ['姓名', '电话'],
          ['张三', '123'],
        ]),
      ),
    );
    expect(row).toMatchObject({ status: 'noForm', form: '', stated: null, difference: null });
  });

  it('of a file that cannot be read gives the reason', () => {
    expect(unreadableRow('a.xlsx')).toMatchObject({
      status: 'unreadable',
      unreadable: { code: 'not-a-workbook', message: '文件是空的（0 字节）。' },
      forms: [],
      findings: [],
      errors: 0,
    });
  });

  it('survives the way from a worker', async () => {
    const row = await rowOf('a.xlsx', scoringBook({ H11: 99 }));
    expect(structuredClone(row)).toEqual(row);
  });
});
