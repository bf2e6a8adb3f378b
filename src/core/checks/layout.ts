import { OWN_SHEETS } from '../layouts/vocabulary/titles';
import type { Check } from './check';
import { shortText } from './shared/format';

/** JX001: a sheet that looks like a self-evaluation form in which no table could be recognised. */
export const layout: Check = {
  code: 'JX001',
  id: 'layout',
  severity: 'warning',
  looksAtScores: false,
  docs: {
    'zh-CN': {
      what: '工作表的标题或表头看起来是绩效自评表，但没有认出其中的资金、任务、指标或评分表格。',
      why: '没有认出的表不会被核查和计分，容易被误以为没有问题。',
      fix: '检查表头文字是否被改动、合并或删除；改回原来的表头，或使用财政部门下发的原表。',
      basis: '本工具按表头文字识别表格；各地自评表表头以财政部门下发的格式为准。',
    },
    en: {
      what: 'A sheet whose title or headings look like a self-evaluation form, but in which no table of funds, tasks, indicators or scores was recognised.',
      why: 'What is not recognised is neither checked nor scored, and may be taken for faultless.',
      fix: 'See whether headings were changed, merged or deleted; put them back, or use the form as issued by the finance bureau.',
      basis:
        'Tables are recognised by their headings; the form issued by the local finance bureau sets them.',
    },
  },
  messages: {
    unrecognised: {
      'zh-CN': {
        what: '“{sheet}”表中有“{text}”，像是绩效自评表，但没有认出可核查的表格。',
        why: '这张表没有被核查，不等于没有问题。',
        fix: '恢复规范的表头（如一级指标、分值、年度指标值、实际完成值、得分）后再核查；或在“更正识别结果”中指出表头和各栏。',
      },
      en: {
        what: 'Sheet "{sheet}" holds "{text}" and looks like a self-evaluation form, but no table in it could be recognised.',
        why: 'This sheet was not checked, which does not mean that nothing is wrong with it.',
        fix: 'Restore the usual headings (level-1 indicator, points, target, actual, score), then check again; or point at the heads and columns under “Correct what was recognised”.',
      },
    },
    sideways: {
      'zh-CN': {
        what: '“{sheet}”表的指标是横着排的：每个指标占一列，“{text}”等项目占一行，这样的表没有核查。',
        why: '这张表没有被核查，不等于没有问题。',
        fix: '复制整张表，用“选择性粘贴—转置”贴到新工作表，让每个指标占一行，再核查。',
      },
      en: {
        what: 'The indicators of sheet "{sheet}" stand side by side, each in a column, with "{text}" in a row; such a table was not checked.',
        why: 'This sheet was not checked, which does not mean that nothing is wrong with it.',
        fix: 'Copy the table and paste it transposed (Paste Special) into a new sheet, one indicator a row, then check again.',
      },
    },
    nothing: {
      'zh-CN': {
        what: '整个工作簿没有认出绩效自评表，没有核查任何内容。',
        why: '没有认出不等于没有问题：这个文件没有被核查，也没有计分。',
        fix: '确认是不是自评表；是的，恢复规范的表头（如一级指标、分值、年度指标值、实际完成值、得分）后再核查，或在“更正识别结果”中指出表头和各栏。',
      },
      en: {
        what: 'No self-evaluation form was recognised in the whole workbook, and nothing was checked.',
        why: 'This does not mean that nothing is wrong: the file was neither checked nor scored.',
        fix: 'See whether it is one; if so, restore the usual headings, then check again, or point at the heads and columns under “Correct what was recognised”.',
      },
    },
  },
  *run({ recognition, workbook }) {
    for (const { ref, text, isSideways } of recognition.unrecognised) {
      const data = { sheet: ref.sheet, text: shortText(text) };
      yield { message: isSideways ? 'sideways' : 'unrecognised', data, ref };
    }
    if (recognition.forms.length > 0 || recognition.unrecognised.length > 0) return;
    const filled = workbook.sheets.find(({ name, rows }) => rows.length > 0 && !OWN_SHEETS.has(name.trim()));
    if (!filled) return;
    const { row, cells } = filled.rows[0]!;
    const ref = { sheet: filled.name, row, column: cells[0]?.column ?? 0 };
    yield { message: 'nothing', data: {}, ref };
  },
};
