import type { Check } from './check';

/** Every check, by code. One line a check. */
export const allChecks: readonly Check[] = [];
