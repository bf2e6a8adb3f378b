import { contentOf } from '../../../src/app/typing/content-of';
import { refKey, type Area } from '../../../src/core/model/address';
import type { TypedCell } from '../../../src/grid/model/selection';
import { filledCells } from '../../../src/grid/edit/area';
import { copyArea, readClipboard } from '../../../src/grid/edit/clipboard';
import { sheetBoundsOf } from '../../../src/grid/edit/sheet-bounds';
import { cellsToFill, planPaste } from '../../../src/grid/edit/paste';
import { chooseCell, extendTo } from '../../../src/grid/edit/selection';
import type { OpenFile } from '../../../src/workbench/document';

/** Numbers that look random and are the same each time. */
export function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
type Next = ReturnType<typeof sequence>;

/** What is typed: numbers, texts that look like something else, formulas right and wrong, nothing. */
const TEXTS = [
  '',
  '',
  '0',
  '5',
  '-3.25',
  '95%',
  '1,234.5',
  '1e3',
  "'001",
  '是',
  'TRUE',
  '#N/A',
  '2024/3/5',
  '3-1',
  ' 两端有空格 ',
  '两行\n文字',
  '<&>"\'',
  '\u{1F600}表情',
  'a\u0001b',
  '_x0041_',
  '12345678901234567890',
  '0.1',
  '=1+1',
  '=SUM(A1:B4)',
  '=B2',
  '=C2/0',
  '=IF(B2>1,"是","否")',
  '=VLOOKUP(A1,A1:B9,2,0)',
  '=(',
  '=',
  '+1',
  '＝B2',
] as const;

/** Where the person works: how many rows and columns from A1. */
export const REACH = { rows: 12, columns: 8 };

/** What a step did: words for the failure, the cells a person meant to write, those that were told to be left alone. */
export interface Deed {
  readonly words: string;
  readonly sheet?: string;
  readonly cells?: readonly TypedCell[];
  readonly left?: ReadonlySet<string>;
}

/** A person at a document, who does one thing after another. */
export class Person {
  private clipboard: Record<string, string> = {};

  constructor(
    private readonly next: Next,
    readonly file: OpenFile,
  ) {}

  async act(): Promise<Deed> {
    const acts = [
      ...[this.typing, this.typing, this.filling, this.emptying],
      ...[this.copying, this.cutting, this.pasting, this.pasting],
      ...[this.undoing, this.undoing, this.redoing],
      ...[this.scoring, this.marking, this.unmarking, this.takingBack],
    ];
    return acts[this.next(acts.length)]!.call(this);
  }

  private one<Item>(items: readonly Item[]): Item {
    return items[this.next(items.length)]!;
  }

  private sheetBounds() {
    const { workbook, appearance, sheet } = this.file.host.getState();
    return sheetBoundsOf(workbook.sheets[sheet]!, appearance.sheets[sheet]!);
  }

  /** Goes somewhere as the grid does: another sheet now and then, an area of a few cells. */
  private select(): Area {
    const { host } = this.file;
    if (this.next(4) === 0) host.showSheet(this.one(host.getState().workbook.sheets).name);
    const corner = () => ({ row: this.next(REACH.rows), column: this.next(REACH.columns) });
    const sheetBounds = this.sheetBounds();
    const stand = chooseCell(sheetBounds, corner());
    const { selection } = this.next(2) === 0 ? stand : extendTo(sheetBounds, stand, corner());
    host.choose(sheetBounds.index.sheet.name, selection);
    return selection.area;
  }

  private async type(words: string, cells: readonly TypedCell[]): Promise<Deed> {
    const { name } = this.sheetBounds().index.sheet;
    const skipped = await this.file.host.type(name, cells);
    const left = new Set(skipped.map(({ ref }) => refKey(ref)));
    return { words: `${words} ${name} ${JSON.stringify(cells.slice(0, 9))}`, sheet: name, cells, left };
  }

  private typing(): Promise<Deed> {
    const { top, left } = this.select();
    return this.type('types', [{ row: top, column: left, text: this.one(TEXTS) }]);
  }

  private filling(): Promise<Deed> {
    return this.type('fills', cellsToFill(this.sheetBounds(), this.select(), this.one(TEXTS)) ?? []);
  }

  private emptying(): Promise<Deed> {
    const area = this.select();
    const cells = [...filledCells(this.sheetBounds().index, area)];
    return this.type(
      'empties',
      cells.map(({ row, column }) => ({ row, column, text: '' })),
    );
  }

  private take(isCut: boolean) {
    const area = this.select();
    const copied = copyArea(this.sheetBounds(), area, (cell) => contentOf(cell), isCut)!;
    // Now and then the clipboard passes through a program that keeps plain text only.
    const isPlain = this.next(4) === 0;
    this.clipboard = isPlain ? { 'text/plain': copied['text/plain'] } : { ...copied };
    return area;
  }

  private async copying(): Promise<Deed> {
    this.take(false);
    return Promise.resolve({ words: 'copies' });
  }

  private cutting(): Promise<Deed> {
    const cells = [...filledCells(this.sheetBounds().index, this.take(true))];
    return this.type(
      'cuts',
      cells.map(({ row, column }) => ({ row, column, text: '' })),
    );
  }

  private async pasting(): Promise<Deed> {
    this.select();
    const clip = readClipboard({ getData: (type) => this.clipboard[type] ?? '' });
    if (clip === null || clip === 'tooMuch') return { words: 'has nothing to paste' };
    const pasted = planPaste(this.sheetBounds(), this.file.host.getState().selection, clip);
    if (typeof pasted === 'string') throw new Error(pasted);
    return this.type('pastes', pasted.cells);
  }

  private async undoing(): Promise<Deed> {
    await this.file.host.undo();
    return { words: 'undoes' };
  }

  private async redoing(): Promise<Deed> {
    await this.file.host.redo();
    return { words: 'does again' };
  }

  private async scoring(): Promise<Deed> {
    await this.file.session.rescore();
    return { words: 'has it scored' };
  }

  private async marking(): Promise<Deed> {
    await this.file.session.mark();
    return { words: 'marks' };
  }

  private async unmarking(): Promise<Deed> {
    await this.file.session.unmark();
    return { words: 'takes marks off' };
  }

  private async takingBack(): Promise<Deed> {
    await this.file.session.undo();
    return { words: 'takes the last write back' };
  }
}
