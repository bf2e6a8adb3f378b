import type { Form, Recognition } from '../model/form';
import { memoByText } from '../number/memo';
import { conceptKey, isSatisfaction } from './aliases';
import type { FactBase, NamedAnswer, NamedFigure } from './fact-base';
import { plainKey } from './names';
import { yearOf } from './years';

/** The figures of a workbook by the key under which a name and its aliases meet. */
export interface FigureIndex {
  readonly figures: ReadonlyMap<string, readonly NamedFigure[]>;
  /** Everybody's satisfaction, for a standard that speaks of 满意度 alone. */
  readonly satisfaction: readonly NamedFigure[];
  /** Figures of 评分依据, by the name as typed and by its concept. */
  readonly evidence: ReadonlyMap<string, readonly NamedFigure[]>;
  readonly answers: ReadonlyMap<string, readonly NamedAnswer[]>;
  /** What a row's own cells say, by form and row. */
  readonly ofRow: ReadonlyMap<string, readonly NamedFigure[]>;
}

/** The key of a row in {@link FigureIndex.ofRow}. */
export const rowKey = (form: number, row: number): string => `${form}|${row}`;

const indexes = new WeakMap<FactBase, FigureIndex>();

/** The index of a fact base, made on first use. */
export function figureIndex(base: FactBase, recognition: Recognition): FigureIndex {
  let index = indexes.get(base);
  if (!index) indexes.set(base, (index = buildIndex(base, recognition)));
  return index;
}

/** The key of everybody's satisfaction, beside those of names. */
export const SATISFACTION_KEY = '|satisfaction';

/** Every key under which a lookup may come upon a figure of a form. */
export function indexKeys(figure: NamedFigure, recognition: Recognition): readonly string[] {
  const { form, row, name, origin } = figure;
  if (form === null) return [];
  const key = conceptKey(name, yearOf(recognition, recognition.forms[form] ?? null));
  const keys = [key];
  if (row !== undefined) keys.push(rowKey(form, row));
  if (origin !== 'text' && isSatisfaction(key)) keys.push(SATISFACTION_KEY);
  return keys;
}

function buildIndex(base: FactBase, recognition: Recognition): FigureIndex {
  const years = recognition.forms.map((form) => yearOf(recognition, form));
  const common = yearOf(recognition, null);
  const figures = new Map<string, NamedFigure[]>();
  const evidence = new Map<string, NamedFigure[]>();
  const satisfaction: NamedFigure[] = [];
  const ofRow = new Map<string, NamedFigure[]>();
  for (const figure of base.figures) {
    if (figure.form !== null && figure.row !== undefined)
      push(ofRow, rowKey(figure.form, figure.row), figure);
    if (figure.isCounted) continue;
    if (figure.form === null) {
      for (const key of new Set([plainKey(figure.name), conceptKey(figure.name, common)])) {
        push(evidence, key, figure);
      }
      continue;
    }
    const key = conceptKey(figure.name, years[figure.form] ?? null);
    push(figures, key, figure);
    if (figure.origin !== 'text' && isSatisfaction(key)) satisfaction.push(figure);
  }
  const answers = new Map<string, NamedAnswer[]>();
  for (const answer of base.answers) push(answers, plainKey(answer.name), answer);
  return { figures, satisfaction, evidence, answers, ofRow };
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

/**
 * The forms whose figures a form may use: itself and the others about the same thing. A department's form never takes a
 * project's figures nor the reverse; forms of another year or department stay apart.
 */
export function formsInScope(recognition: Recognition, index: number): ReadonlySet<number> {
  const known = scopes.get(recognition) ?? [];
  scopes.set(recognition, known);
  return (known[index] ??= searchScope(recognition, index));
}

const scopes = new WeakMap<Recognition, ReadonlySet<number>[]>();

function searchScope({ forms }: Recognition, index: number): ReadonlySet<number> {
  const own = forms[index];
  const scope = new Set([index]);
  if (!own) return scope;
  forms.forEach((other, at) => {
    if (isAboutTheSame(own, other)) scope.add(at);
  });
  return scope;
}

function isAboutTheSame(own: Form, other: Form): boolean {
  if ((own.scope === 'project') !== (other.scope === 'project')) return false;
  if (own.year && other.year && own.year.value !== other.year.value) return false;
  if (own.scope === 'project') return isSameText(own.projectName?.text, other.projectName?.text);
  return !own.department || !other.department || isSameText(own.department.text, other.department.text);
}

/** Names are the same when one holds the other: 深圳市盐田区应急管理局 and 盐田区应急管理局（本级）. */
function isSameText(one: string | undefined, other: string | undefined): boolean {
  if (!one || !other) return false;
  const [a, b] = [bareName(one), bareName(other)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

const bareName = memoByText((text) => text.replace(/[（(][^（()）]*[）)]|\s|[:：]/g, ''));
