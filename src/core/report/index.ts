import { jsonReporter } from './json';
import { ndjsonReporter } from './ndjson';
import type { DocumentedCheck, Reporter, ReportOptions } from './reporter';
import { sarifReporter } from './sarif';
import { textReporter } from './text';

export interface ReporterSetup extends ReportOptions {
  readonly engine: string;
  /** The checks whose documentation a report may carry. */
  readonly checks: readonly DocumentedCheck[];
}

/** Every report format, by the word that asks for it. One line a format. */
const REPORTERS = {
  text: textReporter,
  json: jsonReporter,
  ndjson: ndjsonReporter,
  sarif: sarifReporter,
} as const satisfies Readonly<Record<string, (setup: ReporterSetup) => Reporter>>;

/** The word for a report format. */
export type ReportFormat = keyof typeof REPORTERS;

export const REPORT_FORMATS = Object.keys(REPORTERS) as readonly ReportFormat[];

/** The reporter of a format. */
export function createReporter(format: ReportFormat, setup: ReporterSetup): Reporter {
  return REPORTERS[format](setup);
}
