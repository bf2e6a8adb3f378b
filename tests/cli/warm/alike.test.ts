import { rmSync } from 'node:fs';
import { ensureBuilt, workingFolder, ziping, zipingAlone } from '../ziping';

let folder = '';
beforeAll(() => {
  ensureBuilt();
  folder = workingFolder();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Calls that end in every way there is, and read what a program can read: words, files, standard input. */
const CALLS: [args: readonly string[], input: string][] = [
  [['--help'], ''],
  [['chekc'], ''],
  [['check', 'yantian-2023.xlsx', 'nowhere.xlsx', 'lechang-2023.xlsx', '--jobs', '2'], ''],
  [['check', '--files-from', '-', '--format', 'ndjson'], 'liwan-2021.xlsx\n'],
  [['score', 'yantian-2023.xlsx', '-o', 'scored.xlsx', '--force', '--format', 'json'], ''],
  [['rule', '--stdin'], '{"text":"全部完成得满分，否则不得分","max":6}\n{"text":\n'],
];

describe('the program that stays warm answers as one that is started', () => {
  it.each(CALLS)('%j', (args, input) => {
    // Twice: what an earlier call left behind would show in the second.
    const [first, second] = [ziping(args, { cwd: folder, input }), ziping(args, { cwd: folder, input })];
    const alone = zipingAlone(args, { cwd: folder, input });
    expect([first, second]).toEqual([alone, alone]);
    expect(alone.stdout + alone.stderr).not.toBe('');
  });
});
