import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { systemCode } from '../output';
import { UsageError } from '../usage';

/** One answer of a file of results, or a line of it that is none. */
export interface ReadAnswer {
  /** From 1; of a JSON array the number of the item. */
  readonly line: number;
  /** Undefined: no JSON. */
  readonly value: unknown;
}

/**
 * The answers of `check --format ndjson`, line by line so that any number of them costs one line's memory; of
 * `--format json`, whose file is one array, all at once.
 * @param file "-" for standard input
 * @throws UsageError when it cannot be read
 */
export async function* readAnswers(file: string): AsyncGenerator<ReadAnswer> {
  try {
    const isArray = file !== '-' && (await startsArray(file));
    yield* isArray ? itemsOf(await readFile(file, 'utf8')) : linesOf(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError('usage.badList', { file, why: systemCode(error) });
  }
}

async function startsArray(file: string): Promise<boolean> {
  for await (const chunk of createReadStream(file, { encoding: 'utf8', end: 64 }))
    return /^\uFEFF?\s*\[/.test(chunk as string);
  return false;
}

function* itemsOf(text: string): Generator<ReadAnswer> {
  const all = parsed(text.replace(/^\uFEFF/, ''));
  if (!Array.isArray(all)) return yield { line: 1, value: undefined };
  for (const [at, value] of all.entries()) yield { line: at + 1, value };
}

async function* linesOf(file: string): AsyncGenerator<ReadAnswer> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  // An error of the stream ends the lines without a word otherwise.
  const failed = new Promise<never>((_, reject) => input.once('error', reject));
  failed.catch(() => undefined);
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (let line = 1; ; line++) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done) return;
    const text = next.value.replace(/^\uFEFF/, '').trim();
    if (text !== '') yield { line, value: parsed(text) };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
