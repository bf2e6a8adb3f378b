import type { Paper, PaperBlock } from '../../core/model/paper';
import { textIn, type Language, type TextData } from '../../core/text';
import { compareTexts, type CompareText } from '../messages/compare';
import { changeBlocks, findingBlocks } from './comparison-paper';
import type { ComparisonReport } from './comparison-report';

/** Two folders that were compared; files by their paths below them. */
export interface FolderComparison {
  readonly old: string;
  readonly now: string;
  readonly pairs: readonly ComparisonReport[];
  readonly onlyOld: readonly string[];
  readonly onlyNew: readonly string[];
  readonly unread: readonly string[];
}

/**
 * A comparison of folders as a page: the counts of each file, those first in which something is open, new or changed
 * though nobody asked; what that is; and the files that have no other.
 */
export function folderPaper({ old, now, pairs, ...rest }: FolderComparison, language: Language): Paper {
  const say = (key: CompareText, data?: TextData) => textIn(compareTexts, language, key, data);
  const counted = pairs.map((pair) => ({ pair, counts: countsOf(pair) }));
  const sum = (key: keyof Counts) => counted.reduce((total, { counts }) => total + counts[key], 0);
  const isBad = ({ counts }: { counts: Counts }) => counts.open + counts.new + counts.unasked > 0;
  const ordered = [...counted.filter(isBad), ...counted.filter((one) => !isBad(one))];
  const totals = { fixed: sum('fixed'), open: sum('open'), new: sum('new'), unasked: sum('unasked') };
  const table: PaperBlock = {
    kind: 'table',
    head: HEADS.map((key) => say(key)),
    shares: [44, 16, 10, 10, 10, 10],
    rows: ordered.map(({ pair, counts }) => [
      pair.new,
      statedText(pair, say),
      ...[counts.fixed, counts.open, counts.new, counts.unasked].map(String),
    ]),
  };
  return {
    title: say('title'),
    blocks: [
      { kind: 'line', text: say('opening', { old, now }) },
      { kind: 'line', text: say('folderPairs', { count: pairs.length }) },
      { kind: 'line', text: say('counts', totals) },
      ...(pairs.length > 0 ? [table] : []),
      ...ordered.filter(isBad).flatMap(({ pair }) => detailsOf(pair, language)),
      ...(['onlyOld', 'onlyNew', 'unread'] as const).flatMap((key): PaperBlock[] =>
        rest[key].length === 0
          ? []
          : [
              { kind: 'heading', text: say(key, { count: rest[key].length }) },
              ...rest[key].map((text): PaperBlock => ({ kind: 'line', text })),
            ],
      ),
    ],
  };
}

const HEADS = ['file', 'points', 'fixedShort', 'openShort', 'newShort', 'unaskedShort'] as const;

type Counts = Readonly<Record<'fixed' | 'open' | 'new' | 'unasked', number>>;

function countsOf({ findings, changes }: ComparisonReport): Counts {
  const count = (fate: string) => findings.filter((one) => one.fate === fate).length;
  const unasked = changes.filter(({ attribution }) => attribution === 'unasked').length;
  return { fixed: count('fixed'), open: count('open'), new: count('new'), unasked };
}

/** The stated totals of its forms, each as it was and is. */
function statedText(
  { totals }: ComparisonReport,
  say: (key: CompareText, data?: TextData) => string,
): string {
  const none = say('none');
  const told = totals.map(({ stated: [before, after] }) =>
    before === after ? String(after ?? none) : say('pointsOf', { old: before ?? none, now: after ?? none }),
  );
  return told.join('\n');
}

function detailsOf({ new: file, findings, changes }: ComparisonReport, language: Language): PaperBlock[] {
  const unasked = changes.filter(({ attribution }) => attribution === 'unasked');
  const ofFate = (fate: 'open' | 'new') => findings.filter((one) => one.fate === fate);
  return [
    ...changeBlocks('unasked', unasked, language, file),
    ...findingBlocks('open', ofFate('open'), language, file),
    ...findingBlocks('new', ofFate('new'), language, file),
  ];
}
