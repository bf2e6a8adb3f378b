import type { Area } from '../../src/core/model/address';
import type { Cell, Row, Workbook } from '../../src/core/model/grid';

const HEADS = [
  '一级指标',
  '二级指标',
  '三级指标',
  '分值',
  '年度指标值',
  '实际完成值',
  '评分标准',
  '得分',
  '扣分说明',
  '备注',
];

const LEVEL1 = ['产出指标', '效益指标', '满意度指标'];
const LEVEL2 = ['数量指标', '质量指标', '时效指标', '成本指标'];
const PLACES = ['国省道', '县乡公路', '城区道路', '桥梁隧道', '公交场站', '客运枢纽', '航道码头', '绿道'];
const THINGS: readonly (readonly [name: string, unit: string])[] = [
  ['养护里程', '公里'],
  ['验收合格率', '%'],
  ['任务完成天数', '天'],
  ['从业人员培训人次', '人次'],
  ['服务对象满意度', '%'],
  ['设施设备完好率', '%'],
  ['隐患排查次数', '次'],
];
const STANDARDS = [
  '完成率≥95%的，得满分；90%≤完成率<95%的，得一半分；完成率<90%的，得0分。',
  '达到目标值得满分，未达到的按完成比例得分。',
  '完成率达到100%得1分，每低1个百分点扣0.1分，扣完为止。',
];

/** Rows of one level-2 indicator. */
const RUN = 5;

/**
 * A self-evaluation form of ten columns with merged levels, as offices fill them in: title, heads, rows, total.
 * @param rows rows of the sheet, title, heads and total included
 * Names and standards repeat from form to form as in the folder of one bureau; figures do not.
 * @param seed changes the department and every figure
 * @param isOwn whether every name, standard and remark is a text of its own, as if each form came from another bureau
 */
export function formOf(rows: number, seed = 0, isOwn = false): Workbook {
  const items = rows - 3;
  const merges: Area[] = [{ top: 0, left: 0, bottom: 0, right: 9 }];
  const built: Row[] = [
    { row: 0, cells: [text(0, `某市第${seed}交通局2024年部门整体支出绩效自评表`)] },
    { row: 1, cells: HEADS.map((head, column) => text(column, head)) },
  ];
  for (let item = 0; item < items; item++) built.push(itemRow(item, items, seed, isOwn));
  for (let top = 0; top < items; top += RUN) merges.push(levelMerge(top, Math.min(top + RUN, items), 1));
  const third = Math.ceil(items / 3 / RUN) * RUN;
  for (let top = 0; top < items; top += third) merges.push(levelMerge(top, Math.min(top + third, items), 0));
  built.push({ row: rows - 1, cells: [text(0, '总分'), number(3, items), number(7, items)] });
  return { sheets: [{ name: '自评表', hidden: false, rows: built, merges }] };
}

function itemRow(item: number, items: number, seed: number, isOwn: boolean): Row {
  const [thing, unit] = THINGS[item % THINGS.length]!;
  const place = PLACES[Math.floor(item / THINGS.length) % PLACES.length]!;
  const lot = Math.floor(item / (THINGS.length * PLACES.length));
  const drawn = draw(seed, item);
  const target = unit === '%' ? 80 + (drawn % 200) / 10 : 100 + (drawn % 90_000);
  const actual = item % 9 === 0 ? target - 1 : target;
  const third = Math.ceil(items / 3 / RUN) * RUN;
  const own = isOwn ? ownWords(seed, item) : '';
  const cells = [
    ...(item % third === 0 ? [text(0, LEVEL1[Math.floor(item / third) % 3]!)] : []),
    ...(item % RUN === 0 ? [text(1, LEVEL2[Math.floor(item / RUN) % 4]!)] : []),
    text(2, own + place + thing + (lot ? `（${lot + 1}标段）` : '')),
    number(3, 1),
    text(4, `${unit === '天' ? '≤' : '≥'}${target}${unit}`),
    text(5, `${actual}${unit}`),
    ...(item % 4 === 0 ? [text(6, standardOf(item / 4, own))] : []),
    number(7, 1),
    ...(item % 9 === 0 ? [text(8, `${own}受天气影响，顺延${1 + (drawn % 60)}天`)] : []),
  ];
  return { row: item + 2, cells };
}

/** A standard, with the words of its row before what it measures. */
const standardOf = (nth: number, own: string): string =>
  STANDARDS[nth % STANDARDS.length]!.replace(/完成率|完成比例|目标值/g, (name) => own + name);

const CHARACTERS = '江河湖海山川林泉云松竹梅兰菊桃李杏柳荷桂';

/** Words that no other form and row has. */
function ownWords(seed: number, item: number): string {
  let words = '';
  for (let left = seed * 1000 + item + 8000; left > 0; left = Math.floor(left / CHARACTERS.length))
    words += CHARACTERS[left % CHARACTERS.length]!;
  return words;
}

/** A workbook of so many sheets, each with a form of sixty rows. */
export function sheetsOf(count: number, seed = 0): Workbook {
  const sheets = Array.from({ length: count }, (_, at) => {
    const [sheet] = formOf(60, seed * count + at).sheets;
    return { ...sheet!, name: `自评表${at + 1}` };
  });
  return { sheets };
}

/** A standard as it is printed in some row. */
export interface PrintedStandard {
  readonly text: string;
  readonly max: string;
  readonly indicator: string;
}

/** A form in which every row prints a standard of its own. */
export function standardsForm(standards: readonly PrintedStandard[], seed = 0): Workbook {
  const [sheet] = formOf(standards.length + 3, seed).sheets;
  const rows = sheet!.rows.map((row, at) => {
    const standard = standards[at - 2];
    if (!standard) return row;
    const kept = row.cells.filter(({ column }) => column !== 2 && column !== 3 && column !== 6);
    const own = [text(2, standard.indicator), number(3, Number(standard.max)), text(6, standard.text)];
    const cells = [...kept, ...own].sort((one, other) => one.column - other.column);
    return { ...row, cells };
  });
  return { sheets: [{ ...sheet!, rows }] };
}

/** The same number for the same form and row, on every machine. */
function draw(seed: number, item: number): number {
  return (Math.imul(seed + 1, 2_654_435_761) ^ Math.imul(item + 1, 1_597_334_677)) >>> 8;
}

function levelMerge(from: number, to: number, column: number): Area {
  return { top: from + 2, left: column, bottom: to + 1, right: column };
}

function text(column: number, content: string): Cell {
  return { column, kind: 'text', text: content };
}

function number(column: number, value: number): Cell {
  return { column, kind: 'number', raw: String(value), text: String(value) };
}
