import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { expandPaths, expandPlace, placeOfBytes, type Target } from '../files';
import { systemCode } from '../output';
import { UsageError } from '../usage';

/** Which files a run is about, beside the paths named. */
export interface Selection {
  /** A file with one path a line, "-" for standard input. */
  readonly filesFrom: string | null;
  /** The paths of that file end with a NUL each. */
  readonly isNullSeparated: boolean;
  /** Files are told by their path below this folder, wherever the run is started. */
  readonly root: string | null;
  /** One share of the files, in the order of their paths: every `count`th, from the `index`th on. */
  readonly shard: { readonly index: number; readonly count: number } | null;
  /** Earlier answers: a file with the same name and content is passed over. */
  readonly resume: string | null;
  /** Earlier answers: findings that stand there are left out. */
  readonly baseline: string | null;
  /** Answers come as they are finished, not in the order of the files. */
  readonly isAsFinished: boolean;
}

/**
 * The files of a run.
 * @throws UsageError when a list cannot be read
 */
export async function selectTargets(
  paths: readonly string[],
  selection: Selection,
): Promise<readonly Target[]> {
  const { filesFrom, isNullSeparated, root, shard, resume, baseline } = selection;
  const named = expandPaths(paths);
  const listed =
    filesFrom === null ? [] : splitList(await readList(filesFrom), isNullSeparated).flatMap(expandPlace);
  const all = [...named, ...listed].map((target) => (root === null ? target : below(target, root)));
  const share = shard === null ? all : shareOf(all, shard.index, shard.count);
  const known = resume === null ? null : await readAnswers(resume);
  const before = baseline === null ? null : await readAnswers(baseline);
  return share.map((target) => {
    const sha256 = known?.get(target.path)?.sha256;
    const fingerprints = before?.get(target.path)?.fingerprints;
    return { ...target, ...(sha256 && { known: sha256 }), ...(fingerprints && { baseline: fingerprints }) };
  });
}

function below(target: Target, root: string): Target {
  const path = relative(resolve(root), resolve(target.path)).split(sep).join('/');
  if (path === '' || path.startsWith('../')) return target;
  return { ...target, path, bytes: target.bytes ?? Buffer.from(resolve(target.path)) };
}

function shareOf(targets: readonly Target[], index: number, count: number): readonly Target[] {
  const sorted = [...targets].sort(({ path: one }, { path: other }) =>
    one < other ? -1 : one > other ? 1 : 0,
  );
  return sorted.filter((_, at) => at % count === index - 1);
}

/** The paths of a list; blank lines, and the carriage returns of a Windows list, are no part of them. */
function splitList(list: Buffer, isNullSeparated: boolean) {
  const places = [];
  const end = isNullSeparated ? 0 : 10;
  for (let at = 0; at < list.length;) {
    const found = list.indexOf(end, at);
    const next = found < 0 ? list.length : found;
    const isReturn = !isNullSeparated && list[next - 1] === 13;
    const path = list.subarray(at, isReturn ? next - 1 : next);
    if (path.length > 0) places.push(placeOfBytes(path));
    at = next + 1;
  }
  return places;
}

interface Answered {
  readonly sha256: string | undefined;
  readonly fingerprints: readonly string[];
}

/** Earlier answers by file, the last of each; a line that is none (the last of a run that was cut off) is passed over. */
async function readAnswers(path: string): Promise<ReadonlyMap<string, Answered>> {
  const answers = new Map<string, Answered>();
  for (const answer of answersIn((await readList(path)).toString('utf8'))) {
    if (typeof answer.file !== 'string') continue;
    const findings = Array.isArray(answer.findings) ? (answer.findings as { fingerprint?: unknown }[]) : [];
    answers.set(answer.file, {
      sha256: typeof answer.sha256 === 'string' ? answer.sha256 : undefined,
      fingerprints: findings.flatMap(({ fingerprint }) =>
        typeof fingerprint === 'string' ? [fingerprint] : [],
      ),
    });
  }
  return answers;
}

interface Answer {
  readonly file?: unknown;
  readonly sha256?: unknown;
  readonly findings?: unknown;
}

/** One answer a line (ndjson), or all of them in an array (json). */
function answersIn(text: string): Answer[] {
  const whole = text.trimStart().startsWith('[') ? parsed(text) : null;
  if (Array.isArray(whole))
    return whole.filter((one): one is Answer => typeof one === 'object' && one !== null);
  return text.split('\n').flatMap((line) => parsed(line) ?? []);
}

function parsed(line: string): Answer | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

async function readList(path: string): Promise<Buffer> {
  try {
    if (path !== '-') return await readFile(path);
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch (error) {
    throw new UsageError('usage.badList', { file: path, why: systemCode(error) });
  }
}
