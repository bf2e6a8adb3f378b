import type { Recognition } from '../../model/form';
import type { NotChecked } from '../check';

type Reason = NotChecked['notChecked'];

/** What the list of checks run says when the workbook does not hold what a check looks at. */
export const NO_FORM: Reason = { 'zh-CN': '没有识别出自评表', en: 'no self-evaluation form was recognised' };
export const NO_FUNDS: Reason = { 'zh-CN': '表中没有资金栏', en: 'the form has no table of funds' };
/** Figures whose unit is in doubt (JX107) are compared no further. */
export const UNIT_SLIP: Reason = {
  'zh-CN': '金额单位可能混用（见JX107），改正后再核对',
  en: 'money units may be mixed up (JX107); to be compared once they are mended',
};
export const NO_INDICATORS: Reason = { 'zh-CN': '表中没有绩效指标', en: 'the form has no indicators' };
export const NO_ACTUAL: Reason = {
  'zh-CN': '表中没有填写实际完成值',
  en: 'no actual value has been filled in',
};

/** "No form" where nothing was recognised, else the reason given. */
export function absent(recognition: Recognition, reason: Reason): NotChecked {
  return { notChecked: recognition.forms.length === 0 ? NO_FORM : reason };
}
