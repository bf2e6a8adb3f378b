import { readdirSync } from 'node:fs';
import { importGraph, type ImportGraph } from './helpers/import-graph';
import { breachesIn } from './helpers/room-rules';
import { jest as settings } from '../package.json';

describe('the direction of imports', () => {
  it('is one way through rooms that may import each other, with no circle of files', () => {
    expect(breachesIn(importGraph())).toEqual([]);
  });

  it.each<[name: string, graph: Record<string, string[]>, told: string]>([
    [
      'a circle of two',
      { 'src/core/number/a.ts': ['src/core/number/b.ts'], 'src/core/number/b.ts': ['src/core/number/a.ts'] },
      'src/core/number/a.ts → src/core/number/b.ts → src/core/number/a.ts: a circle',
    ],
    [
      'a circle round a corner, away from where one starts',
      {
        'src/core/number/a.ts': ['src/core/number/b.ts'],
        'src/core/number/b.ts': ['src/core/number/c.ts'],
        'src/core/number/c.ts': ['src/core/number/d.ts'],
        'src/core/number/d.ts': ['src/core/number/b.ts'],
      },
      'src/core/number/b.ts → src/core/number/c.ts → src/core/number/d.ts → src/core/number/b.ts: a circle',
    ],
    [
      'a file that imports itself',
      { 'src/app/a.ts': ['src/app/a.ts'] },
      'src/app/a.ts → src/app/a.ts: a circle',
    ],
    [
      'a host in the core, round a corner',
      {
        'src/core/checks/a.ts': ['src/core/model/b.ts'],
        'src/core/model/b.ts': ['src/hosts/xlsx/index.ts'],
      },
      'src/core/checks/a.ts → src/core/model/b.ts → src/hosts/xlsx/index.ts: the core takes plain data',
    ],
    ['Node in the core', { 'src/core/number/a.ts': ['node:fs'] }, 'src/core/number/a.ts → node:fs: the core'],
    [
      'an earlier stage that reaches into a later one',
      { 'src/core/layouts/a.ts': ['src/core/scoring/b.ts'] },
      'layouts is an earlier stage',
    ],
    ['a room of the core without a place', { 'src/core/attic/a.ts': [] }, 'src/core/attic/a.ts: its room'],
    ['a room without a place', { 'src/attic/a.ts': [] }, 'src/attic/a.ts: its room has no place'],
    [
      'a concrete host in a use case',
      { 'src/app/a.ts': ['src/hosts/xlsx/index.ts'] },
      'src/app/a.ts → src/hosts/xlsx/index.ts: src/app/ may not',
    ],
    [
      'the workbench in the pane',
      { 'src/pane/a.ts': ['src/workbench/main.tsx'] },
      'src/pane/ may not import that',
    ],
    [
      'the pane in a host',
      { 'src/hosts/officejs/a.ts': ['src/pane/pane.tsx'] },
      'src/hosts/officejs/ may not',
    ],
    ['Excel on the command line', { 'src/cli/a.ts': ['src/hosts/officejs/a.ts'] }, 'src/cli/ may not'],
    [
      'the command line in the task pane',
      { 'src/taskpane/a.ts': ['src/cli/main.ts'] },
      'src/taskpane/ may not',
    ],
    [
      'the task pane in a command',
      { 'src/commands/a.ts': ['src/taskpane/main.tsx'] },
      'src/commands/ may not',
    ],
    ['the window in the grid', { 'src/grid/a.ts': ['src/workbench/main.tsx'] }, 'src/grid/ may not'],
  ])('tells %s', (_, planted, told) => {
    const graph: ImportGraph = new Map(Object.entries(planted));
    expect(breachesIn(graph).join('\n')).toContain(told);
  });
});

describe('the tests', () => {
  const testFiles = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.test\.tsx?$/.test(file));

  it('stand each in one project, so that no script leaves one out', () => {
    const rooms = settings.projects.flatMap(({ testMatch }) => testMatch.map(roomsOf));
    const homeless = testFiles.filter((file) => rooms.filter((room) => room.test(file)).length !== 1);
    expect(homeless).toEqual([]);
    expect(testFiles).toContain('architecture.test.ts');
  });

  /** A pattern of package.json as a regular expression over paths below `tests`. */
  function roomsOf(pattern: string): RegExp {
    const source = pattern
      .replace('<rootDir>/tests/', '')
      .replace(/[.]/g, '\\.')
      .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`)
      .replace('**/', '§')
      .replaceAll('*', '[^/]*')
      .replace('§', '(?:.*/)?');
    return new RegExp(`^${source}$`);
  }
});
