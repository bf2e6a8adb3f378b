import type { CellRef } from '../model/address';
import { indexSheet, type Cell, type Sheet } from '../model/grid';
import type { Severity } from '../model/finding';
import { OWN_SHEETS } from '../layouts/vocabulary/titles';
import { TEXT_SHEET, type Claim, type ClaimKind, type Prose } from '../prose/types';
import type { Check, CheckContext, FindingDraft, NotChecked } from './check';
import { cellName } from './shared/format';
import { REPORT_TEXT_MESSAGES, type ReportTextMessage } from './shared/report-text-messages';

/**
 * JX505: a figure, sum, percentage or rate in a report's text contradicts itself or the document.
 *
 * An error is told only where the reading is certain and no sensible reading agrees; figures that differ without being
 * provably of the same thing are asked about. In the long texts of a workbook's own cells only what certainly contradicts
 * itself is told, as a warning.
 */
export const reportText: Check = {
  code: 'JX505',
  id: 'report-text',
  severity: 'error',
  looksAtScores: false,
  docs: {
    'zh-CN': {
      what: '报告文字中的数字前后矛盾，或与表格不一致：总数与各部分之和、占比、增减额与增减幅度、执行率等比率、得分与扣分、同一数字的两处写法、数字写法。表格里的长文字也同样核对。',
      why: '报告随表公开，文字与数字对不上，评审要求说明，绩效等级也可能因此改变。',
      fix: '按引用的原话找到数字，核对原始数据后改正其一；统计口径或时点不同的，在文字中写明。',
      basis: '复核人员按报告所列数字逐句重算；是否一致按四舍五入区间判断（XBRL Calculations 1.1）。',
    },
    en: {
      what: 'Figures of a report’s text contradict each other or the tables: wholes and their parts, shares, changes and their rates, rates of execution, points given and taken, one figure told twice, numbers that cannot be one. Long texts in the cells of a workbook are held to the same.',
      why: 'The report is published with its tables; a text that does not fit them has to be explained, and may change the grade.',
      fix: 'Find the figure by the quotation, check it against the source and correct one of the two; where basis or date differ, say so in the text.',
      basis:
        'What a reviewer recomputes sentence by sentence; agreement is judged by intervals of rounding (XBRL Calculations 1.1).',
    },
  },
  messages: REPORT_TEXT_MESSAGES,
  reasons: {
    noReader: {
      'zh-CN': '表格中较长的文字还没有读取',
      en: 'the longer texts in cells have not been read yet',
    },
  },
  *run(context: CheckContext): Iterable<FindingDraft | NotChecked> {
    if (context.prose) yield* ofReport(context.prose);
    yield* ofCells(context);
  },
};

function* ofReport(prose: Prose): Iterable<FindingDraft> {
  for (const claim of prose.claims) {
    const severity = severityOf(claim);
    if (severity === null) continue;
    yield draftOf(claim, prose.paragraphs[claim.paragraph]!, severity, {
      ref: { sheet: TEXT_SHEET, row: claim.paragraph, column: 0 },
      paragraph: claim.paragraph,
    });
  }
}

function severityOf({ kind, verdict }: Claim): Severity | null {
  if (verdict === 'within') return 'info';
  if (verdict === 'truncated' || verdict === 'differs') return 'warning';
  if (verdict === 'contradicts') return AS_WARNINGS.has(kind) ? 'warning' : 'error';
  return null;
}

/** What contradicts a text without a sum that proves it: a year copied along, a rise where a fall is asked for. */
const AS_WARNINGS: ReadonlySet<ClaimKind> = new Set(['year', 'trend']);

/** Texts shorter than this are names and values; what they state is held to the rest of their row by other checks. */
const LONG_TEXT = 30;
/** Statements that a cell's text can certainly get wrong by itself. Years and malformed numbers have checks of their own. */
const IN_CELLS: ReadonlySet<ClaimKind> = new Set([
  'sum',
  'unit',
  'share',
  'growth',
  'rate',
  'ratio',
  'difference',
]);

