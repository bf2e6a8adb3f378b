import type { CellRef } from '../../../src/core/model/address';
import type { Figure, Field } from '../../../src/core/model/figure';
import type { BaseDatum, Form, FundRow, IndicatorRow, Recognition } from '../../../src/core/model/form';
import { exact } from '../../../src/core/number/exact';
import { parseQuantity } from '../../../src/core/number/quantity';
import type { FactNeed } from '../../../src/core/rules/types';

let rows = 0;

/** A cell of its own, so that no two figures of a test share an address. */
export function ref(sheet = '表'): CellRef {
  return { sheet, row: rows++, column: 0 };
}

export function field(text: string, at: CellRef = ref()): Field {
  return { ref: at, text };
}

/** "3,265.52万元", "94.5%", "100": a figure as recognition gives it. */
export function figure(text: string, at: CellRef = ref()): Figure {
  const quantity = parseQuantity(text);
  return {
    ref: at,
    text,
    value: quantity?.value ?? null,
    unit: quantity?.unit ?? null,
    decimals: quantity?.decimals ?? null,
    isMalformed: false,
    isText: false,
    error: null,
    hasFormula: false,
  };
}

export function points(value: string | number, at: CellRef = ref()): Figure {
  return { ...figure('0', at), text: String(value), value: exact(value), unit: null, decimals: null };
}

export function fund(given: Partial<FundRow> = {}): FundRow {
  return {
    table: 0,
    row: 0,
    label: field('年度资金总额'),
    role: 'total',
    parent: null,
    group: null,
    initialBudget: null,
    adjustment: null,
    annualBudget: null,
    spent: null,
    executionRate: null,
    adjustmentRate: null,
    carryover: null,
    weight: null,
    score: null,
    reason: null,
    cells: {},
    ...given,
  };
}

export function datum(labels: readonly string[], text: string): BaseDatum {
  return { table: 0, labels, isPart: false, parent: null, figure: figure(text) };
}

export function indicator(name: string, given: Partial<IndicatorRow> = {}): IndicatorRow {
  return {
    table: 0,
    row: 0,
    role: 'item',
    level1: null,
    level2: null,
    name: field(name),
    weight: null,
    score: null,
    reviewScore: null,
    target: null,
    actual: null,
    unit: null,
    completion: null,
    standard: null,
    explanation: null,
    formula: null,
    deductionNote: null,
    deviationReason: null,
    isInapplicable: false,
    cells: {},
    ...given,
  };
}

export function form(given: Partial<Form> = {}): Form {
  return {
    sheet: '表',
    range: { top: 0, left: 0, bottom: 99, right: 9 },
    title: null,
    scope: 'department',
    template: null,
    department: null,
    projectName: null,
    year: { value: 2023, ref: ref() },
    moneyUnit: null,
    tables: [],
    levels: [],
    indicators: [],
    funds: [],
    tasks: [],
    baseData: [],
    texts: [],
    total: null,
    headScore: null,
    grade: null,
    bonusCap: null,
    ...given,
  };
}

export function recognition(...forms: readonly Form[]): Recognition {
  return { forms, unrecognised: [] };
}

export function need(name: string, given: Partial<FactNeed> = {}): FactNeed {
  return { name, kind: 'figure', text: '', unit: null, options: [], aliases: [], ...given };
}
