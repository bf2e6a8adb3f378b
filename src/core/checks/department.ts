import { OWN_SHEETS } from '../layouts/vocabulary/titles';
import type { Field } from '../model/figure';
import type { Form } from '../model/form';
import { indexSheet, type Sheet, sheetNamed } from '../model/grid';
import type { Check, CheckContext, FindingDraft } from './check';
import { shortText } from './shared/format';
import { isSameOffice, officeInTitle, officeName } from './shared/offices';

/**
 * JX502: the department's name differs within one workbook.
 *
 * Short forms are the same office (市应急局, 岳阳市应急管理局（本级）). A project may be carried out by a subordinate
 * office (实施单位), and a workbook in which every form has another department is a collection, not a mistake.
 */
export const department: Check = {
  code: 'JX502',
  id: 'department',
  severity: 'warning',
  looksAtScores: false,
  docs: {
    'zh-CN': {
      what: '同一工作簿里，各表填写的部门（单位）名称或表名中的单位名称不一致。简称、“（本级）”“（盖章）”和项目的实施单位不在此列；汇总多个部门的工作簿不核对。',
      why: '单位名称写错，多半是沿用了别的单位的表，所填内容也可能不是本单位的；汇总时还会归错单位。',
      fix: '统一为单位全称；误用其他单位表格的，逐项核对内容。',
      basis: '绩效自评通知：以部门（单位）为主体填报，名称与部门预算批复一致。',
    },
    en: {
      what: 'The department’s name differs between the forms of one workbook, or between a form’s head and its title. Short forms, additions such as “（本级）” and the office that carries out a project are fine; a workbook that collects several departments is not compared.',
      why: 'A wrong name mostly means that another office’s form was copied, contents and all; and the form will be filed under the wrong office.',
      fix: 'Use the full name throughout; where another office’s form was used, check every entry.',
      basis:
        'Notices on self-evaluation: the department fills in the form under the name of its approved budget.',
    },
  },
  messages: {
    form: {
      'zh-CN': {
        what: '这里的部门名称是“{stated}”，本工作簿其他表是“{expected}”。',
        why: '同一份自评应是同一个部门，可能沿用了其他单位的表。',
        fix: '核对后统一名称；沿用其他单位表格的，逐项核对内容。',
      },
      en: {
        what: 'The department here is “{stated}”, elsewhere in this workbook “{expected}”.',
        why: 'One self-evaluation is about one department; another office’s form may have been copied.',
        fix: 'Use one name; if a form was copied, check every entry.',
      },
    },
    title: {
      'zh-CN': {
        what: '表名中的单位是“{stated}”，表内部门名称是“{expected}”。',
        why: '表名与表内单位不一致，可能沿用了其他单位的表。',
        fix: '核对后统一表名和部门名称。',
      },
      en: {
        what: 'The title names “{stated}”, the form itself “{expected}”.',
        why: 'Title and head disagree; another office’s form may have been copied.',
        fix: 'Check and use one name in both.',
      },
    },
  },
  reasons: {
    oneName: {
      'zh-CN': '工作簿里只有一处部门名称，或者没有写明',
      en: 'the workbook names its department once or not at all',
    },
    collected: {
      'zh-CN': '工作簿汇总了多个部门的表',
      en: 'the workbook collects the forms of several departments',
    },
  },
  *run(context) {
    const named = context.recognition.forms.flatMap((form) => namedForm(context, form));
    let compared = 0;
    for (const { form, field, name } of named) {
      const inTitle = officeInTitle(form.title?.text ?? '');
      if (!inTitle || form.scope === 'project') continue;
      compared++;
      if (!isSameOffice(inTitle, name)) yield draftOf('title', inTitle, shortText(field), form.title!, field);
    }
    const common = commonName(named);
    if (named.length > 1 && common) {
      for (const { field, name } of named) {
        compared++;
        if (!isSameOffice(name, common.name) && !namesBeside(context, field, common.name)) {
          yield draftOf('form', shortText(field), shortText(common.field), field, common.field);
        }
      }
    }
    if (common) {
      for (const draft of otherSheets(context, common)) {
        compared++;
        yield draft;
      }
    }
    if (compared === 0) yield named.length > 1 ? { notChecked: 'collected' } : { notChecked: 'oneName' };
  },
};

