import { refKey } from '../model/address';
import type { Field } from '../model/figure';
import type { Form, IndicatorRow, Level } from '../model/form';
import { indexSheet, type Workbook } from '../model/grid';
import { decimalText } from '../number/exact';
import { memoByText } from '../number/memo';
import { fold } from '../number/normalise';
import { readRow } from '../scoring/targets';
import type { Check } from './check';
import { cellName, shortText } from './shared/format';
import { isUnusedLine } from './shared/indicator-rows';
import { absent } from './shared/reasons';

/** JX209: the same indicator stands twice in one form. */
export const duplicateIndicator: Check = {
  code: 'JX209',
  id: 'duplicate-indicator',
  severity: 'warning',
  looksAtScores: false,
  looksAtActuals: false,
  docs: {
    'zh-CN': {
      what: '同一张表、同一上级指标下，有两行指标的名称和指标值完全相同；或者同一指标在产出、效益等两类下各列了一次。',
      why: '重复的指标会重复计分，也说明指标设置不够精练。',
      fix: '删除重复的一行并调整分值；确属不同内容的，把名称写清楚。',
      basis: '绩效指标应“高度关联、重点突出”，不得重复设置（财预〔2021〕101号）。',
    },
    en: {
      what: 'Two rows of one form, under the same heading, have the same name and the same target; or the same indicator stands under output and under benefit.',
      why: 'A repeated indicator scores twice.',
      fix: 'Delete one and move its points; if they differ, name them so.',
      basis:
        'Guidelines for setting core performance targets (Caiyu [2021] No. 101): indicators are relevant and not repeated.',
    },
  },
  messages: {
    twice: {
      'zh-CN': {
        what: '“{name}”与{first}的指标名称、指标值完全相同。',
        why: '同一指标重复计分。',
        fix: '删除重复的一行并调整分值；内容不同的，把名称写清楚。',
      },
      en: {
        what: '"{name}" repeats the indicator in {first}, with the same name and target.',
        why: 'The same indicator scores twice.',
        fix: 'Delete one of them and move its points; if they differ, name them so.',
      },
    },
  },
  *run({ recognition, workbook }) {
    const beforeLevels = wordsBefore(workbook);
    let looked = 0;
    for (const form of recognition.forms) {
      const first = new Map<string, IndicatorRow>();
      const across = new Map<string, IndicatorRow>();
      const rows = form.indicators.filter((row) => isCompared(form, row));
      looked += rows.length;
      for (const row of alikeByName(rows)) {
        const project = beforeLevels(form, row);
        const key = keyOf(form, row) + project;
        const name = acrossKey(form, row);
        const named = name === null ? null : name + project;
        const earlier = first.get(key) ?? (named === null ? undefined : across.get(named));
        if (!earlier) {
          first.set(key, row);
          if (named !== null) across.set(named, row);
        } else if (refKey(earlier.name.ref) !== refKey(row.name.ref)) {
          const data = { name: shortText(row.name), first: cellName(earlier.name.ref) };
          yield { message: 'twice', data, ref: row.name.ref, related: [earlier.name.ref] };
        }
      }
    }
    if (looked === 0) yield absent(recognition, 'noIndicators');
  },
};

/** Whether a row has a name of its own and applies. */
function isCompared(form: Form, { name, level1, level2, isInapplicable, role }: IndicatorRow): boolean {
  if (isInapplicable || role === 'bonus' || name.text.trim() === '' || isUnusedLine(name.text)) return false;
  return !isAt(levelOf(form, level1), name) && !isAt(levelOf(form, level2), name);
}

