import type { Reporter } from './reporter';

/** One JSON array, an object a file; see `file-report.ts`. */
export function jsonReporter(): Reporter {
  return {
    head: () => '[\n',
    piece: (report) => indent(JSON.stringify(report, null, 2)),
    between: ',\n',
    tail: ({ files }) => (files > 0 ? '\n]\n' : ']\n'),
  };
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
