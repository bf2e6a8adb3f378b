import type { Finding } from '../../core/model/finding';
import type { Claim, ClaimVerdict } from '../../core/prose/types';

/** A statement as it is marked in the text. No two of them overlap. */
export interface Statement {
  /** Its place, the same for the same text. */
  readonly id: string;
  readonly claim: Claim;
  /** Statements that share words with it and are marked by it. */
  readonly others: readonly Claim[];
  /** The finding about it or about one that it marks; null: nothing was found. */
  readonly finding: Finding | null;
}

/** What is marked where statements overlap: the gravest, and of those the shortest. */
const ORDER: readonly ClaimVerdict[] = [
  'contradicts',
  'differs',
  'truncated',
  'within',
  'rounds',
  'agrees',
  'unchecked',
];

/** The statements of each paragraph, in the order of the text. */
export function statementsOf(
  claims: readonly Claim[],
  findings: readonly Finding[],
): ReadonlyMap<number, readonly Statement[]> {
  const found = new Map(
    findings.flatMap((finding) => (finding.place ? [[placeOf(finding.place), finding]] : [])),
  );
  const byParagraph = new Map<number, Claim[]>();
  for (const claim of claims.filter(isTold)) {
    const list = byParagraph.get(claim.paragraph);
    if (list) list.push(claim);
    else byParagraph.set(claim.paragraph, [claim]);
  }
  return new Map(
    [...byParagraph].map(([paragraph, own]) => [
      paragraph,
      marked(own).map((each) => toStatement(each, found)),
    ]),
  );
}

/** That a year is the report's own is told of every other words, and is no news. */
function isTold({ kind, verdict }: Claim): boolean {
  return kind !== 'year' || verdict !== 'agrees';
}

interface Marked {
  readonly claim: Claim;
  readonly others: Claim[];
}

function marked(claims: readonly Claim[]): Marked[] {
  const sorted = [...claims].sort(
    (one, other) =>
      ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict) ||
      one.end - one.start - (other.end - other.start) ||
      one.start - other.start,
  );
  const taken: Marked[] = [];
  for (const claim of sorted) {
    const over = taken.find((each) => each.claim.start < claim.end && claim.start < each.claim.end);
    if (over) over.others.push(claim);
    else if (claim.end > claim.start) taken.push({ claim, others: [] });
  }
  return taken.sort((one, other) => one.claim.start - other.claim.start);
}

function toStatement({ claim, others }: Marked, found: ReadonlyMap<string, Finding>): Statement {
  const finding = [claim, ...others].map(({ paragraph, start, end }) =>
    found.get(placeOf({ paragraph: paragraph + 1, offset: start, length: end - start })),
  );
  return {
    id: `${claim.paragraph}-${claim.start}`,
    claim,
    others,
    finding: finding.find((one) => one !== undefined) ?? null,
  };
}

function placeOf({
  paragraph,
  offset,
  length,
}: {
  paragraph: number;
  offset: number;
  length: number;
}): string {
  return `${paragraph}:${offset}:${length}`;
}

/** A paragraph in pieces: plain words, and statements. */
export function piecesOf(text: string, statements: readonly Statement[]): (string | Statement)[] {
  const pieces: (string | Statement)[] = [];
  let at = 0;
  for (const statement of statements) {
    const { start, end } = statement.claim;
    if (start > at) pieces.push(text.slice(at, start));
    pieces.push(statement);
    at = end;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

/** How many statements came out how, as they are counted over the text. */
export interface StatementCounts {
  readonly fits: number;
  readonly within: number;
  readonly off: number;
  readonly unchecked: number;
}

/** Counts the statements of a text. */
export function countStatements(claims: readonly Claim[]): StatementCounts {
  const told = claims.filter(isTold);
  const count = (...verdicts: ClaimVerdict[]) =>
    told.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return {
    fits: count('agrees', 'rounds'),
    within: count('within'),
    off: count('contradicts', 'differs', 'truncated'),
    unchecked: count('unchecked'),
  };
}
