import type { Form } from '../model/form';
import { templateById, TEMPLATES } from '../templates';
import type { Template } from '../model/template';
import { readLabel } from './labels';

/** A title alone names a form that many offices share; its own words must be met as well. */
const LEAST_POINTS = 4;
const TITLE_POINTS = 2;

/**
 * The id of the template whose title and words a form carries; null for a form nobody has described, or when two
 * templates fit equally well. `words` are the labels of the form's heads and rows.
 */
export function chooseTemplate(title: string | null, words: ReadonlySet<string>): string | null {
  const bareTitle = title === null ? '' : readLabel(title).bare;
  let best: Template | null = null;
  let bestPoints = LEAST_POINTS - 1;
  for (const template of TEMPLATES) {
    const points = pointsOf(template, bareTitle, words);
    if (points > bestPoints) [best, bestPoints] = [template, points];
    else if (points === bestPoints) best = null;
  }
  return best?.id ?? null;
}

function pointsOf({ titleWords, signature }: Template, title: string, words: ReadonlySet<string>): number {
  let points = 0;
  for (const entry of signature) if (words.has(entry.words)) points += entry.points;
  if (points === 0) return 0;
  return points + (titleWords.some((text) => title.includes(text)) ? TITLE_POINTS : 0);
}

/** The labels of a form that templates are told by; `labels` are those of its cells. */
export function labelsOf(form: Form, labels: Iterable<string>): Set<string> {
  const words = new Set<string>(labels);
  for (const level of form.levels) words.add(level.name);
  for (const row of form.funds) if (row.group) words.add(row.group);
  return words;
}

/** Whether a title is one of a template's. */
export function hasTitleOf(id: string, title: string): boolean {
  const { bare } = readLabel(title);
  return templateById(id)?.titleWords.some((text) => bare.includes(text)) ?? false;
}
