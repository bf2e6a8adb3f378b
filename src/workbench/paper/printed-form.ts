import { a1 } from '../../core/model/address';
import type { WorkbookAppearance } from '../../core/model/appearance';
import type { Finding, Severity } from '../../core/model/finding';
import { indexSheet, type Sheet, type Workbook } from '../../core/model/grid';
import { textIn, type Language } from '../../core/text';
import { sharedTexts } from '../../pane/messages/shared';
import { paperTexts } from './messages/paper';

/** What is printed of a workbook: its forms as they look, and what was found in them. */
export interface Printable {
  readonly workbook: Workbook;
  readonly appearance: WorkbookAppearance;
  readonly findings: readonly Finding[];
  /** The sheets that hold forms, or all that are shown where there is none. */
  readonly sheets: readonly string[];
}

/** A sheet beyond this is no form, and would not end on paper. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 60;

/** A head taller than this is not repeated: it would leave no room for what follows. */
const MOST_HEAD = 8;

const WORST: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * The forms of a workbook to be printed: whole, their heads on every page, each cell with a finding framed and numbered,
 * and under them the findings by these numbers.
 * @param headRows of a sheet by its name: how many rows from the top stand on every page
 */
export function printedForm(
  { workbook, appearance, findings, sheets }: Printable,
  headRows: (sheet: string) => number,
  language: Language,
): HTMLElement {
  const paper = document.createElement('article');
  const numbered = findings.filter(({ ref }) => sheets.includes(ref.sheet));
  for (const name of sheets) {
    const at = workbook.sheets.findIndex((sheet) => sheet.name === name);
    const sheet = workbook.sheets[at];
    if (!sheet) continue;
    paper.append(made('h3', name));
    const numbers = numbersOf(sheet, numbered);
    const widthOf = (column: number) => appearance.sheets[at]?.widthOf(column) ?? 1;
    paper.append(sheetTable(sheet, numbers, widthOf, headRows(name)));
    if (indexSheet(sheet).lastRow >= MOST_ROWS)
      paper.append(made('p', textIn(paperTexts, language, 'printCut', { count: MOST_ROWS })));
  }
  paper.append(findingList(numbered, language));
  return paper;
}

interface Numbered {
  readonly numbers: readonly number[];
  readonly severity: Severity;
}

/** The numbers of the findings of each cell, by "row,column" of its top-left cell. */
function numbersOf(sheet: Sheet, findings: readonly Finding[]): ReadonlyMap<string, Numbered> {
  const index = indexSheet(sheet);
  const cells = new Map<string, Numbered>();
  findings.forEach(({ ref, severity }, at) => {
    if (ref.sheet !== sheet.name) return;
    const { row, column } = index.master(ref.row, ref.column);
    const known = cells.get(`${row},${column}`);
    const worst = WORST.find((one) => one === severity || one === known?.severity)!;
    cells.set(`${row},${column}`, { numbers: [...(known?.numbers ?? []), at + 1], severity: worst });
  });
  return cells;
}

function sheetTable(
  sheet: Sheet,
  numbers: ReadonlyMap<string, Numbered>,
  widthOf: (column: number) => number,
  heads: number,
): HTMLElement {
  const index = indexSheet(sheet);
  const columns = shown(Math.min(index.lastColumn + 1, MOST_COLUMNS), sheet.hiddenColumns);
  const rows = shown(Math.min(index.lastRow + 1, MOST_ROWS), sheet.hiddenRows);
  const table = document.createElement('table');
  const all = columns.reduce((sum, column) => sum + widthOf(column), 0) || 1;
  const widths = document.createElement('colgroup');
  for (const column of columns) {
    const col = document.createElement('col');
    col.style.width = `${((widthOf(column) || 1) / all) * 100}%`;
    widths.append(col);
  }
  const isTorn = sheet.merges.some(({ top, bottom }) => top < heads && bottom >= heads);
  const head = document.createElement('thead');
  const body = document.createElement('tbody');
  for (const row of rows) {
    const isHead = heads <= MOST_HEAD && !isTorn && row < heads;
    (isHead ? head : body).append(sheetRow(sheet, row, rows, columns, numbers));
  }
  table.append(widths, head, body);
  return table;
}

const shown = (count: number, hidden: ReadonlySet<number> = new Set()): number[] =>
  Array.from({ length: Math.max(count, 0) }, (_, at) => at).filter((at) => !hidden.has(at));

function sheetRow(
  sheet: Sheet,
  row: number,
  rows: readonly number[],
  columns: readonly number[],
  numbers: ReadonlyMap<string, Numbered>,
): HTMLElement {
  const index = indexSheet(sheet);
  const line = document.createElement('tr');
  for (const column of columns) {
    const area = index.merge(row, column);
    const spanned = (all: readonly number[], from: number, to: number) =>
      all.filter((one) => one >= from && one <= to);
    const rowsIn = area ? spanned(rows, area.top, area.bottom) : [row];
    const columnsIn = area ? spanned(columns, area.left, area.right) : [column];
    // Of a merged area whatever stands first of it on the paper carries all of it.
    if (rowsIn[0] !== row || columnsIn[0] !== column) continue;
    const cell = document.createElement('td');
    if (rowsIn.length > 1) cell.rowSpan = rowsIn.length;
    if (columnsIn.length > 1) cell.colSpan = columnsIn.length;
    const master = index.master(row, column);
    cell.textContent = index.shown(row, column)?.text ?? '';
    const found = numbers.get(`${master.row},${master.column}`);
    if (found) {
      cell.dataset.mark = found.severity;
      cell.append(made('sup', `[${found.numbers.join(',')}]`));
    }
    line.append(cell);
  }
  return line;
}

function findingList(findings: readonly Finding[], language: Language): HTMLElement {
  if (findings.length === 0) return made('p', textIn(paperTexts, language, 'printNone'));
  const list = document.createElement('section');
  list.append(made('h3', textIn(paperTexts, language, 'printFindings', { count: findings.length })));
  const table = document.createElement('table');
  const head = document.createElement('tr');
  for (const key of ['printNumber', 'printCell', 'printSeverity', 'printWhat'] as const)
    head.append(made('th', textIn(paperTexts, language, key)));
  table.append(document.createElement('thead'), document.createElement('tbody'));
  table.tHead!.append(head);
  findings.forEach(({ ref, severity, message }, at) => {
    const line = document.createElement('tr');
    const place = `${ref.sheet}!${a1(ref)}`;
    const words = [String(at + 1), place, textIn(sharedTexts, language, severity), message[language].what];
    line.append(...words.map((text) => made('td', text)));
    table.tBodies[0]!.append(line);
  });
  list.append(table);
  list.dataset.kind = 'findings';
  return list;
}

function made(tag: 'h3' | 'p' | 'sup' | 'th' | 'td', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
