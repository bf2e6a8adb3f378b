/** A refusal of Excel's, for whoever looks into it later. */
export interface LoggedTrouble {
  readonly code: string;
  /** When, ISO 8601. */
  readonly at: string;
  /** Where in Excel's interface, as its client names it ("Range.values"); empty where it does not say. */
  readonly where: string;
}

const KEPT = 20;
const log: LoggedTrouble[] = [];

/** Keeps the last refusals of this opening, by code and place: no message, which could name cells. */
export function logTrouble(error: unknown, code: string): void {
  const { debugInfo } = (error ?? {}) as { debugInfo?: { errorLocation?: unknown } };
  log.push({ code, at: new Date().toISOString(), where: String(debugInfo?.errorLocation ?? '') });
  if (log.length > KEPT) log.shift();
}

/** The last refusals, oldest first. */
export const loggedTroubles = (): readonly LoggedTrouble[] => [...log];
