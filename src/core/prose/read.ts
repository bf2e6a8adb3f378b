import { memoByText } from '../number/memo';
import { readPassage } from './passage';
import { findPastedTables } from './pasted-tables';
import { readBesideTables } from './statements/beside-tables';
import { readCarryOver } from './statements/carry-over';
import { readConclusions } from './statements/conclusions';
import { readCounts } from './statements/counts';
import { readDifferences } from './statements/differences';
import { readFormulas } from './statements/formulas';
import { readGrades } from './statements/grades';
import { readGrowth } from './statements/growth';
import { findLists } from './statements/lists';
import { readMalformed } from './statements/malformed';
import { readOrders, readTargetLines, readWholeOrder } from './statements/orders';
import { readPoints } from './statements/points';
import { readRates } from './statements/rates';
import { readRelations } from './statements/relations';
import { readRepeats } from './statements/repeats';
import { readReportRates } from './statements/report-rates';
import { readShares } from './statements/shares';
import { readSums } from './statements/sums';
import { readShortfalls } from './statements/shortfalls';
import { readTableRows } from './statements/table-rows';
import { readTrends } from './statements/trends';
import { readTwice } from './statements/twice';
import { readYears } from './statements/years';
import type { Claim, Prose, ProseReader, TableFigure } from './types';

/**
 * Reads the statements of a text and holds their figures to each other. Plain code, not a grammar of characters: a
 * statement is found among quantities that other words stand between (whole … share … growth … reason … next part), and
 * is judged over all its sensible readings at once, while a parsing grammar commits itself to the first that fits.
 * @param paragraphs the text, one paragraph each, as typed
 * @param figures those of the tables that stand beside it
 */
export function readProse(paragraphs: readonly string[], figures: readonly TableFigure[] = []): Prose {
  const passages = paragraphs.map(readPassage);
  const tables = findPastedTables(passages);
  const lists = findLists(passages);
  const sums = readSums(passages, lists);
  const shares = readShares(passages, lists);
  const rates = readRates(passages);
  const claims = [
    ...readMalformed(passages),
    ...sums,
    ...shares,
    ...readRelations(passages, [...sums, ...shares]),
    ...readGrowth(passages),
    ...rates,
    ...readReportRates(passages, rates),
    ...readTableRows(passages, tables),
    ...readOrders(passages),
    ...readWholeOrder(passages),
    ...readTargetLines(passages),
    ...readConclusions(passages),
    ...readShortfalls(passages, tables),
    ...readTrends(passages),
    ...readCarryOver(passages),
    ...readGrades(passages),
    ...readFormulas(passages),
    ...readPoints(passages),
    ...readDifferences(passages),
    ...readCounts(passages),
    ...readRepeats(passages),
    ...readTwice(passages),
    ...readBesideTables(passages, figures),
    ...readYears(passages),
  ];
  return { paragraphs, passages, claims: once(claims).sort(byPlace) };
}

/** A statement that was read in two ways with the same figures is told once. */
function once(claims: readonly Claim[]): Claim[] {
  const known = new Map(claims.map((claim) => [identity(claim), claim] as const).reverse());
  return [...known.values()];
}

function identity({ kind, verdict, operands, working, paragraph, start }: Claim): string {
  const places = operands.map((one) => `${one.paragraph}:${one.start}`);
  const own =
    kind === 'sum' && places.length > 0 ? [places[0], working] : [`${paragraph}:${start}`, ...places];
  return [kind, verdict, ...own].join('|');
}

function byPlace(one: Claim, other: Claim): number {
  return one.paragraph - other.paragraph || one.start - other.start || one.end - other.end;
}

/** The reader of texts. The texts of a form are read anew with every check, and hardly ever change. */
export const proseReader: ProseReader = {
  report: readProse,
  cell: memoByText(
    (text) => {
      const { paragraphs, claims } = readProse(text.split('\n'));
      return { paragraphs, claims };
    },
    512,
    4000,
  ),
};
