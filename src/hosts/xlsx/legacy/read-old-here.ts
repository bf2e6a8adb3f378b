import type { Dump } from './dump';
import { dumpBook } from './dump-book';
import { readOld, type LegacyResult } from './read-old';

/**
 * Reads an old or foreign kind of workbook on this very thread: for workers, which whoever waits for them ends when
 * they take too long, and for programs that call the package. The parser is fetched when the first such file comes.
 */
export function readOldHere(bytes: Uint8Array): Promise<LegacyResult> {
  return readOld(bytes, async (input) => dumpBook(await parser(), input) as Dump);
}

async function parser(): Promise<unknown> {
  const [xlsx, codePages] = await Promise.all([
    import('@e965/xlsx'),
    import('@e965/xlsx/dist/cpexcel.full.mjs'),
  ]);
  // Excel 95 kept Chinese in the code page of the machine.
  xlsx.set_cptable(codePages);
  return xlsx;
}
