/**
 * Spoils files, parts, cells and texts by chance for as long as it is told: `npm run fuzz -- --minutes 5 --seed 7`.
 * Failures are kept in their smallest form in tests/fixtures/fuzz, where `npm test` tries them again.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
  },
});
if (!(Number(values.minutes) > 0) || !Number.isInteger(Number(values.seed))) {
  process.stderr.write('npm run fuzz -- --minutes N [--seed S]: numbers above 0\n');
  process.exit(2);
}
process.stdout.write(`seed ${values.seed}\n`);
const jest = fileURLToPath(new URL('../../node_modules/jest/bin/jest.js', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [jest, '--selectProjects', 'files', '--testPathPatterns', 'tests/fuzz/', '-t', 'spoilt'],
  {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, FUZZ_MINUTES: values.minutes, FUZZ_SEED: values.seed },
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
