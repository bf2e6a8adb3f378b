import type { TableFigure } from '../../core/prose/types';
import type { Settings } from '../../core/checks/settings';
import type { Workbook } from '../../core/model/grid';
import { scoreWorkbook } from '../review';
import { tableFigures, type ReadForms } from '../table-figures';

/** A workbook that may belong to a report. */
export interface Candidate {
  /** Its name, for the places of its cells. */
  readonly file: string;
  readonly scored: ReadForms;
}

/** How many paragraphs of a report its department and year stand in. */
const HEAD = 30;
const TITLE = 8;
/** A shorter end of a department's name is that of too many: 应急管理局. */
const SHORTEST_END = 5;

/**
 * The figures of the workbook that belongs to a report: of its year and its department, as far as both are told. Where two
 * fit equally well nobody can say which, and there is none.
 */
export function companionFigures(
  paragraphs: readonly string[],
  candidates: readonly Candidate[],
): TableFigure[] {
  const head = paragraphs.slice(0, HEAD).join('\n').replace(/\s/g, '');
  const year = yearOf(paragraphs);
  const fitting = candidates.flatMap((candidate) => {
    const fit = fitOf(candidate, head, year);
    return fit === 0 || (fit === UNNAMED && candidates.length > 1) ? [] : [{ candidate, fit }];
  });
  const best = Math.max(...fitting.map(({ fit }) => fit));
  const [one, ...more] = fitting.filter(({ fit }) => fit === best);
  return one && more.length === 0 ? tableFigures(one.candidate.scored, one.candidate.file) : [];
}

/** A workbook that lies beside a report, not yet read. */
export interface Beside {
  readonly name: string;
  /** Null where it cannot be read. */
  read(): Promise<Workbook | null>;
}

/** {@link companionFigures} of workbooks that are read one after the other; those that cannot be read are passed over. */
export async function figuresBeside(
  paragraphs: readonly string[],
  files: Iterable<Beside>,
  settings: Settings,
): Promise<readonly TableFigure[]> {
  const candidates: Candidate[] = [];
  for (const file of files) {
    const workbook = await file.read();
    if (workbook) candidates.push({ file: file.name, scored: scoreWorkbook(workbook, settings) });
  }
  return companionFigures(paragraphs, candidates);
}

function yearOf(paragraphs: readonly string[]): number | null {
  for (const paragraph of paragraphs.slice(0, TITLE)) {
    const found = /(20[0-4]\d)\s*年/.exec(paragraph);
    if (found) return Number(found[1]);
  }
  return null;
}

/** The workbook names no department: it fits where it is the only one. */
const UNNAMED = 1;

/** 0: another's · 1: it names no department · more: so many characters of the department stand in the report. */
function fitOf({ scored }: Candidate, head: string, year: number | null): number {
  const { forms } = scored.recognition;
  const years = forms.flatMap((form) => form.year?.value ?? []);
  if (year !== null && years.length > 0 && !years.includes(year)) return 0;
  const names = forms.flatMap((form) => form.department?.text.replace(/[（(].*|\s/g, '') ?? []);
  if (names.every((name) => name === '')) return UNNAMED;
  return Math.max(...names.map((name) => endIn(head, name)));
}

/** How many of the last characters of a name stand in a text. */
function endIn(text: string, name: string): number {
  for (let length = name.length; length >= Math.min(SHORTEST_END, name.length) && length > 1; length--)
    if (text.includes(name.slice(-length))) return length;
  return 0;
}
