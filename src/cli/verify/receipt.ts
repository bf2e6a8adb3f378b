import type { CellState } from '../../core/model/edit';
import { PUNCTUATION, type Language } from '../../core/text';
import type { CellDifference, FileDifferences, PartDifference } from '../../hosts/xlsx';
import { say } from '../messages';

/** The differences of two files as lines: the cells, the parts, and last that there are no others. */
export function receiptLines(differences: FileDifferences, language: Language): readonly string[] {
  const { cells, parts } = differences;
  const heading = (key: 'verify.cells' | 'verify.parts', lines: readonly string[]) =>
    lines.length === 0
      ? []
      : [say(language, key, { count: lines.length }), ...lines.map((line) => `  ${line}`)];
  return [
    ...heading(
      'verify.cells',
      cells.map((cell) => cellLine(cell, language)),
    ),
    ...heading(
      'verify.parts',
      parts.map((part) => partLine(part, language)),
    ),
    receiptLine(differences, language),
  ];
}

/** All of it in one line. */
export function receiptLine({ cells, parts, sameParts }: FileDifferences, language: Language): string {
  if (parts.length === 0) return say(language, 'verify.none', { same: sameParts });
  const count = (fate: PartDifference['fate']) => parts.filter((part) => part.fate === fate).length;
  const besides = parts.filter(({ beside }) => beside.length > 0);
  const list = PUNCTUATION[language].list;
  const data = {
    cells: cells.length,
    changed: count('changed'),
    added: count('added'),
    removed: count('removed'),
    same: sameParts,
  };
  if (besides.length === 0) return say(language, 'verify.total', data);
  const beside = besides.map(({ part, beside: names }) => `${part} ${names.join(list)}`).join(list);
  return say(language, 'verify.totalBeside', { ...data, beside });
}

function cellLine({ sheet, cell, before, after, in: aspects }: CellDifference, language: Language): string {
  return say(language, 'verify.cell', {
    cell: `${sheet}!${cell}`,
    before: stateText(before, language),
    after: stateText(after, language),
    in: aspects.map((aspect) => say(language, `verify.in.${aspect}`)).join(PUNCTUATION[language].list),
  });
}

/** A formula is told with the result that the file keeps of it. */
function stateText({ value, formula }: CellState, language: Language): string {
  const shown = value ?? say(language, 'write.blank');
  return formula === null ? shown : `=${formula} ${shown}`;
}

function partLine({ part, fate, sheet, beside }: PartDifference, language: Language): string {
  const named = sheet === undefined ? part : `${part} ${sheet}`;
  if (fate !== 'changed') return say(language, `verify.part.${fate}`, { part: named });
  if (beside.length === 0) return say(language, 'verify.part.changed', { part: named });
  return say(language, 'verify.part.beside', {
    part: named,
    beside: beside.join(PUNCTUATION[language].list),
  });
}
