/** The name that the file of the ledger has beside the folder; others of its kind are read as well. */
export const LEDGER_NAME = '复核台账.jsonl';

/** Whether a file is a ledger by its name. */
export function isLedger(path: string): boolean {
  return /\.jsonl$/i.test(path);
}