/** The rows that share their name with another one, its number left aside or not: no others can be the same. */
function alikeByName(rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  const names = rows.map(({ name }) => [plainText(name.text), bareName(name.text)] as const);
  const counts = new Map<string, number>();
  for (const name of names.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  // A name without a number is both of its names.
  const isAlone = ([whole, bare]: readonly [string, string]) =>
    whole === bare ? counts.get(whole)! <= 2 : counts.get(whole)! <= 1 && counts.get(bare)! <= 1;
  return rows.filter((_, at) => !isAlone(names[at]!));
}

const NUMBER =
  /^\s*(?:[（(]\s*[\d一二三四五六七八九十]{1,2}\s*[)）]|(?:指标)?\s*[\d一二三四五六七八九十]{1,2}\s*[.、：:．]|[①-⑳])\s*/;

/** 3, 2.1, （二）: a column of numbers tells no projects apart. */
const NUMBER_ALONE = /^[\d.．、()（）一二三四五六七八九十]*$/;

const bareName = (name: string): string => plainText(name.replace(NUMBER, ''));

/**
 * What stands left of the levels in a row, said once over several rows or not: the task or project that the indicators are of. Rows of
 * different ones are not the same.
 */
function wordsBefore(workbook: Workbook): (form: Form, row: IndicatorRow) => string {
  const indexes = new Map(workbook.sheets.map((sheet) => [sheet.name, indexSheet(sheet)]));
  return (form, { table: at, name }) => {
    const { sheet, range, columns, headerBottom } = form.tables[at]!;
    const levels = [columns.level1, columns.level2, columns.level3].flatMap((column) => column ?? []);
    const first = Math.min(...levels);
    const index = indexes.get(sheet);
    const words: string[] = [];
    for (let column = range.left; index && column < first; column++) {
      let text = '';
      for (let row = name.ref.row; row > headerBottom && text === ''; row--)
        text = index.shown(row, column)?.text.trim() ?? '';
      words.push(NUMBER_ALONE.test(text) ? '' : text);
    }
    return `\u0000${words.join('|')}`;
  };
}

/** What makes two rows the same. */
function keyOf(form: Form, row: IndicatorRow): string {
  const { name, standard, level1, level2, table } = row;
  const [outer, inner] = [levelOf(form, level1), levelOf(form, level2)];
  const over = `${table}\u0000${plainText(outer?.name ?? '')}\u0000${plainText(inner?.name ?? '')}`;
  return `${over}\u0000${plainText(name.text)}\u0000${targetKey(form, row)}\u0000${plainText(standard?.text ?? '')}`;
}

const levelOf = ({ levels }: Form, at: number | null): Level | null => (at === null ? null : levels[at]!);

/** Whether a level stands in the very cell of a name. */
const isAt = (level: Level | null, { ref }: Field): boolean =>
  level !== null &&
  level.ref.row === ref.row &&
  level.ref.column === ref.column &&
  level.ref.sheet === ref.sheet;

const FAMILY =
  /^.{0,4}(?:产出|效益|效果|满意)|^(?:项目|部门|履职)?(?:产出|效益|效果|成本|满意度|投入|过程|决策|管理|履职|预算|资金|服务对象|运行成本|社会效应|可持续)/;
/** A shorter name says too little to be the same thing in another place. */
const SHORTEST_NAME = 4;

/** A name and target that must not stand under two families of indicators; null for names and targets that say little. */
function acrossKey(form: Form, row: IndicatorRow): string | null {
  const { name, target, level1, table } = row;
  const family = level1 === null ? '' : form.levels[level1]!.name;
  if (!target || !FAMILY.test(family.trim()) || !/\d/.test(fold(target.text))) return null;
  const bare = bareName(name.text);
  return bare.length < SHORTEST_NAME ? null : `${table}\u0000${plainText(bare)}\u0000${targetKey(form, row)}`;
}

/** A target by what it asks for, however it is written: ≥90%, 90%以上 and 不低于90% are the same. */
function targetKey({ year }: Form, row: IndicatorRow): string {
  if (!row.target) return '';
  const { direction, target } = readRow(row, year?.value);
  return target ? `${direction} ${decimalText(target.value)}` : plainText(row.target.text);
}

const plainText = memoByText((text) => fold(text).replace(/[\s，。、；：,.;:()]/g, ''));
