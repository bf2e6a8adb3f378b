import type { Form, Recognition } from '../model/form';
import type { Sheet, Workbook } from '../model/grid';
import { chooseTemplate, hasTitleOf, labelsOf } from './choose-template';
import { assignColumns } from './columns';
import { buildForm, type ColumnsOf } from './form';
import { readPage, type Page } from './lines';
import { withoutStrays } from './strays';
import { applyMapping, type ManualMapping } from './mapping';
import { listProjects } from './project-list';
import { projectsApart } from './projects-apart';
import { speaksOf } from './pointed-header';
import { findRegions, isTitle, type Region } from './regions';
import { findSideways } from './sideways';
import { DOMAIN, OWN_SHEETS, saysOtherPurpose, SELF_EVALUATION } from './vocabulary/titles';

export type { ManualMapping };

export interface RecogniseOptions {
  /** The id of a template to use for every form instead of the one that fits. */
  readonly template?: string | null;
  readonly mapping?: readonly ManualMapping[];
}

/**
 * Finds the self-evaluation forms of a workbook by their words and shape, never by position.
 * A sheet that says it is one but holds no readable table is listed in `unrecognised`.
 */
export function recognise(workbook: Workbook, options: RecogniseOptions = {}): Recognition {
  const forms: Form[] = [];
  const suspects: Suspect[] = [];
  for (const sheet of workbook.sheets) {
    if (OWN_SHEETS.has(sheet.name.trim())) continue;
    const found = foundOn(sheet, options);
    forms.push(...found.forms);
    if (found.suspect) suspects.push(found.suspect);
  }
  // A card about a form that stands in the same workbook is none of its own.
  const unrecognised = suspects.flatMap(({ isCard, ...one }) => (isCard && forms.length > 0 ? [] : [one]));
  return { forms: options.template ? forms : shareTemplate(forms), unrecognised };
}

const known = new WeakMap<Sheet, Found>();

/** What a sheet holds; remembered as long as the sheet is, where nobody told how to read it. */
function foundOn(sheet: Sheet, options: RecogniseOptions): Found {
  const isTold = options.mapping?.some((mapping) => mapping.sheet === sheet.name);
  if (options.template || isTold) return recogniseSheet(sheet, options);
  let found = known.get(sheet);
  if (!found) known.set(sheet, (found = recogniseSheet(sheet, options)));
  return found;
}

interface Found {
  readonly forms: readonly Form[];
  readonly suspect: Suspect | null;
}

/** A sheet that may be a form and holds no readable table. */
type Suspect = Recognition['unrecognised'][number] & { readonly isCard: boolean };

/** A form that carries only the title of the workbook's one template is of that template too. */
function shareTemplate(forms: readonly Form[]): Form[] {
  const ids = new Set(forms.flatMap((form) => form.template ?? []));
  const [id] = ids;
  if (ids.size !== 1 || id === undefined) return [...forms];
  return forms.map((form) =>
    form.template === null && form.title && hasTitleOf(id, form.title.text) ? ofTemplate(form, id) : form,
  );
}

const given = new WeakMap<Form, Form>();

/** The form with a template: the same object as long as the form is. */
function ofTemplate(form: Form, template: string): Form {
  const known = given.get(form);
  if (known?.template === template) return known;
  const made = { ...form, template };
  given.set(form, made);
  return made;
}

function recogniseSheet(sheet: Sheet, options: RecogniseOptions): Found {
  const read = readPage(sheet);
  const page: Page = { ...read, lines: withoutStrays(read.lines) };
  const mappings = options.mapping?.filter((mapping) => mapping.sheet === sheet.name) ?? [];
  const columnsOf: ColumnsOf = (header, holdsWords) => {
    const told = assignColumns(header, holdsWords);
    const mapping = mappings.find((one) => speaksOf(one, header));
    return mapping ? applyMapping(told, header, mapping) : told;
  };
  // A block of money without heads alone may be all that was read of a form.
  let hasHeads = false;
  const forms = findRegions(page, mappings).flatMap((region) => {
    // Whoever points at a table says that it is one.
    const isPointed = region.headers.some((header) => mappings.some((one) => speaksOf(one, header)));
    if (region.isOther && !isPointed) return [];
    const draft = buildForm(page, region, columnsOf);
    if (!draft || !(isPointed || isSelfEvaluation(draft))) return [];
    hasHeads ||= region.headers.length > 0 || draft.baseData.length > 0;
    const apart = projectsApart(page, listProjects(page, draft));
    return apart.map((form) => withTemplate(form, region, options));
  });
  return { forms, suspect: hasHeads ? null : suspectOn(page) };
}

