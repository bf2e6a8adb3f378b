import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/core/text';

const SRC = join(__dirname, '../../src');

/** A catalogue as it stands in its file. */
export type Catalogue = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** The files of all catalogues of the product: those that hold notes for the translator. */
export const CATALOGUE_FILES: readonly string[] = (readdirSync(SRC, { recursive: true }) as string[])
  .filter(
    (file) => file.endsWith('.ts') && /^export const notes\b/m.test(readFileSync(join(SRC, file), 'utf8')),
  )
  .map((file) => file.replace(/\\/g, '/'))
  .sort();

/** The notes of a file and the catalogues it exports, by their names. */
export function cataloguesIn(file: string): {
  readonly notes: Readonly<Record<string, string>>;
  readonly catalogues: readonly (readonly [string, Catalogue])[];
} {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const module = require(join(SRC, file)) as Record<string, unknown>;
  const catalogues = Object.entries(module).filter(([name]) => name.endsWith('Texts'));
  return {
    notes: module.notes as Readonly<Record<string, string>>,
    catalogues: catalogues as [string, Catalogue][],
  };
}
