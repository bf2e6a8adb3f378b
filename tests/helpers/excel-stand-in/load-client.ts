import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nativeBridge } from './native-bridge';
import type { ExcelStandIn } from './stand-in';

const DIST = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** The requirement sets the stand-in claims in Jest; a test may change them. */
export const requirements: { version: string } = { version: '1.13' };

/** The workbook that is open: what Office says of the document follows it. */
let open: ExcelStandIn | null = null;

/**
 * Loads Microsoft's unmodified client file for Excel into Node, once a test file. What office.js would give around it
 * (`Office.context`) is a shim of a few lines; everything below `Excel` is Microsoft's.
 */
export function loadExcelClient(): void {
  const scope = globalThis as Record<string, unknown>;
  if (scope.Excel) return;
  const nothing = () => undefined;
  scope.window = scope;
  scope.document = { addEventListener: nothing, getElementsByTagName: () => [], getElementById: () => null };
  scope.location = { href: 'https://ziping.test/', search: '' };
  if (!('navigator' in scope)) scope.navigator = { userAgent: 'node' };
  (0, eval)(readFileSync(join(DIST, 'excel-web-16.00.js'), 'utf8'));
  const office = (scope.Office ?? {}) as Record<string, unknown>;
  scope.Office = {
    ...office,
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    context: {
      document: {
        get mode() {
          return open?.book.isReadOnly ? 'readOnly' : 'readWrite';
        },
      },
      requirements: {
        isSetSupported: (set: string, version: string) =>
          set === 'ExcelApi' && Number(version.split('.')[1]) <= Number(requirements.version.split('.')[1]),
      },
    },
  };
}

/** Connects the client to a stand-in, again for each test. */
export function connect(standIn: ExcelStandIn): void {
  open = standIn;
  const { OfficeExtension: client } = globalThis as unknown as {
    OfficeExtension: { HostBridge: { init(bridge: unknown): void } };
  };
  client.HostBridge.init(nativeBridge(standIn));
}
