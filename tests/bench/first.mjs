/** Run by the bench in a process of its own: `first.mjs parse|check FILE` prints the milliseconds of the first one. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const [, , kind, path] = process.argv;
const bytes = readFileSync(path);
const work =
  kind === 'parse'
    ? (
        (sheetJs) => () =>
          sheetJs.read(bytes)
      )(require('@e965/xlsx'))
    : ((engine) => () => {
        const { workbook } = engine.openXlsx(bytes).file;
        engine.review(workbook, engine.DEFAULT_SETTINGS, [], engine.proseReader);
      })(require('../../dist/bench/engine.js'));
const start = performance.now();
work();
console.log(performance.now() - start);
