/** Run by the bench in a process of its own: checks the file named, and prints the most memory it ever held, in megabytes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const engine = createRequire(import.meta.url)('../../dist/bench/engine.js');
const { workbook } = engine.openXlsx(readFileSync(process.argv[2])).file;
engine.review(workbook, engine.DEFAULT_SETTINGS, [], engine.proseReader);
console.log(process.resourceUsage().maxRSS / 1000);
