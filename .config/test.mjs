import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What has to hold beside the tests. They run one after the other, beside Jest, whose browsers mostly wait. */
const GATES = ['typecheck', 'lint'];

/**
 * Two workers a core, since browser tests mostly wait: with one and a half a third of two cores stood idle. A number: Jest takes
 * "200%" for 200 workers.
 */
const WORKERS = Math.max(2, availableParallelism() * 2);

/** Runs an npm script; gives its exit status and, unless they go to the terminal, its words. */
function run(script, stdio, args = []) {
  const isWindows = process.platform === 'win32';
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    cwd: ROOT,
    stdio,
    shell: isWindows,
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (words += data));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ script, status: 1, words: String(error) }));
    child.once('close', (status) => resolve({ script, status: status ?? 1, words }));
  });
}

async function runGates() {
  const results = [];
  for (const gate of GATES) results.push(await run(gate, ['ignore', 'pipe', 'pipe']));
  return results;
}

const [tests, gates] = await Promise.all([run('unit', 'inherit', [`--maxWorkers=${WORKERS}`]), runGates()]);
// At the end, where a person looks: what stands above the results of a thousand tests is not read.
for (const { script, status, words } of gates) {
  process.stdout.write(
    status === 0 ? `npm run ${script}: passed\n` : `npm run ${script}: FAILED\n${words}\n`,
  );
}
process.exitCode = [tests, ...gates].some(({ status }) => status !== 0) ? 1 : 0;
