import type { Canonical } from './canonical';
import type { OutlineNode } from './outline';
import { readSentence } from './read-statements';
import type { Statement } from './statement';

/** An item of a list that carries no points of its own. */
export interface Bullet {
  readonly label: string;
  readonly words: string;
}

/** A standard, or a numbered part of it, as statements: the step between reading and assembling. */
export interface Piece {
  readonly label: string | null;
  /** The words of the item's head, before its points. */
  readonly title: string;
  statements: Statement[];
  readonly units: Piece[];
  readonly bullets: Bullet[];
}

const SILENT = new Set<Statement['kind']>(['context', 'definition', 'standard', 'rounding']);

/** Whether a statement says something about points. */
export const isScoring = (statement: Statement): boolean => !SILENT.has(statement.kind);

/** Reads an outline into statements. A numbered item with a single statement is merged into its parent. */
export function readPiece(source: Canonical, node: OutlineNode): Piece {
  const piece: Piece = {
    label: node.label,
    title: titleOf(source, node),
    statements: [],
    units: [],
    bullets: [],
  };
  for (const sentence of node.head) piece.statements.push(...readSentence(source, sentence));
  for (const child of node.children) adopt(piece, readPiece(source, child));
  for (const sentence of node.tail) piece.statements.push(...readSentence(source, sentence));
  return piece;
}

function titleOf(source: Canonical, node: OutlineNode): string {
  const first = node.head[0];
  if (!first) return '';
  const words = source.text.slice(first.start, first.end);
  return /^[^(,;:。]{1,30}/.exec(words)?.[0] ?? '';
}

function adopt(parent: Piece, child: Piece): void {
  const scoring = child.statements.filter(isScoring);
  const isSimple = child.units.length === 0 && child.bullets.length === 0;
  if (isSimple && scoring.length === 0) {
    const words = child.statements.map(({ text }) => text).join('');
    if (!child.statements.some(({ kind }) => kind === 'definition')) {
      parent.bullets.push({ label: child.label!, words });
    }
    parent.statements.push(...child.statements);
  } else if (isSimple && (scoring.length === 1 || isPlainDeduction(scoring))) {
    if (scoring.length === 1) scoring[0]!.label = child.label;
    parent.statements.push(...child.statements);
  } else {
    parent.units.push(child);
  }
}

/** Deductions alone speak of the list they stand in. */
function isPlainDeduction(scoring: readonly Statement[]): boolean {
  return scoring.every(
    (statement) =>
      ((statement.kind === 'step' || statement.kind === 'count') && statement.sign < 0) ||
      statement.kind === 'cap' ||
      (statement.kind === 'text' && statement.award.type === 'deduct') ||
      (statement.kind === 'judge' && statement.isSoft),
  );
}

/** All statements of a piece and its parts, in order. */
export function* everyStatement(piece: Piece): Generator<Statement> {
  yield* piece.statements;
  for (const unit of piece.units) yield* everyStatement(unit);
}
