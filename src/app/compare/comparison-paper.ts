import type { Paper, PaperBlock } from '../../core/model/paper';
import { textIn, type Language, type TextData } from '../../core/text';
import { compareTexts, type CompareText } from '../messages/compare';
import type { ChangeLine, ComparisonReport, FindingLine } from './comparison-report';

/** A comparison as a page: what nobody asked for first, then what is open and new, then the rest. */
export function comparisonPaper(report: ComparisonReport, language: Language): Paper {
  const say = (key: CompareText, data?: TextData) => textIn(compareTexts, language, key, data);
  const { findings, changes, totals, rows } = report;
  const count = (fate: FindingLine['fate']) => findings.filter((one) => one.fate === fate).length;
  const unasked = changes.filter(({ attribution }) => attribution === 'unasked').length;
  const counts = { fixed: count('fixed'), open: count('open'), new: count('new'), unasked };
  const none = say('none');
  const lines = totals.map(({ sheet, stated, score }) =>
    say('total', { sheet, old: stated[0] ?? none, now: stated[1] ?? none, score: score[1] ?? none }),
  );
  const ofFate = (fate: FindingLine['fate']) =>
    findingBlocks(
      fate,
      findings.filter((one) => one.fate === fate),
      language,
    );
  const ofKind = (kind: ChangeLine['attribution']) =>
    changeBlocks(
      kind,
      changes.filter((one) => one.attribution === kind),
      language,
    );
  const isSame = changes.length === 0 && rows.length === 0 && findings.every(({ fate }) => fate === 'open');
  return {
    title: say('title'),
    blocks: [
      { kind: 'line', text: say('opening', { old: report.old, now: report.new }) },
      { kind: 'line', text: isSame ? say('same') : say('counts', counts) },
      ...lines.map((text): PaperBlock => ({ kind: 'line', text })),
      ...ofKind('unasked'),
      ...(['open', 'new', 'unchecked'] as const).flatMap(ofFate),
      ...rowBlocks(rows, language),
      ...(['fixed', 'ignored'] as const).flatMap(ofFate),
      ...ofKind('asked'),
      ...ofKind('follows'),
    ],
  };
}

/**
 * Findings under a heading that counts them; nothing of none.
 * @param file whose they are, where several files are told of
 */
export function findingBlocks(
  title: FindingLine['fate'],
  findings: readonly FindingLine[],
  language: Language,
  file: string | null = null,
): PaperBlock[] {
  if (findings.length === 0) return [];
  const say = (key: CompareText, data?: TextData) => textIn(compareTexts, language, key, data);
  return [
    headingOf(say(title, { count: findings.length }), language, file),
    {
      kind: 'table',
      head: [say('place'), say('problem'), say('rule')],
      shares: [24, 66, 10],
      rows: findings.map(({ old, new: now, message, rowGone, code }) => [
        placeText(old, now, language),
        message + (rowGone ? say('rowGone') : ''),
        code,
      ]),
    },
  ];
}

/** Changed values under a heading that counts them; nothing of none. The parameters are those of {@link findingBlocks}. */
export function changeBlocks(
  title: ChangeLine['attribution'],
  changes: readonly ChangeLine[],
  language: Language,
  file: string | null = null,
): PaperBlock[] {
  if (changes.length === 0) return [];
  const say = (key: CompareText, data?: TextData) => textIn(compareTexts, language, key, data);
  return [
    headingOf(say(title, { count: changes.length }), language, file),
    {
      kind: 'table',
      head: [say('place'), say('row'), say('before'), say('after'), say('rule')],
      shares: [22, 26, 21, 21, 10],
      rows: changes.map(({ old, new: now, row, field, before, after, codes }) => [
        placeText(old, now, language),
        `${row}\n${field}`,
        before || say('none'),
        after || say('none'),
        codes.join('\n'),
      ]),
    },
  ];
}

function headingOf(what: string, language: Language, file: string | null): PaperBlock {
  const text = file === null ? what : textIn(compareTexts, language, 'ofFile', { file, what });
  return { kind: 'heading', text };
}

function rowBlocks(rows: ComparisonReport['rows'], language: Language): PaperBlock[] {
  if (rows.length === 0) return [];
  const say = (key: CompareText, data?: TextData) => textIn(compareTexts, language, key, data);
  return [
    { kind: 'heading', text: say('rows', { count: rows.length }) },
    {
      kind: 'table',
      head: [say('place'), say('row')],
      shares: [30, 70],
      rows: rows.map(({ fate, name, place }) => [place, `${say(fate)}  ${name}`]),
    },
  ];
}

function placeText(old: string | null, now: string | null, language: Language): string {
  if (old === null || now === null || old === now) return now ?? old ?? '';
  return textIn(compareTexts, language, 'moved', { old, now });
}
