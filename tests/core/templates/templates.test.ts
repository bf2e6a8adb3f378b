import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '../../../src/core/layouts';
import { templateById, TEMPLATES } from '../../../src/core/templates';
import { TEMPLATE_SCHEMA } from '../../../src/core/templates/schema';
import { sheet, table, workbook } from '../../helpers/sheet-builder';
import { FIXTURES } from './fixtures';

const folder = join(__dirname, '../../../src/core/templates');

describe('templates', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s is a valid pack',
    (_, template) => {
      const { error } = TEMPLATE_SCHEMA.safeParse(template);
      expect(error?.issues ?? []).toEqual([]);
    },
  );

  it('lists every pack of the folder once', () => {
    const files = readdirSync(folder)
      .map((file) => file.replace('.ts', ''))
      .filter((name) => name !== 'index' && name !== 'schema');
    const missing = files.filter((name) => templateById(name) === null);
    expect(missing.map((name) => `${name}.ts is not listed in templates/index.ts`)).toEqual([]);
    expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(files.length);
  });

  it('refuses a pack whose bonus cap is no decimal', () => {
    expect(TEMPLATE_SCHEMA.safeParse({ ...TEMPLATES[0], bonusCap: '三分' }).success).toBe(false);
  });

  it('gives null for an unknown id', () => {
    expect(templateById('nowhere-1999')).toBeNull();
  });
});

describe('choosing a template', () => {
  it('has a workbook of every form to try it on', () => {
    const without = TEMPLATES.filter(({ id }) => !FIXTURES[id]);
    expect(without.map(({ id }) => `${id} has no workbook in tests/core/templates/fixtures.ts`)).toEqual([]);
  });

  it.each(Object.entries(FIXTURES))('takes %s for its own form, and no other', (id, bookOf) => {
    const chosen = recognise(bookOf()).forms.flatMap(({ template }) => template ?? []);
    expect([...new Set(chosen)]).toEqual([id]);
  });

  const unknown = sheet(
    '表',
    table(`
部门整体支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 分值 | 评价标准 | 得分
投入 | 预算 | 编制质量 | 100 | 编制准确得满分 | 95
`),
  );

  it('leaves a form that only shares its title with others without one', () => {
    expect(recognise(workbook(unknown)).forms.map((form) => form.template)).toEqual([null]);
  });

  it('takes the one that a person chose', () => {
    const { forms } = recognise(workbook(unknown), { template: 'yueyang-2023' });
    expect(forms.map((form) => form.template)).toEqual(['yueyang-2023']);
  });
});
