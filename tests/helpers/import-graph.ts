import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(__dirname, '../..');

/** Every source file below `src`, with what it imports: files of the project by path, packages by name. */
export function importGraph(): Map<string, string[]> {
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
 * The shortest chain of imports from a file to one that `isForbidden` names, or null.
 * @example chainTo(graph, 'src/core/a.ts', (file) => file.startsWith('src/hosts/'))
 */
export function chainTo(
  graph: Map<string, string[]>,
  from: string,
  isForbidden: (imported: string) => boolean,
): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const imported of graph.get(file) ?? []) {
      if (cameFrom.has(imported)) continue;
      cameFrom.set(imported, file);
      if (isForbidden(imported)) return chain(cameFrom, imported);
      queue.push(imported);
    }
  }
  return null;
}

function chain(cameFrom: Map<string, string | null>, end: string): string[] {
  const files: string[] = [];
  for (let file: string | null = end; file !== null; file = cameFrom.get(file) ?? null) files.unshift(file);
  return files;
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
