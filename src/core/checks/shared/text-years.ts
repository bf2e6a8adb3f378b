import { foreignYearClaims, type YearMention } from '../../facts/year-claims';
import type { Field } from '../../model/figure';
import type { Form } from '../../model/form';

/** A text of a form that speaks of another year as if it were the form's own. */
export interface TextClaim {
  readonly field: Field;
  readonly claim: YearMention;
}

const claimed = new WeakMap<Form, { readonly own: number; readonly claims: readonly TextClaim[] }>();

/** What a form's texts claim of other years; remembered as long as the form is. */
export function textClaims(form: Form, own: number): readonly TextClaim[] {
  const known = claimed.get(form);
  if (known?.own === own) return known.claims;
  const claims = [...searchClaims(form, own)];
  claimed.set(form, { own, claims });
  return claims;
}

function* searchClaims(form: Form, own: number): Iterable<TextClaim> {
  const rows = form.indicators.flatMap(
    ({ explanation, deductionNote, deviationReason, completion, actual }) =>
      [explanation, deductionNote, deviationReason, completion, actual].flatMap((field) => field ?? []),
  );
  const tasks = form.funds.flatMap(({ reason }) => reason ?? []);
  const goals = new Set(form.texts.filter(({ label }) => /目标|完成/.test(label)).map(({ field }) => field));
  const seen = new Set<Field>();
  for (const field of [...form.texts.map((text) => text.field), ...rows, ...tasks]) {
    if (seen.has(field)) continue;
    seen.add(field);
    const [claim] = [
      ...foreignYearClaims(field.text, own),
      ...(goals.has(field) ? onlyOtherYears(field.text, own) : []),
    ];
    if (claim) yield { field, claim };
  }
}

/** A sentence that opens with a year: what it tells of belongs to that year. */
const OPENS_WITH_YEAR =
  /(?:^|[。；;\n：:])\s*(?:目标\s*\d*\s*[:：、.]?\s*)?(20[0-4]\d)\s*年\s*度?(?![底末初前起以至到\-—~～/])/g;
/** So many years back a goal may have been left from. */
const RECENT = 3;

/** A goal or result that speaks only of earlier years, never of the form's own. */
function onlyOtherYears(text: string, own: number): YearMention[] {
  if (text.includes(String(own)) || /规划|同比|上年|去年|较20|比20|本年|当年|今年/.test(text)) return [];
  const found = [...text.matchAll(OPENS_WITH_YEAR)].map((match) => ({
    year: Number(match[1]),
    isFiscal: false,
    words: text.slice(match.index, match.index + 24).replace(/^[。；;：:\s]+/, ''),
  }));
  return found.every(({ year: value }) => value < own && value >= own - RECENT) ? found : [];
}
