import { builtinModules } from 'node:module';
import { chainTo, importGraph } from './helpers/import-graph';

/** The rooms of the core, lowest first: a room may import the rooms before it, and those beside it. */
const CORE_ROOMS = [
  'number model',
  'formulas',
  'messages',
  'templates',
  'layouts',
  'rules',
  'facts',
  'scoring',
  'checks',
  'edits',
  'report',
];

/** Rooms outside the core: what each may reach, by path prefix. */
const MAY_REACH: Record<string, readonly string[]> = {
  'src/hosts/xlsx/': ['src/core/model/', 'src/core/number/', 'src/hosts/xlsx/', 'src/hosts/workbook-host'],
  'src/hosts/memory/': [
    'src/core/model/',
    'src/core/number/',
    'src/hosts/memory/',
    'src/hosts/workbook-host',
  ],
  'src/app/': ['src/core/', 'src/app/', 'src/hosts/workbook-host'],
  'src/pane/': ['src/core/', 'src/app/', 'src/pane/', 'src/hosts/workbook-host'],
  'src/grid/': [
    'src/core/model/',
    'src/core/number/',
    'src/core/formulas/',
    'src/app/typing/',
    'src/pane/shared/',
    'src/pane/theme/',
    'src/pane/messages/',
    'src/grid/',
  ],
  'src/workbench/': [
    'src/core/',
    'src/app/',
    'src/pane/',
    'src/grid/',
    'src/workbench/',
    'src/hosts/xlsx/',
    'src/hosts/memory/',
    'src/hosts/workbook-host',
    'package.json',
  ],
};

const graph = importGraph();
const files = [...graph.keys()];
const isPackage = (file: string) => !file.startsWith('src/');
const nodeModules = new Set(builtinModules.flatMap((module) => [module, `node:${module}`]));

function complain(file: string, isForbidden: (imported: string) => boolean, why: string): string[] {
  const chain = chainTo(graph, file, isForbidden);
  return chain ? [`${chain.join(' → ')}: ${why}`] : [];
}

describe('the direction of imports', () => {
  it('keeps the core free of hosts, use cases, Node and the browser', () => {
    const complaints = files
      .filter((file) => file.startsWith('src/core/'))
      .flatMap((file) =>
        complain(
          file,
          (imported) =>
            (imported.startsWith('src/') && !imported.startsWith('src/core/')) || nodeModules.has(imported),
          'the core takes plain data and knows nothing of where it comes from',
        ),
      );
    expect(complaints).toEqual([]);
  });

  it('goes one way through the rooms of the core', () => {
    const complaints = files.flatMap((file) => {
      const room = levelOf(file);
      if (room < 0) return [];
      return complain(
        file,
        (imported) => levelOf(imported) > room,
        `${roomOf(file)} is an earlier stage and may not reach into a later one`,
      );
    });
    expect(complaints).toEqual([]);
  });

  it('knows every room of the core', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => room !== ''));
    expect([...rooms].filter((room) => !CORE_ROOMS.some((level) => level.split(' ').includes(room)))).toEqual(
      [],
    );
  });

  it.each(Object.entries(MAY_REACH))('lets %s reach only what it needs', (room, allowed) => {
    const complaints = files
      .filter((file) => file.startsWith(room))
      .flatMap((file) =>
        (graph.get(file) ?? [])
          .filter(
            (imported) => !isPackage(imported) && !allowed.some((prefix) => imported.startsWith(prefix)),
          )
          .map((imported) => `${file} → ${imported}`),
      );
    expect(complaints).toEqual([]);
  });

  it('has no circle of files', () => {
    const circles = files.flatMap((file) => complain(file, (imported) => imported === file, 'a circle'));
    expect(circles).toEqual([]);
  });
});

function levelOf(file: string): number {
  const room = roomOf(file);
  return CORE_ROOMS.findIndex((level) => level.split(' ').includes(room));
}

function roomOf(file: string): string {
  return /^src\/core\/([^/]+)\//.exec(file)?.[1] ?? '';
}
