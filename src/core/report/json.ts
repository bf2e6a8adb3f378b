import { outline } from './file-report';
import type { Reporter, ReportOptions } from './reporter';

/** One JSON array, an object a file; see `file-report.ts`. */
export function jsonReporter({ details = false }: ReportOptions): Reporter {
  return {
    head: () => '[\n',
    piece: (report) => indent(JSON.stringify(outline(report, details), null, 2)),
    between: ',\n',
    tail: ({ files }) => (files > 0 ? '\n]\n' : ']\n'),
  };
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
