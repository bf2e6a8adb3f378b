import { outline } from './file-report';
import type { Reporter, ReportOptions } from './reporter';

/** One JSON object a line, a line a file; see `file-report.ts`. */
export function ndjsonReporter({ details = false }: ReportOptions): Reporter {
  return {
    head: () => '',
    piece: (report) => `${JSON.stringify(outline(report, details))}\n`,
    between: '',
    tail: () => '',
  };
}
