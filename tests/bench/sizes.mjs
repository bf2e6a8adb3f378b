import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ms, quantile, row, timed } from './times.mjs';

const FILES = 1000;
const MEGABYTE = 1_000_000;

/** How time and memory grow: rows, sheets, files. */
export async function* sizeRows(engine, sheetJs, binary) {
  const review = (workbook) => engine.review(workbook, engine.DEFAULT_SETTINGS, [], engine.proseReader);
  yield growth('a row, 1,000 → 50,000 rows', [1000, 50_000], engine.formOf, review);
  yield growth('a sheet, 10 → 200 sheets', [10, 200], engine.sheetsOf, review);
  yield* await folder(engine, sheetJs, binary, false);
  yield* await folder(engine, sheetJs, binary, true);
  yield largeForm(engine);
}

/** Time for each of many against time for each of few. */
function growth(name, sizes, make, review) {
  const times = sizes.map(() => []);
  const least = sizes[0];
  for (let turn = 0; turn < 4; turn++) {
    sizes.forEach((size, at) => {
      for (let nth = 0; nth < (size === least ? 8 : 1); nth++) {
        const workbook = make(size, turn * 8 + nth);
        const time = timed(() => review(workbook))[1];
        if (turn > 0) times[at].push(time / size);
      }
    });
  }
  const [small, large] = times.map((list) => quantile(list));
  return row(`growth ${name}`, large / small, 1.1, 1.2, `${ms(large)} / ${ms(small)} each`);
}

/** The command line with two processes over a folder, against SheetJS reading the same files on one core; and its memory. */
async function folder(engine, sheetJs, binary, isOwn) {
  const path = mkdtempSync(join(tmpdir(), 'ziping-bench-'));
  try {
    for (let seed = 0; seed < FILES; seed++)
      writeFileSync(join(path, `${seed}.xlsx`), engine.writeWorkbook(engine.formOf(60, seed, isOwn)));
    const [, parse] = timed(() => {
      for (const name of readdirSync(path)) sheetJs.read(readFileSync(join(path, name)));
    });
    const { time, peak } = await checked(binary, path);
    const [name, goal, must] = isOwn ? ['every text its own', 1.5, 4] : ['one bureau', 0.75, 2];
    const words = `${Math.round((FILES / time) * 1000)} files a second`;
    const rows = [
      row(`${FILES} files, two jobs / SheetJS on one core, ${name}`, time / parse, goal, must, words),
    ];
    if (isOwn || peak === null) return rows;
    const detail = `of all its processes together, MB`;
    return [...rows, row(`peak memory, folder of ${FILES}`, peak / MEGABYTE, 250, 300, detail)];
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

/** Runs the command line; its peak memory is null where there is no /proc. */
function checked(binary, path) {
  const args = [binary, 'check', path, '--format', 'ndjson', '--fail-on', 'never', '--jobs', '2'];
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let peak = null;
  const look = setInterval(() => {
    const held = memoryOf(child.pid);
    if (held !== null) peak = Math.max(peak ?? 0, held);
  }, 100);
  return new Promise((resolve, reject) => {
    child.on('exit', (status) => {
      clearInterval(look);
      if (status === 0) resolve({ time: performance.now() - start, peak });
      else reject(new Error(`${args.join(' ')} ended with ${status}`));
    });
  });
}

/** Bytes that a process and its children hold, shared pages counted once a process; null where there is no /proc. */
function memoryOf(pid) {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    const below = children === '' ? [] : children.split(' ').map((child) => memoryOf(child) ?? 0);
    return below.reduce((sum, held) => sum + held, pages * 4096);
  } catch {
    return null;
  }
}

/** The most memory that a process holds which checks one form of 50,000 rows. */
function largeForm(engine) {
  const path = mkdtempSync(join(tmpdir(), 'ziping-bench-'));
  try {
    const file = join(path, 'large.xlsx');
    writeFileSync(file, engine.writeWorkbook(engine.formOf(50_000)));
    const script = fileURLToPath(new URL('./large.mjs', import.meta.url));
    const { stdout, status, stderr } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return row('peak memory, 50,000 rows', Number(stdout), 300, 400, 'MB');
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
