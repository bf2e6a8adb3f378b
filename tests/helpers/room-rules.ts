import { builtinModules } from 'node:module';
import { chainTo, circlesIn, type ImportGraph } from './import-graph';

/** The rooms of the core, lowest first: a room may import the rooms before it, and those beside it. */
export const CORE_ROOMS = [
  'text',
  'number model',
  'formulas words',
  'templates',
  'layouts',
  'rules',
  'facts',
  'scoring',
  'prose',
  'checks',
  'edits',
  'report',
] as const;

const PORT = 'src/hosts/workbook-host';
const MODEL = ['src/core/model/', 'src/core/number/', 'src/core/text/'];

/**
 * What each room outside the core may import, by path prefix; the core is held by {@link CORE_ROOMS}. A file of a room
 * that is named here by a longer prefix obeys that one.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/hosts/workbook-host': MODEL,
  'src/hosts/officejs/': [...MODEL, PORT],
  'src/hosts/xlsx/': [...MODEL, PORT],
  // A .docx is the same kind of package as an .xlsx: it shares the readers of packages, their limits and their faults.
  'src/hosts/docx/': [
    ...MODEL,
    PORT,
    'src/hosts/xlsx/zip/',
    'src/hosts/xlsx/xml/',
    'src/hosts/xlsx/package/parts',
    'src/hosts/xlsx/file-errors',
    'src/hosts/xlsx/limits',
    'src/hosts/xlsx/sniff',
  ],
  'src/hosts/memory/': [...MODEL, PORT],
  'src/app/': ['src/core/', PORT],
  'src/pane/': ['src/core/', 'src/app/', PORT],
  'src/grid/': [
    ...MODEL,
    'src/core/formulas/',
    'src/app/typing/',
    'src/app/store',
    'src/pane/shared/',
    'src/pane/theme/',
    'src/pane/messages/',
  ],
  'src/taskpane/': [
    'src/core/',
    'src/app/',
    'src/pane/',
    'src/hosts/officejs/',
    PORT,
    'src/commands/',
    'package.json',
  ],
  'src/commands/': ['src/core/', 'src/app/', 'src/pane/', 'src/hosts/officejs/', PORT],
  'src/workbench/': [
    'src/core/',
    'src/app/',
    'src/pane/',
    'src/grid/',
    'src/hosts/xlsx/',
    'src/hosts/docx/',
    'src/hosts/memory/',
    PORT,
    'package.json',
    'assets/',
  ],
  'src/api/': ['src/core/', 'src/app/', 'src/hosts/xlsx/', PORT, 'package.json'],
  'src/cli/': ['src/core/', 'src/app/', 'src/hosts/xlsx/', 'src/hosts/docx/', PORT, 'package.json'],
};

const NODE_MODULES = new Set(builtinModules.flatMap((module) => [module, `node:${module}`]));

/** What in a graph goes where it may not, a sentence each with the chain of files; none where all is well. */
export function breachesIn(graph: ImportGraph): string[] {
  return [
    ...impureCore(graph),
    ...backwardCore(graph),
    ...unknownRooms(graph),
    ...forbiddenImports(graph),
    ...circlesIn(graph).map((circle) => `${circle.join(' → ')}: a circle`),
  ];
}

/** The core takes plain data: no hosts, use cases, Node or browser, also round a corner. */
function impureCore(graph: ImportGraph): string[] {
  const isOutside = (imported: string) =>
    (imported.startsWith('src/') && !imported.startsWith('src/core/')) || NODE_MODULES.has(imported);
  return inCore(graph).flatMap((file) =>
    complain(graph, file, isOutside, 'the core takes plain data and knows nothing of where it comes from'),
  );
}

function backwardCore(graph: ImportGraph): string[] {
  return inCore(graph).flatMap((file) => {
    const level = levelOf(file);
    if (level < 0) return [];
    const why = `${coreRoomOf(file)} is an earlier stage and may not reach into a later one`;
    return complain(graph, file, (imported) => levelOf(imported) > level, why);
  });
}

/** Rooms that nobody gave a place: of the core in {@link CORE_ROOMS}, of the others in {@link MAY_IMPORT}. */
function unknownRooms(graph: ImportGraph): string[] {
  const ownFiles = [...graph.keys()].filter((file) => file.startsWith('src/'));
  return ownFiles
    .filter((file) => (file.startsWith('src/core/') ? levelOf(file) < 0 : !ruleOf(file)))
    .map((file) => `${file}: its room has no place in tests/helpers/room-rules.ts`);
}

function forbiddenImports(graph: ImportGraph): string[] {
  return [...graph].flatMap(([file, imports]) => {
    const rule = ruleOf(file);
    if (!rule) return [];
    const [room, allowed] = rule;
    return imports
      .filter(
        (imported) => isOwn(imported) && ![room, ...allowed].some((prefix) => imported.startsWith(prefix)),
      )
      .map((imported) => `${file} → ${imported}: ${room} may not import that`);
  });
}

/** A file of the project: of `src` or beside it, not of a package. */
const isOwn = (file: string): boolean => /^(src|assets)\/|^package\.json$/.test(file);

function ruleOf(file: string): [room: string, allowed: readonly string[]] | null {
  const rooms = Object.entries(MAY_IMPORT).filter(([room]) => file.startsWith(room));
  return rooms.sort(([one], [other]) => other.length - one.length)[0] ?? null;
}

function complain(
  graph: ImportGraph,
  file: string,
  isForbidden: (imported: string) => boolean,
  why: string,
): string[] {
  const chain = chainTo(graph, file, isForbidden);
  return chain ? [`${chain.join(' → ')}: ${why}`] : [];
}

const inCore = (graph: ImportGraph): string[] =>
  [...graph.keys()].filter((file) => file.startsWith('src/core/'));

function levelOf(file: string): number {
  const room = coreRoomOf(file);
  return CORE_ROOMS.findIndex((level) => level.split(' ').includes(room));
}

function coreRoomOf(file: string): string {
  return /^src\/core\/([^/]+)\//.exec(file)?.[1] ?? '';
}
