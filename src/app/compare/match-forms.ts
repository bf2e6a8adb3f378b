import type { Form } from '../../core/model/form';
import { readLabel } from '../../core/layouts/labels';

/** Forms of two submissions that are the same form, as indexes; null: of one of them alone. */
export interface MatchedForms {
  readonly pairs: readonly (readonly [old: number, now: number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** Finds each form in the other submission: by project, kind of tables, title, names of rows, and sheet last. */
export function matchForms(old: readonly Form[], now: readonly Form[]): MatchedForms {
  const candidates = old.flatMap((one, at) =>
    now.map((other, to) => ({ at, to, likeness: likeness(one, other) })).filter((pair) => pair.likeness > 0),
  );
  candidates.sort((a, b) => b.likeness - a.likeness || a.at - b.at || a.to - b.to);
  const [from, into] = [new Set<number>(), new Set<number>()];
  const pairs: [number, number][] = [];
  for (const { at, to } of candidates) {
    if (from.has(at) || into.has(to)) continue;
    from.add(at);
    into.add(to);
    pairs.push([at, to]);
  }
  return {
    pairs: pairs.sort(([a], [b]) => a - b),
    removed: old.flatMap((_, at) => (from.has(at) ? [] : [at])),
    added: now.flatMap((_, at) => (into.has(at) ? [] : [at])),
  };
}

function likeness(one: Form, other: Form): number {
  const [names, others] = [namesOf(one), namesOf(other)];
  const shared = [...names].filter((name) => others.has(name)).length;
  const rows = names.size + others.size === 0 ? 0 : (2 * shared) / (names.size + others.size);
  const kinds = new Set(one.tables.map(({ kind }) => kind));
  const isKind = other.tables.some(({ kind }) => kinds.has(kind));
  if (!isKind || (rows === 0 && !isSame(one.projectName?.text, other.projectName?.text))) return 0;
  const alike = [
    [one.projectName?.text, other.projectName?.text],
    [one.title?.text, other.title?.text],
    [one.sheet, other.sheet],
  ].filter(([a, b]) => isSame(a, b)).length;
  return rows * 6 + alike * 2;
}

const isSame = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && key(a) === key(b);
const key = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

function namesOf({ indicators, funds, tasks, baseData }: Form): ReadonlySet<string> {
  const texts = [
    ...indicators.map(({ name }) => name.text),
    ...funds.map(({ label }) => label.text),
    ...tasks.map(({ name }) => name.text),
    ...baseData.map(({ labels }) => labels.join('/')),
  ];
  return new Set(texts.map((text) => readLabel(text).bare || key(text)));
}
