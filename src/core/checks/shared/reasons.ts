import type { Recognition } from '../../model/form';
import { inEveryLanguage, type KeyOf, type Saying, saying } from '../../text';
import type { Check, NotChecked } from '../check';
import { reasonTexts } from './reason-texts';

/** The key of a reason that several checks give. */
export type SharedReason = KeyOf<typeof reasonTexts>;

/** "No form" where nothing was recognised, else the reason given: a key of the check's own, or of those shared. */
export function absent(recognition: Recognition, reason: string): NotChecked {
  return { notChecked: recognition.forms.length === 0 ? 'noForm' : reason };
}

/**
 * A check's reason by its key, to be told later: the check's own, else one that checks share.
 * @throws Error when nobody knows the key (a programming mistake)
 */
export function reasonOf({ code, id, reasons }: Check, key: string): Saying {
  const own = reasons?.[key];
  if (own)
    return saying(
      inEveryLanguage((language) => ({ [key]: own[language] })),
      key,
    );
  if (key in reasonTexts.en) return saying(reasonTexts, key as SharedReason);
  throw new Error(`${code} ${id} has no reason "${key}"`);
}