function withTemplate(draft: Form, region: Region, options: RecogniseOptions): Form {
  if (options.template) return { ...draft, template: options.template };
  const labels: string[] = [];
  for (const { spots } of region.lines)
    for (const { text, label } of spots) if (text.length <= 30) labels.push(label.bare);
  return { ...draft, template: chooseTemplate(draft.title?.text ?? null, labelsOf(draft, labels)) };
}

/** Whether tables serve a self-evaluation: a title that says so, levels of indicators, words of government spending. */
function isSelfEvaluation(draft: Form): boolean {
  const title = draft.title?.text ?? '';
  const sheetName = draft.sheet;
  // The name of a sheet may be that of a project; what the title says goes before it.
  if (saysOtherPurpose(title) || (!SELF_EVALUATION.test(title) && saysOtherPurpose(sheetName))) return false;
  const isTitled = /绩效|自评/.test(title) || /绩效|自评/.test(sheetName);
  const kinds = new Set(draft.tables.map((table) => table.kind));
  if (!kinds.has('indicators') && !kinds.has('scoring')) return isTitled || kinds.has('baseData');
  const hasLevels = draft.tables.some(
    (table) => table.columns.level1 !== undefined && table.columns.level2 !== undefined,
  );
  const words = [
    ...draft.levels.map((level) => level.name),
    ...draft.indicators.slice(0, 40).map((row) => row.name.text),
  ].join(' ');
  const evidence =
    (isTitled ? 2 : 0) + (hasLevels ? 1 : 0) + (DOMAIN.test(words) ? 2 : 0) + (draft.funds.length ? 1 : 0);
  return evidence >= 2;
}

/** A list of people or dates, whatever its title says: its own head tells. */
function isOtherList({ spots }: Page['lines'][number]): boolean {
  const words = spots.map(({ label }) => label.bare).join(' ');
  return (
    /联系人|电话|手机|姓名|邮箱|职务|责任人|时间节点|完成时限|时间安排/.test(words) &&
    !/指标|分值|得分|权重|预算|执行|资金/.test(words)
  );
}

const CARD_LABEL =
  /名称|部门|单位|科室|负责|联系|日期|时间|年度|周期|金额|预算|资金|执行|支出|得分|总分|自评分|等级|目标|成效|成绩|问题|措施|编码|编号|结论|结果|经验|意见|说明|备注|地点|内容|情况|进度|成果|亮点|建议|类型|性质/;

/** Labels with their values beside them, row by row, and no heads over columns. */
function isCard(lines: Page['lines']): boolean {
  const rows = lines.filter(({ spots }) => spots.length >= 2);
  const labels = rows.flatMap(({ spots }) => spots.filter((_, at) => at % 2 === 0));
  const isLabel = ({ isNumber, label }: (typeof labels)[number]) =>
    !isNumber && label.bare.length <= 10 && CARD_LABEL.test(label.bare);
  const values = rows.flatMap(({ spots }) => spots.filter((_, at) => at % 2 === 1));
  return (
    rows.length >= 2 &&
    rows.every(({ spots }) => spots.length % 2 === 0) &&
    labels.every(isLabel) &&
    values.filter(({ word }) => word !== null).length * 4 <= values.length
  );
}

/** A sheet with a form's title over something like a table, or with a table on its side. */
function suspectOn(page: Page): Suspect | null {
  const titled = suspectTitle(page);
  const label = findSideways(page);
  if (!label) return titled;
  const { row, column, text } = label;
  return { ref: page.index.ref(row, column), text, isCard: false, isSideways: true };
}

function suspectTitle(page: Page): Suspect | null {
  const rows = page.lines.filter((line) => line.spots.length >= 3);
  if (rows.length < 3 || isOtherList(rows[0]!)) return null;
  for (const line of page.lines.slice(0, 8)) {
    const spot = line.spots.find((s) => isTitle(s, line) && SELF_EVALUATION.test(s.label.bare));
    if (spot && !saysOtherPurpose(spot.label.bare)) {
      const { row, column, text } = spot;
      const below = page.lines.filter((other) => other.row > row);
      return { ref: page.index.ref(row, column), text, isCard: isCard(below) };
    }
  }
  return null;
}
