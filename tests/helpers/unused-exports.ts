import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(__dirname, '../..');

/** Source files by path from the root, with their text. */
export type Sources = ReadonlyMap<string, string>;

/** The source files below `src`. */
export function readSources(): Sources {
  const files = (readdirSync(join(ROOT, 'src'), { recursive: true }) as string[])
    .filter((file) => /\.tsx?$/.test(file) && !/\.(generated|d)\./.test(file))
    .map((file) => `src/${file.split(sep).join('/')}`);
  return new Map(files.sort().map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
}

/** What one file gives away and takes. */
interface Module {
  /** Values by the name they are exported under. */
  readonly exports: ReadonlySet<string>;
  /** `export { name as other } from`, by the name they are handed on under. */
  readonly handedOn: ReadonlyMap<string, readonly [file: string, name: string]>;
  /** `export * from`. */
  readonly all: readonly string[];
  /** What is imported; "*": the whole of a file. */
  readonly takes: readonly (readonly [file: string, name: string])[];
}

/**
 * The values that a file exports and no other takes, as "file: name". Types are left out: a name for the shape of an
 * argument may well be used by its own file alone.
 * @param isEntry files that something else than an import starts: nothing of theirs is missed
 */
export function unusedExports(sources: Sources, isEntry: (file: string) => boolean): string[] {
  const modules = new Map([...sources].map(([file, text]) => [file, readModule(file, text, sources)]));
  const used = new Set<string>();
  const use = (file: string, name: string): void => {
    const key = `${file}: ${name}`;
    const module = modules.get(file);
    if (!module || used.has(key)) return;
    used.add(key);
    const on = module.handedOn.get(name);
    if (on) use(...on);
    if (name === '*') for (const each of [...module.exports, ...module.handedOn.keys()]) use(file, each);
    if (!module.exports.has(name) && !on) for (const from of module.all) use(from, name);
  };
  for (const [file, { takes, handedOn, all }] of modules) {
    for (const [from, name] of takes) use(from, name);
    if (!isEntry(file)) continue;
    for (const on of handedOn.values()) use(...on);
    for (const from of all) use(from, '*');
  }
  return [...modules].flatMap(([file, { exports, handedOn }]) =>
    isEntry(file)
      ? []
      : [...exports, ...handedOn.keys()].map((name) => `${file}: ${name}`).filter((key) => !used.has(key)),
  );
}

function readModule(file: string, text: string, sources: Sources): Module {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const exports = new Set<string>();
  const handedOn = new Map<string, readonly [string, string]>();
  const all: string[] = [];
  const takes: [string, string][] = [];
  const target = (specifier: ts.Node | undefined) =>
    specifier && ts.isStringLiteralLike(specifier) ? fileOf(file, specifier.text, sources) : null;
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const from = target(node.moduleSpecifier);
      if (from) for (const name of namesOf(node.importClause)) takes.push([from, name]);
    } else if (ts.isExportDeclaration(node)) {
      readExport(node);
    } else if (isExported(node)) {
      for (const name of declared(node)) exports.add(name);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const from = target(node.arguments[0]);
      if (from) takes.push([from, '*']);
    }
    ts.forEachChild(node, visit);
  };
  const readExport = (node: ts.ExportDeclaration): void => {
    const from = target(node.moduleSpecifier);
    if (node.isTypeOnly) return;
    if (!node.exportClause) {
      if (from) all.push(from);
    } else if (ts.isNamedExports(node.exportClause)) {
      for (const { name, propertyName, isTypeOnly } of node.exportClause.elements) {
        if (isTypeOnly) continue;
        if (from) handedOn.set(name.text, [from, (propertyName ?? name).text]);
        else exports.add(name.text);
      }
    }
  };
  visit(source);
  return { exports, handedOn, all, takes };
}

function fileOf(file: string, specifier: string, sources: Sources): string | null {
  if (!specifier.startsWith('.')) return null;
  const path = relative(ROOT, resolve(ROOT, dirname(file), specifier))
    .split(sep)
    .join('/');
  const ways = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
  return ways.find((way) => sources.has(way)) ?? (existsSync(join(ROOT, path)) ? path : null);
}

function namesOf(clause: ts.ImportClause | undefined): string[] {
  if (!clause) return [];
  const { name, namedBindings } = clause;
  const own = name ? ['default'] : [];
  if (!namedBindings) return own;
  if (ts.isNamespaceImport(namedBindings)) return [...own, '*'];
  return [...own, ...namedBindings.elements.map((each) => (each.propertyName ?? each.name).text)];
}

function isExported(node: ts.Node): boolean {
  const isValue =
    ts.isVariableStatement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isEnumDeclaration(node);
  return isValue && (node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false);
}

function declared(node: ts.Node): string[] {
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name)
        ? [name.text]
        : name.elements.flatMap((each) =>
            ts.isBindingElement(each) && ts.isIdentifier(each.name) ? [each.name.text] : [],
          ),
    );
  }
  const { name, modifiers } = node as ts.FunctionDeclaration;
  const isDefault = modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  return isDefault ? ['default'] : name ? [name.text] : [];
}
