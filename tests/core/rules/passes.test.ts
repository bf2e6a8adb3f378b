import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PASSES, passes } from '../../../src/core/rules/compile/passes';
import { canonical } from '../../../src/core/rules/read/canonical';
import { outline } from '../../../src/core/rules/read/outline';
import { type Item, type Piece, readPiece } from '../../../src/core/rules/read/pieces';
import type { Statement } from '../../../src/core/rules/read/statement';

const folder = join(__dirname, '../../fixtures');

const texts = [
  ...new Set(
    readdirSync(folder)
      .filter((name) => /^standards.*\.jsonl$/.test(name))
      .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
      .filter((line) => line.trim() !== '')
      .map((line) => (JSON.parse(line) as { readonly text: string }).text),
  ),
];

const statementsOf = (items: readonly Item[]): readonly Statement[] =>
  items.flatMap((item) => (item.type === 'statement' ? [item.statement] : []));

function listsOf(piece: Piece): readonly (readonly Statement[])[] {
  const inner = piece.items.flatMap((item) => (item.type === 'piece' ? listsOf(item.piece) : []));
  return [statementsOf(piece.items), ...inner];
}

const PROVED = 700;

describe('passes told from what statements hold', () => {
  const lists = texts.flatMap((text) => {
    const source = canonical(text);
    return listsOf(readPiece(source, outline(source)));
  });

  it('has lists on which passes change something', () => {
    const changed = lists.filter(
      (list) => JSON.stringify(list, shown) !== JSON.stringify(passes(list), shown),
    );
    expect(lists.length).toBeGreaterThan(PROVED);
    expect(changed.length).toBeGreaterThan(PROVED / 10);
  });

  it('come to what all of them come to, run one after the other', () => {
    for (const list of lists) {
      const all = PASSES.reduce((before, [pass]) => pass(before), list);
      expect(passes(list)).toEqual(all);
    }
  });
});

/** Big numbers as text. */
const shown = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