interface NamedForm {
  readonly form: Form;
  readonly field: Field;
  readonly name: string;
}

/** Whether the head that names an office names the other one as well: the office above it, or the one that does the work. */
function namesBeside({ workbook }: CheckContext, { ref }: Field, other: string): boolean {
  const sheet = sheetNamed(workbook, ref.sheet);
  const head = sheet?.rows.filter(({ row }) => Math.abs(row - ref.row) <= 1) ?? [];
  return sheet !== undefined && officesIn(sheet, head).some(({ name }) => isSameOffice(name, other));
}

const HEAD_ROWS = 6;
const LABEL = /(?:部门|单位)(?:名称)?(?:[（(][^（()）]*[)）])?\s*[:：]?$/;
const OFFICE =
  /(?:局|委员会|委|厅|办公室|馆|中心|法院|检察院|研究院|医院|学校|学院|公司|政府|街道办事处|大队|支队|协会|所|站)$/;

/** Offices named in the heads of sheets without a form, where none of the recognised forms names such an office. */
function* otherSheets({ workbook, recognition }: CheckContext, common: NamedForm): Iterable<FindingDraft> {
  const withForm = new Set(recognition.forms.map(({ sheet }) => sheet));
  const known = workbook.sheets.filter(({ name }) => withForm.has(name)).flatMap((sheet) => officesIn(sheet));
  for (const sheet of workbook.sheets) {
    if (withForm.has(sheet.name) || OWN_SHEETS.has(sheet.name.trim())) continue;
    const [first] = officesIn(sheet);
    if (
      !first ||
      [common.name, ...known.map(({ name }) => name)].some((name) => isSameOffice(name, first.name))
    )
      continue;
    yield draftOf('form', shortText(first.field), shortText(common.field), first.field, common.field);
  }
}

/** The offices that rows of a sheet, its first ones if none are given, name behind a label. */
function officesIn(
  sheet: Sheet,
  rows: Sheet['rows'] = sheet.rows.slice(0, HEAD_ROWS),
): { readonly field: Field; readonly name: string }[] {
  const { ref } = indexSheet(sheet);
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, text }, at) => {
      const before = cells[at - 1]?.text.trim() ?? '';
      const isLabelled =
        LABEL.test(before) || /^(?:填报|预算|主管|项目|实施)?(?:部门|单位)(?:名称)?[:：]/.test(text.trim());
      const name = officeName(text);
      return isLabelled && OFFICE.test(name) ? [{ field: { ref: ref(row, column), text }, name }] : [];
    }),
  );
}

/** A form with its department; none where the cell names the office that carries out a project. */
function namedForm({ workbook }: CheckContext, form: Form): NamedForm[] {
  const field = form.department;
  const name = officeName(field?.text ?? '');
  if (!field || !name) return [];
  const sheet = sheetNamed(workbook, form.sheet);
  const label = sheet ? labelLeftOf(sheet, field) : '';
  return /实施|承担|执行单位|使用单位/.test(label + field.text) ? [] : [{ form, field, name }];
}

function labelLeftOf(sheet: Parameters<typeof indexSheet>[0], { ref }: Field): string {
  const { shown } = indexSheet(sheet);
  for (let column = ref.column - 1; column >= 0; column--) {
    const text = shown(ref.row, column)?.text.trim();
    if (text) return text;
  }
  return '';
}

/** From so many different departments on, a workbook is a collection. */
const COLLECTION = 3;

/** The name most forms have, null in a collection. */
function commonName(named: readonly NamedForm[]): NamedForm | null {
  const groups: NamedForm[][] = [];
  for (const one of named) {
    const group = groups.find((list) => isSameOffice(list[0]!.name, one.name));
    if (group) group.push(one);
    else groups.push([one]);
  }
  if (groups.length >= COLLECTION && groups.length * 2 > named.length) return null;
  return [...groups].sort((one, other) => other.length - one.length)[0]?.[0] ?? null;
}

function draftOf(message: string, stated: string, expected: string, at: Field, other: Field): FindingDraft {
  return { message, data: { stated, expected }, ref: at.ref, related: [other.ref], stated, expected };
}
