import type { Paper } from '../../core/model/paper';
import { textIn, type Language } from '../../core/text';
import { exportTexts, type ExportText } from './export-texts';
import type { FileRow } from './file-row';

/** Shares of the page of each column, in hundredths. */
const COLUMNS: readonly (readonly [head: ExportText, share: number, value: (row: FileRow) => string])[] = [
  ['path', 22, ({ path }) => path],
  ['result', 8, () => ''],
  ['department', 18, ({ department }) => department ?? ''],
  // Whoever has the list alone is to learn why nothing stands there.
  [
    'form',
    16,
    ({ form, project, unreadable }) => unreadable?.message ?? [form, project].filter(Boolean).join('\n'),
  ],
  ['stated', 7, ({ stated }) => numberText(stated)],
  ['score', 7, ({ score }) => numberText(score)],
  ['difference', 7, ({ difference }) => numberText(difference)],
  ['grades', 7, ({ gradeStated, grade }) => [...new Set([gradeStated, grade].filter(Boolean))].join(' → ')],
  ['errors', 4, ({ unreadable, errors }) => (unreadable ? '' : String(errors))],
  ['warnings', 4, ({ unreadable, warnings }) => (unreadable ? '' : String(warnings))],
];

const numberText = (value: number | null): string => (value === null ? '' : String(value).replace('-', '−'));

/**
 * The table of files on paper, its head on every page.
 * @param notes lines over it: how it was filtered, the seed of a spot check
 */
export function filesPaper(rows: readonly FileRow[], notes: readonly string[], language: Language): Paper {
  const say = (key: ExportText) => textIn(exportTexts, language, key);
  return {
    title: say('files'),
    blocks: [
      ...notes.map((text) => ({ kind: 'note' as const, text })),
      {
        kind: 'table',
        head: COLUMNS.map(([head]) => say(head)),
        shares: COLUMNS.map(([, share]) => share),
        rows: rows.map((row) =>
          COLUMNS.map(([head, , value]) => (head === 'result' ? say(`status.${row.status}`) : value(row))),
        ),
      },
    ],
  };
}
