import type { CellRef } from '../model/address';
import type { Figure } from '../model/figure';
import type { Form, FundRow, Table } from '../model/form';
import { intervalOf } from '../number/agreement';
import type { Check, FindingDraft } from './check';
import { baseDataOf, fundsOf, tasksOf } from './shared/blocks';
import { amountText, shortText, headText } from './shared/format';
import { type Known, MONEY_ROLES, comparable, isKnown } from './shared/money';
import { absent } from './shared/reasons';
import { isSuspected, suspectedCells } from './shared/unit-slips';

/** JX102: an 其中 figure larger than the figure it is part of. */
export const fundPart: Check = {
  code: 'JX102',
  id: 'fund-part',
  severity: 'error',
  looksAtScores: false,
  looksAtActuals: false,
  docs: {
    'zh-CN': {
      what: '“其中”项的金额大于它所属的总额。资金表、任务金额表和基础数据表都核对；调整数有增有减，不在此列。',
      why: '部分不可能大于总体，必有一处填错。',
      fix: '核对“其中”项与总额，改正填错的一处；两数填反的，对调。',
      basis: '自评表和部门决算报表的表内勾稽关系：“其中”项≤总额。',
    },
    en: {
      what: 'An “of which” amount is larger than the amount it is part of, in funds, task amounts or base data. Adjustments, which may be cuts, are left out.',
      why: 'A part cannot be larger than the whole, so one of the two is wrong.',
      fix: 'Compare both with the accounts and correct the wrong one; swap them if they were interchanged.',
      basis:
        'Internal relations of the self-evaluation forms and the final accounts: an “of which” item never exceeds its total.',
    },
  },
  messages: {
    larger: {
      'zh-CN': {
        what: '“{name}”（其中项）为{stated}，大于所属“{whole}”的{total}，多出{gap}。',
        why: '部分大于总体，两个数中必有一个填错。',
        fix: '核对这两个金额，改正填错的一处。',
      },
      en: {
        what: 'The part "{name}" is {stated}, {gap} more than the {total} of "{whole}" it belongs to.',
        why: 'A part larger than its whole means that one of the two is wrong.',
        fix: 'Compare both amounts and correct the wrong one.',
      },
    },
  },
  reasons: {
    noParts: { 'zh-CN': '表中没有“其中”项', en: 'the form has no “of which” figures' },
  },
  *run({ recognition }) {
    let compared = 0;
    for (const form of recognition.forms) {
      const suspected = suspectedCells(form);
      for (const pair of [...fundPairs(form), ...taskPairs(form), ...baseDataPairs(form)]) {
        compared++;
        if (isSuspected(suspected, pair.part) || isSuspected(suspected, pair.whole)) continue;
        const draft = draftOf(pair);
        if (draft) yield draft;
      }
    }
    if (compared === 0) yield absent(recognition, 'noParts');
  },
};

interface Pair {
  readonly part: Known;
  readonly whole: Known;
  readonly name: string;
  readonly wholeName: string;
}

function pairOf(part: Figure | null, whole: Figure | null, name: string, wholeName: string): Pair[] {
  return isKnown(part) && isKnown(whole) && !isSameCell(part.ref, whole.ref)
    ? [{ part, whole, name, wholeName }]
    : [];
}

/** A source compared here is the only 其中 row of its total: it need not be all of it, but cannot be more. */
function fundPairs(form: Form): Pair[] {
  const { tables } = form;
  const funds = fundsOf(form);
  return funds.flatMap((row) => {
    const parent = row.parent === null ? undefined : funds[row.parent];
    if (!parent || !(row.role === 'part' || isLoneSource(row, funds))) return [];
    return MONEY_ROLES.filter((role) => role !== 'adjustment').flatMap((role) => {
      const head = headOf(tables[row.table], role);
      return pairOf(row[role], parent[role], row.label.text + head, parent.label.text + head);
    });
  });
}

function isLoneSource({ label, parent, group }: FundRow, funds: readonly FundRow[]): boolean {
  if (!/^[（(]?其中/.test(label.text.trim())) return false;
  return (
    funds.filter((row) => row.parent === parent && row.group === group && row.role === 'source').length === 1
  );
}

function headOf(table: Table | undefined, role: (typeof MONEY_ROLES)[number]): string {
  return table?.heads[role]?.text ?? '';
}

function taskPairs(form: Form): Pair[] {
  return tasksOf(form).flatMap(({ name, amounts }) =>
    amounts.flatMap((amount, at) => {
      if (!amount.isPart) return [];
      const whole = amounts
        .slice(0, at)
        .reverse()
        .find((one) => !one.isPart && one.measure === amount.measure);
      return pairOf(
        amount.figure,
        whole?.figure ?? null,
        `${name.text} ${headText(amount.head)}`,
        headText(whole?.head ?? ''),
      );
    }),
  );
}

function baseDataPairs(form: Form): Pair[] {
  const baseData = baseDataOf(form);
  return baseData.flatMap(({ isPart, parent, figure, labels }) => {
    const whole = parent === null ? undefined : baseData[parent];
    if (!isPart || !whole || /调整|追加|变动|增减/.test(labels.join())) return [];
    return pairOf(figure, whole.figure, labels[0] ?? '', whole.labels[0] ?? '');
  });
}

function isSameCell(one: CellRef, other: CellRef): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

function draftOf({ part, whole, name, wholeName }: Pair): FindingDraft | null {
  const { stated, unit } = comparable([part, whole]);
  const [small, large] = stated as [Known, Known];
  if (intervalOf(small).lo.compare(intervalOf(large).hi) <= 0) return null;
  const data = {
    name: shortText(name),
    whole: shortText(wholeName),
    stated: amountText(small.value, unit),
    total: amountText(large.value, unit),
    gap: amountText(small.value.sub(large.value), unit),
  };
  return {
    message: 'larger',
    data,
    ref: part.ref,
    related: [whole.ref],
    stated: data.stated,
    expected: `≤${data.total}`,
    gap: data.gap,
  };
}
