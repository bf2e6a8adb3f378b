import { compareSubmissions } from '../../../src/app/compare/compare';
import { comparisonPaper } from '../../../src/app/compare/comparison-paper';
import { comparisonReport } from '../../../src/app/compare/comparison-report';
import { review } from '../../../src/app/review';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import { faultyForm, projectForm, type ProjectForm } from './forms';

function paper(edit: (form: ProjectForm) => void, language: 'zh-CN' | 'en' = 'zh-CN') {
  const form = faultyForm();
  edit(form);
  const [old, now] = [faultyForm(), form].map((one) => review(projectForm(one), DEFAULT_SETTINGS));
  const report = comparisonReport(compareSubmissions(old!, now!), { old: 'a', new: 'b' }, language);
  const { blocks } = comparisonPaper(report, language);
  return {
    texts: blocks.flatMap((block) => ('text' in block ? [block.text] : [])),
    tables: blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
  };
}

describe('a comparison as a page', () => {
  it('begins with what nobody asked for', () => {
    const { texts, tables } = paper((form) => {
      form.lines[1]!.score = 10;
      form.lines[6]!.actual = '96%';
    });
    expect(texts.slice(1)).toEqual([
      '已改正1处，仍存在3处，新出现0处；没有要求却改动的内容1处。',
      '项目自评表：自评总分 97.2 → 97.2，本次重算98.2',
      '没有要求却改动的内容（1处）',
      '仍存在的问题（3处）',
      '已改正的问题（1处）',
      '按意见改动的内容（1处）',
    ]);
    expect(tables[0]!.rows).toEqual([
      ['项目自评表!E17', '服务对象满意度指标／群众满意度\n实际完成值', '93%', '96%', ''],
    ]);
    expect(tables[3]!.rows[0]!.slice(2)).toEqual(['11', '10', 'JX301']);
  });

  it('says that nothing differs', () => {
    expect(paper(() => undefined).texts[1]).toBe('两次报送的内容相同。');
    expect(paper(() => undefined, 'en').texts[1]).toBe('Both submissions hold the same.');
  });

  it('tells of rows that are gone', () => {
    const { texts, tables } = paper((form) => form.lines.splice(3, 1));
    expect(texts).toContain('增减的行和表（1处）');
    expect(tables.some(({ rows }) => rows[0]![1] === '已删除  时效指标／按期完工率')).toBe(true);
    expect(tables.some(({ rows }) => rows.some(([, words]) => words?.includes('（该行已删除）')))).toBe(true);
  });
});