/**
 * Whether a workbook holds texts that are to be read: what a window that has no reader yet goes by to fetch it.
 */
export function hasLongTexts(context: Pick<CheckContext, 'workbook' | 'recognition'>): boolean {
  return !textsIn(context).next().done;
}

function* ofCells(context: CheckContext): Iterable<FindingDraft | NotChecked> {
  const { reader } = context;
  if (!reader) {
    if (hasLongTexts(context)) yield { notChecked: 'noReader' };
    return;
  }
  for (const { text, ref } of textsIn(context)) {
    const { paragraphs, claims } = reader.cell(text);
    for (const claim of claims) {
      if (claim.verdict !== 'contradicts' || !IN_CELLS.has(claim.kind)) continue;
      yield draftOf(claim, paragraphs[claim.paragraph]!, 'warning', { ref, paragraph: claim.paragraph });
    }
  }
}

/** The long texts of a workbook's cells, those of its standards left out. */
function* textsIn({ workbook, recognition }: Pick<CheckContext, 'workbook' | 'recognition'>): Generator<{
  readonly text: string;
  readonly ref: CellRef;
}> {
  for (const sheet of workbook.sheets) {
    if (OWN_SHEETS.has(sheet.name.trim())) continue;
    const rules = new Set(
      recognition.forms
        .filter((form) => form.sheet === sheet.name)
        .flatMap(({ tables }) => tables.flatMap(({ columns }) => columns.standard ?? [])),
    );
    for (const { row, cell } of longTexts(sheet)) {
      if (!rules.has(cell.column)) yield { text: cell.text, ref: indexSheet(sheet).ref(row, cell.column) };
    }
  }
}

function* longTexts(sheet: Sheet): Iterable<{ readonly row: number; readonly cell: Cell }> {
  for (const { row, cells } of sheet.rows) {
    for (const cell of cells) {
      if (cell.kind === 'text' && cell.text.length >= LONG_TEXT && /\d/.test(cell.text)) yield { row, cell };
    }
  }
}

const KEYS: Readonly<Record<ClaimKind, ReportTextMessage>> = {
  sum: 'sum',
  unit: 'unit',
  order: 'order',
  trend: 'trend',
  share: 'rate',
  rate: 'rate',
  growth: 'rate',
  ratio: 'rate',
  difference: 'difference',
  points: 'sum',
  count: 'count',
  repeat: 'twice',
  year: 'year',
  malformed: 'malformed',
};

function keyOf({ kind, verdict, expected, operands }: Claim): ReportTextMessage {
  if (operands.some(({ cell }) => cell)) return 'table';
  if (verdict === 'within') return 'within';
  if (verdict === 'truncated') return 'truncated';
  return kind === 'growth' && expected === null ? 'impossible' : KEYS[kind];
}

/** A message shows the two ends of a longer stretch; the whole of it stands in the place. */
const LONGEST_SHOWN = 56;

function abridged(words: string): string {
  return words.length > LONGEST_SHOWN ? `${words.slice(0, 30)}…${words.slice(-25)}` : words;
}

function draftOf(
  claim: Claim,
  text: string,
  severity: Severity,
  { ref, paragraph }: Pick<FindingDraft, 'ref'> & { readonly paragraph: number },
): FindingDraft {
  const quote = text.slice(claim.start, claim.end);
  const { stated, expected, gap, working } = claim;
  const cells = claim.operands.flatMap(({ cell }) => cell ?? []);
  return {
    message: keyOf(claim),
    data: {
      quote: abridged(quote),
      stated,
      expected: expected ?? '',
      gap: gap ?? '',
      working: abridged(working),
      cell: cells[0] ? cellName(cells[0], ref) : '',
    },
    ref,
    ...(cells.length ? { related: cells } : {}),
    severity,
    stated,
    ...(expected === null ? {} : { expected }),
    ...(gap === null ? {} : { gap }),
    place: { paragraph: paragraph + 1, offset: claim.start, length: claim.end - claim.start, quote },
  };
}
