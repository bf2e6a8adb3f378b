import type { Language } from '../../core/text';
import type { Review } from '../../app/review';
import type { WorkbookAppearance } from '../../core/model/appearance';
import { printElement } from './print-paper';
import { printedForm } from './printed-form';

/** Prints the forms of an open file with what was found in them; without a form, all its sheets that are shown. */
export function printDocument(
  name: string,
  { workbook, recognition, findings }: Review,
  appearance: WorkbookAppearance,
  language: Language,
): void {
  const formed = new Set(recognition.forms.flatMap(({ tables }) => tables.map(({ sheet }) => sheet)));
  const open = workbook.sheets.filter(({ hidden }) => !hidden).map((sheet) => sheet.name);
  const sheets = open.filter((sheet) => formed.size === 0 || formed.has(sheet));
  const headRows = (sheet: string): number => {
    const [first] = recognition.forms
      .flatMap(({ tables }) => tables)
      .filter((table) => table.sheet === sheet)
      .sort((one, other) => one.headerTop - other.headerTop);
    return first ? first.headerBottom + 1 : 0;
  };
  const element = printedForm({ workbook, appearance, findings, sheets }, headRows, language);
  printElement(name.replace(/\.[^.]+$/, ''), element, { isWide: true });
}
