/** In place of a name or value: the whole text says that the indicator does not apply. */
const WHOLE =
  /^[(（]?(?:本项|该项|此项|本指标|该指标|此指标|指标)?(?:不适用|不考核|无此项|不涉及|不参与考核|不纳入考核|无此指标|无此项目|未涉及|不予考核|无此项内容|不评分|不计分)[)）]?[。.]?$/;
/** In a note: only wordings that take the indicator out, since 不涉及 also says that nothing wrong was found. */
const NOTE =
  /不适用|不考核|不予考核|不参与考核|不纳入考核|不参与评分|不纳入评分|无此项(?!违|问)|(?:本|该|此)项(?:指标)?不涉及/;
const NOTHING = /^[(（]?(?:无|没有|——?|－|-|\/|空)?[)）]?$/;

/** Whether a name, target or actual says 不适用 / 不考核 / 无此项 in place of a value. */
export function saysInapplicable(text: string | undefined): boolean {
  return text !== undefined && text.length < 16 && WHOLE.test(text.replace(/\s/g, ''));
}

/** Whether a note takes the indicator out of the evaluation. */
export function noteSaysInapplicable(text: string | undefined): boolean {
  return text !== undefined && NOTE.test(text);
}

/** Whether a text is blank, a dash or 无: nothing is stated. */
export function saysNothing(text: string | undefined): boolean {
  return text === undefined || (text.length < 6 && NOTHING.test(text.trim()));
}
