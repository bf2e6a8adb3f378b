import type { Reporter } from './reporter';

/** One JSON object a line, a line a file; see `file-report.ts`. */
export function ndjsonReporter(): Reporter {
  return {
    head: () => '',
    piece: (report) => `${JSON.stringify(report)}\n`,
    between: '',
    tail: () => '',
  };
}
