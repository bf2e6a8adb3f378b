import { a1, areaA1, columnName } from '../../../src/core/model/address';
import type { Figure } from '../../../src/core/model/figure';
import type { Form, Recognition, Table } from '../../../src/core/model/form';
import { decimalText } from '../../../src/core/number/exact';

/** A recognition as lines of text, so that what a layout is read as can be written down and compared. */
export function digest(recognition: Recognition): string[] {
  return [
    ...recognition.forms.flatMap(digestForm),
    ...recognition.unrecognised.map(({ ref, text }) => `? ${ref.sheet}!${a1(ref)} ${text}`),
  ];
}

export function digestForm(form: Form): string[] {
  const facts = [
    form.department && `部门=${form.department.text}`,
    form.projectName && `项目=${form.projectName.text}`,
    form.year && `年=${form.year.value}`,
    form.moneyUnit && `单位=${form.moneyUnit}`,
    form.headScore && `自评=${show(form.headScore)}`,
    form.grade && `等级=${form.grade.stated?.text ?? ''}@${a1(form.grade.ref)}`,
    form.bonusCap && `加分上限=${decimalText(form.bonusCap)}`,
  ];
  return [
    `form ${areaA1(form.range)} ${form.title?.text.replace(/\s/g, '') ?? '-'} ${facts.filter(Boolean).join(' ')}`.trim(),
    ...form.tables.map(digestTable),
    ...form.funds.map(
      (row) =>
        `$ ${row.row + 1} ${row.role} ${row.label.text.replace(/\s/g, '')}${row.parent === null ? '' : `<${form.funds[row.parent]!.row + 1}`}` +
        `${row.group ? `(${row.group})` : ''} ` +
        [row.initialBudget, row.adjustment, row.annualBudget, row.spent, row.executionRate]
          .map(show)
          .join(',') +
        (row.weight || row.score ? ` ${show(row.weight)}→${show(row.score)}` : ''),
    ),
    ...(form.projects ?? []).map(
      ({ name, score, grade }) => `* ${name.text} ${show(score)}${grade ? ` ${grade.text}` : ''}`,
    ),
    ...form.tasks.map(
      (row) =>
        `task ${row.row + 1} ${row.name.text}${row.isTotal ? '=' : ''} ` +
        row.amounts
          .map((amount) => `${amount.measure}${amount.isPart ? '*' : ''}:${show(amount.figure)}`)
          .join(','),
    ),
    ...form.indicators.map((row) => digestRow(form, row)),
    ...form.baseData.map(
      (datum) =>
        `# ${a1(datum.figure.ref)} ${datum.labels.join('/')}${datum.isPart ? '*' : ''} ${show(datum.figure)}`,
    ),
    ...(form.total
      ? [
          `total ${show(form.total.weight)}→${show(form.total.score)}@${form.total.scoreRef ? a1(form.total.scoreRef) : '-'}`,
        ]
      : []),
  ];
}

function digestTable(table: Table): string {
  const columns = Object.entries(table.columns)
    .sort(([one, a], [other, b]) => a! - b! || one.localeCompare(other))
    .map(([role, column]) => `${columnName(column!)}=${role}`);
  const doubts = table.doubts.map((doubt) => ` ?${doubt.role}:${doubt.candidates.map(columnName).join('/')}`);
  return `${table.kind} ${areaA1(table.range)} ${columns.join(' ')}${doubts.join('')}`;
}

function digestRow(form: Form, row: Form['indicators'][number]): string {
  const level = (index: number | null) => {
    if (index === null) return '';
    const { name, weight } = form.levels[index]!;
    return `${name}${weight ? `(${show(weight)})` : ''}/`;
  };
  const parts = [
    `${row.row + 1} ${level(row.level1)}${level(row.level2)}${row.name.text.replace(/\s/g, '')}`,
    row.role === 'item' ? '' : `[${row.role}]`,
    row.weight || row.score ? `${show(row.weight)}→${show(row.score)}` : '',
    row.reviewScore ? `复${show(row.reviewScore)}` : '',
    row.target ? `目标${row.target.text}` : '',
    row.actual ? `实际${row.actual.text}` : '',
    row.isInapplicable ? '不适用' : '',
  ];
  return parts.filter(Boolean).join(' ');
}

function show(figure: Figure | null): string {
  if (!figure) return '';
  return figure.value ? decimalText(figure.value) : `!${figure.text}`;
}
