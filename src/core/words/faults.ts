import { DENIAL } from './denials';

/** What must not be, named by itself: money kept back or misused, figures made up, rules broken. */
const FAULT =
  /截留|挤占|挪用|套取|骗取|侵占|虚列|虚报|虚假|瞒报|漏报|错报|迟报|超标准|超范围|超概算|白条|违规|违反|违纪|违法|擅自|缺失|滞留|私设|账外|转嫁|乱收费/;
const DENIED = new RegExp(`(?:${DENIAL})[^,;，；]{0,4}$`);
const LACKS = /^(?:未|没有|没|不(?![断仅但存])|缺|漏|超)/;

/**
 * Whether an item of a list names a fault (截留资金, 未按规定公开) or what is to be kept to (无截留, 手续齐全): "1=否" says opposite things of the
 * two. Null when the words do not tell.
 */
export function faultiness(words: string): 'fault' | 'kept' | null {
  const found = FAULT.exec(words);
  if (found) return DENIED.test(words.slice(0, found.index)) ? 'kept' : 'fault';
  return LACKS.test(words) ? 'fault' : null;
}
