import { PUNCTUATION, textIn, type Language } from '../../text';
import { exact, toNumber, ZERO } from '../../number/exact';
import type { PaperBlock } from '../../model/paper';
import type { FileReport, ScoreReport } from '../file-report';
import { letterTexts } from './texts';

/** So many of the figures wanted are named of a row. */
const MOST_WANTED = 3;

/** What of a file could not be checked: rows whose points stand as typed, and checks for which the form has nothing. */
export function uncheckedBlocks(report: FileReport, language: Language): PaperBlock[] {
  const rows = report.scores.filter(isCarried);
  const whys = report.checked.flatMap(({ status, why }) => (status === 'not-checked' && why ? [why] : []));
  const blocks: PaperBlock[] = rows.length > 0 ? carriedBlocks(rows, report, language) : [];
  if (whys.length > 0) {
    const why = [...new Set(whys)].join(PUNCTUATION[language].clauses);
    blocks.push({ kind: 'note', text: textIn(letterTexts, language, 'letter.skipped', { why }) });
  }
  if (blocks.length > 0) return blocks;
  return [{ kind: 'line', text: textIn(letterTexts, language, 'letter.allChecked') }];
}

function isCarried({ state, score }: ScoreReport): boolean {
  return state === 'stated' && score !== null;
}

function carriedBlocks(rows: readonly ScoreReport[], report: FileReport, language: Language): PaperBlock[] {
  const say = (key: 'letter.place' | 'letter.row' | 'letter.points' | 'letter.wanted') =>
    textIn(letterTexts, language, key);
  const sum = rows.reduce((total, { score }) => total.add(exact(String(score))), ZERO);
  const data = { count: rows.length, points: toNumber(sum) };
  return [
    { kind: 'line', text: textIn(letterTexts, language, 'letter.carriedRows', data) },
    {
      kind: 'table',
      head: [say('letter.place'), say('letter.row'), say('letter.points'), say('letter.wanted')],
      shares: [18, 34, 12, 36],
      rows: rows.map((row) => [
        `${row.sheet}\n${row.cell}`,
        row.name,
        [row.score, row.weight].filter((points) => points !== null).join('/'),
        wantedText(row, report, language),
      ]),
    },
  ];
}

/** The figures a row waits for, without the name of the row before each; else a person's judgement. */
function wantedText({ cell, name }: ScoreReport, { missing }: FileReport, language: Language): string {
  const names = missing
    .filter(({ for: cells }) => cells.includes(cell))
    .map((one) => bare(one.name, name))
    .filter((one) => /[^\d.]/.test(one));
  if (names.length === 0) return textIn(letterTexts, language, 'letter.byPerson');
  const shown = names.slice(0, MOST_WANTED).join(PUNCTUATION[language].list);
  if (names.length <= MOST_WANTED) return shown;
  return textIn(letterTexts, language, 'letter.wantedMore', { names: shown, count: names.length });
}

/** “预算编制规范性（不符合）” of the row 预算编制规范性: 不符合. */
function bare(wanted: string, row: string): string {
  if (!wanted.startsWith(row)) return wanted;
  return /^（(.+)）$/.exec(wanted.slice(row.length))?.[1] ?? wanted;
}
