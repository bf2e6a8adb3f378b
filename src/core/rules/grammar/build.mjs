// Generates the parser of a standard's sentences from standard.peggy: `npm run build:grammar`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import peggy from 'peggy';
import { wordLists } from './word-lists.cjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const source = readFileSync(here('./standard.peggy'), 'utf8');
writeFileSync(here('./standard.generated.js'), wordLists.generate(peggy, source));
