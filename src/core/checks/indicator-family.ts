import { inEveryLanguage, PUNCTUATION, type Sentence } from '../text';
import type { CellRef } from '../model/address';
import type { Form, IndicatorRow, Table } from '../model/form';
import { exact, sumOf } from '../number/exact';
import type { Check, FindingDraft } from './check';
import { shortText } from './shared/format';
import { pointsOf, pointsText } from './shared/scored-forms';
import { absent } from './shared/reasons';

/** The points from which one indicator outweighs the others. */
const HEAVY = exact(40);
/** A form of a hundred points, give or take the ten of budget execution. */
const WHOLE = exact(80);

/** JX210: a family of indicators is missing, or one indicator carries 40 points or more. */
export const indicatorFamily: Check = {
  code: 'JX210',
  id: 'indicator-family',
  severity: 'info',
  looksAtScores: false,
  looksAtActuals: false,
  docs: {
    'zh-CN': {
      what: '绩效指标表按产出、效益、满意度分类的，缺少其中一类；或者单个指标的分值达到40分。',
      why: '指标体系不完整或分值过于集中，得分反映不了整体绩效。',
      fix: '补充缺少的一类指标（确不适用的注明“不适用”）；分值过大的，拆成几个指标。',
      basis:
        '《项目支出绩效评价管理办法》（财预〔2020〕10号）：一级指标包括产出、效益、服务对象满意度等，权重原则上产出50%、效益30%、满意度10%、预算执行率10%。',
    },
    en: {
      what: 'A form that sorts its indicators into output, benefit and satisfaction lacks one of the three, or one indicator carries 40 points or more.',
      why: 'With a family missing or the points in one place, the score says little about the whole.',
      fix: 'Add the missing family (or say that it does not apply); split an indicator that is too heavy.',
      basis:
        'Measures for the performance evaluation of project expenditure (Caiyu [2020] No. 10): output 50%, benefit 30%, satisfaction 10%, budget execution 10% as a rule.',
    },
  },
  messages: {
    missing: {
      'zh-CN': {
        what: '绩效指标中没有{families}。',
        why: '指标体系不完整，复核时可能要求补充。',
        fix: '补充该类指标；确不适用的，列出并注明“不适用”。',
      },
      en: {
        what: 'Among the indicators there are no {families}.',
        why: 'A reviewer may ask for the missing family.',
        fix: 'Add indicators of that family, or list it as not applicable.',
      },
    },
    heavy: {
      'zh-CN': {
        what: '“{name}”一个指标就占{weight}分。',
        why: '分值过于集中，一个指标决定了大部分得分。',
        fix: '可把该指标拆分细化，分别赋分。',
      },
      en: {
        what: '"{name}" alone carries {weight} points.',
        why: 'One indicator then decides most of the score.',
        fix: 'Split it into several indicators with points of their own.',
      },
    },
  },
  reasons: {
    noFamilies: {
      'zh-CN': '指标没有按产出、效益、满意度分类',
      en: 'the indicators are not sorted into output, benefit and satisfaction',
    },
  },
  *run({ recognition }) {
    let looked = 0;
    for (const form of recognition.forms) {
      for (const { first, rows } of wholeTables(form)) {
        const missing = missingFamilies(form, rows);
        if (missing) {
          looked++;
          if (missing.length > 0) yield familyDraft(first, missing);
        }
        yield* heavyDrafts(rows);
      }
    }
    if (looked === 0)
      yield absent(
        recognition,
        recognition.forms.some((f) => f.indicators.length) ? 'noFamilies' : 'noIndicators',
      );
  },
};

interface Family {
  readonly name: Sentence;
  readonly words: RegExp;
  /** An indicator's own name tells it: 培训效果满意度 is one of satisfaction, whatever else it names. */
  readonly isNamed?: boolean;
}

const FAMILIES: readonly Family[] = [
  { name: { 'zh-CN': '产出指标', en: 'output indicators' }, words: /产出|数量指标|质量指标|时效指标/ },
  { name: { 'zh-CN': '效益指标', en: 'benefit indicators' }, words: /效益|效果|影响/ },
  { name: { 'zh-CN': '满意度指标', en: 'satisfaction indicators' }, words: /满意/, isNamed: true },
];

interface WholeTable {
  readonly first: Table;
  readonly rows: readonly IndicatorRow[];
}

/** The tables of indicators; where a page break repeats the heading, its pieces count as one. */
function wholeTables(form: Form): readonly WholeTable[] {
  const tables = new Map<string, WholeTable>();
  for (const [index, table] of form.tables.entries()) {
    const rows = form.indicators.filter((row) => row.table === index);
    if (table.kind !== 'indicators' || rows.length === 0) continue;
    const key = `${table.sheet} ${columnsKey(table)}`;
    const { first = table, rows: before = [] } = tables.get(key) ?? {};
    tables.set(key, { first, rows: [...before, ...rows] });
  }
  return [...tables.values()];
}

/** Columns of remarks may be missing where the heading is repeated. */
const columnsKey = ({ columns }: Table) =>
  [columns.level1, columns.level2, columns.level3, columns.target, columns.weight].join();

/** The families a table lacks; null when it is sorted in another way (fewer than one family's name among its levels). */
function missingFamilies(form: Form, rows: readonly IndicatorRow[]): Family[] | null {
  const levels = new Set(rows.flatMap(({ level1, level2 }) => [level1, level2]));
  const headings = [...levels].flatMap((at) => (at === null ? [] : [form.levels[at]!.name]));
  if (!headings.some((name) => /产出指标|效益指标|满意度指标|^产出$|^效益$|^满意度$/.test(name))) return null;
  const names = rows.map(({ name }) => name.text).filter((name) => /满意/.test(name));
  return FAMILIES.filter(
    ({ words, isNamed }) => ![...headings, ...(isNamed ? names : [])].some((name) => words.test(name)),
  );
}

function familyDraft(table: Table, missing: readonly Family[]): FindingDraft {
  const head = table.heads.level1 ?? table.heads.level2 ?? table.heads.level3;
  const ref: CellRef = head?.ref ?? { sheet: table.sheet, row: table.range.top, column: table.range.left };
  const data = {
    families: inEveryLanguage((language) =>
      missing.map(({ name }) => name[language]).join(PUNCTUATION[language].list),
    ),
  };
  return { message: 'missing', data, ref };
}

/** Rows of 40 points and more, in a table whose points come near a hundred. */
function* heavyDrafts(rows: readonly IndicatorRow[]): Iterable<FindingDraft> {
  const all = sumOf(rows.map(({ weight }) => pointsOf(weight)));
  if (all.compare(WHOLE) < 0 || all.compare(exact(120)) > 0) return;
  for (const { weight, name, role } of rows) {
    const points = pointsOf(weight);
    if (role !== 'item' || !weight || !points || points.compare(HEAVY) < 0) continue;
    const data = { name: shortText(name), weight: pointsText(points) };
    yield { message: 'heavy', data, ref: weight.ref, related: [name.ref], stated: data.weight };
  }
}
