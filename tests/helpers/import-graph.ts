import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(__dirname, '../..');

/** Files with what they import: files of the project by path, packages by name. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Every source file below `src`, with what it imports, types included. */
export function importGraph(): ImportGraph {
  const graph = new Map<string, string[]>();
  for (const file of sourceFiles(join(ROOT, 'src'))) {
    const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
    graph.set(
      name(file),
      importedFiles.map(({ fileName }) => target(file, fileName)),
    );
  }
  return graph;
}

/**
 * The shortest chain of imports from a file to one that `isForbidden` names, or null. The file itself is forbidden too
 * where a chain leads back to it.
 * @example chainTo(graph, 'src/core/a.ts', (file) => file.startsWith('src/hosts/'))
 */
export function chainTo(
  graph: ImportGraph,
  from: string,
  isForbidden: (imported: string) => boolean,
): string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [from];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const imported of graph.get(file) ?? []) {
      if (cameFrom.has(imported)) continue;
      cameFrom.set(imported, file);
      if (isForbidden(imported)) return chain(cameFrom, from, imported);
      if (imported !== from) queue.push(imported);
    }
  }
  return null;
}

/** The circles of files that import each other, one for each group of files, as a chain from a file back to itself. */
export function circlesIn(graph: ImportGraph): string[][] {
  const told = new Set<string>();
  return [...graph.keys()].flatMap((file) => {
    if (told.has(file)) return [];
    const circle = chainTo(graph, file, (imported) => imported === file);
    if (!circle) return [];
    for (const member of circle) told.add(member);
    return [circle];
  });
}

function chain(cameFrom: ReadonlyMap<string, string>, from: string, end: string): string[] {
  const files = [end];
  let file = cameFrom.get(end)!;
  for (; file !== from; file = cameFrom.get(file)!) files.unshift(file);
  return [from, ...files];
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

function target(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const base = resolve(dirname(from), specifier);
  const candidates = [base, `${base}.ts`, `${base}.tsx`, join(base, 'index.ts'), `${base}.js`];
  return name(candidates.find((file) => existsSync(file) && /\.\w+$/.test(file)) ?? base);
}

function name(file: string): string {
  return relative(ROOT, file).split(sep).join('/');
}
