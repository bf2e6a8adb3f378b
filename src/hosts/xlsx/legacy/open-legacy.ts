import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { DEFAULT_LIMITS } from '../limits';
import type { Dump } from './dump';
import { type LegacyResult, readOld } from './read-old';

/** What reading an old file may cost. */
export interface LegacyLimits {
  readonly milliseconds: number;
  /** Heap of the child process. */
  readonly megabytes: number;
  readonly fileBytes: number;
}

const LIMITS: LegacyLimits = { milliseconds: 20_000, megabytes: 512, fileBytes: DEFAULT_LIMITS.fileBytes };

/** The reader stands beside this module in the sources, and beside the bundle that holds it. */
const READER = join(__dirname, 'legacy-reader.js');

/**
 * Reads an .xls, .xlsb, .ods, XML spreadsheet 2003, or a web page saved as .xls, in a child process with a limit of
 * time and memory. For reading only: such a file is never written. Node only.
 */
export function openLegacy(bytes: Uint8Array, limits: Partial<LegacyLimits> = {}): Promise<LegacyResult> {
  const bounds = { ...LIMITS, ...limits };
  return readOld(bytes, (input) => readInChild(input, bounds), bounds.fileBytes);
}

function readInChild(bytes: Uint8Array, limits: LegacyLimits): Promise<Dump | 'timeout' | 'killed' | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${limits.megabytes}`, READER], {
      stdio: ['pipe', 'pipe', 'ignore'],
      // Nothing of the parent's environment is a parser's business.
      env: {},
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, limits.milliseconds);
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    // A child that dies early closes its input while it is still being written to; its exit tells enough.
    child.stdin.on('error', () => undefined);
    child.on('error', () => {
      clearTimeout(timer);
      resolve(null);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (timedOut) resolve('timeout');
      // By the system, or by V8 for want of memory.
      else if (signal !== null) resolve('killed');
      else resolve(code === 0 ? parseDump(Buffer.concat(chunks).toString('utf8')) : null);
    });
    child.stdin.end(bytes);
  });
}

function parseDump(text: string): Dump | null {
  try {
    return JSON.parse(text) as Dump;
  } catch {
    return null;
  }
}
