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

interface Format {
  readonly make: (setup: ReporterSetup) => Reporter;
  /** Whether it carries the documentation of every check, said of a finding or not. */
  readonly isDocumented?: true;
}

/** Every report format, by the word that asks for it. One line a format. */
const FORMATS = {
  text: { make: textReporter },
  json: { make: jsonReporter },
  ndjson: { make: ndjsonReporter },
  sarif: { make: sarifReporter, isDocumented: true },
} as const satisfies Readonly<Record<string, Format>>;

/** The word for a report format. */
export type ReportFormat = keyof typeof FORMATS;

export const REPORT_FORMATS = Object.keys(FORMATS) as readonly ReportFormat[];

/** The reporter of a format. */
export function createReporter(format: ReportFormat, setup: ReporterSetup): Reporter {
  return FORMATS[format].make(setup);
}

/** Whether a format's reporter needs the checks at hand; the others do with none. */
export const isDocumented = (format: ReportFormat): boolean => 'isDocumented' in FORMATS[format];
