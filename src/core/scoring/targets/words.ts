import {
  AFTER as COMPARED_AFTER,
  BEFORE as COMPARED_BEFORE,
  type Comparison,
  type Op,
} from '../../words/comparisons';

/** The wording of targets and actual values, as data. All patterns are for folded text. */

/** Stands in place of a value where there is none. */
export const INAPPLICABLE =
  /^(?:[-—/\\*一]+|无|无此项|无相关内容|不适用|不涉及|未涉及|不考核|未设置|空|N\/?A|n\/?a|略)$/;

/** What a bound says, and whether the bound itself is left out. */
export interface BoundSign {
  readonly direction: 'at-least' | 'at-most' | 'equal';
  readonly isStrict: boolean;
  /** ≥ ≤ > < =, as against a word. */
  readonly isSymbol: boolean;
}

const sign = (direction: BoundSign['direction'], isStrict = false, isSymbol = false): BoundSign => ({
  direction,
  isStrict,
  isSymbol,
});

const SIDES: Readonly<Record<Op, BoundSign | null>> = {
  '≥': sign('at-least'),
  '>': sign('at-least', true),
  '≤': sign('at-most'),
  '<': sign('at-most', true),
  '=': sign('equal'),
  '≠': null,
};

/** What was done or not done before a number of things counts them: 完成3项, 未完成2项. */
const DOING = /完成|实现/;

/** The field's words of comparison, as bounds of a target. */
function* compared(words: ReadonlyMap<string, Comparison>): Generator<readonly [string, BoundSign]> {
  for (const [word, { op, isSign }] of words) {
    const side = SIDES[op];
    if (side && !DOING.test(word)) yield [word, { ...side, isSymbol: isSign }];
  }
}

/** Signs and words before a number: those of every standard, and those that only targets use. */
export const BEFORE: ReadonlyMap<string, BoundSign> = new Map([
  ...compared(COMPARED_BEFORE),
  ...list('最低 保底 下限', 'at-least'),
  // 前3名: a rank.
  ...list('上限 前 前列', 'at-most'),
  ...list('即 为等于', 'equal'),
]);

/** Words after a number and its unit; what lies outside a range or behind a day is no bound of a target. */
export const AFTER: ReadonlyMap<string, BoundSign> = new Map(
  [...compared(COMPARED_AFTER)].filter(([, { isStrict }]) => !isStrict),
);

/** Bound words that tell a direction even where no number stands. */
export const BOUND_WITHOUT_NUMBER: readonly (readonly [RegExp, BoundSign['direction']])[] = [
  [/[日号月底年]前(?![期半一二三四两\d])/, 'at-most'],
  [/不少于|不低于|不小于|不得低于|不得少于|≥/, 'at-least'],
  [
    /不超过|不超|不高于|不多于|不大于|不得超过|不得高于|不突破|≤|(?:范围|额度|标准|预算|限额|指标|计划|总额|规模|控制数|时限|时间|期限|以|之)内$/,
    'at-most',
  ],
];

/** Verbs of change; the number after one is the size of the change. */
const CHANGE_DOWN = '下降|减少|降低|压减|压缩|缩短|削减|降幅|减幅|下调|回落|减|降';
const CHANGE_UP = '增长|提高|提升|增加|上升|增幅|涨幅|上涨|扩大|增';
export const CHANGE_BEFORE = new RegExp(
  `(?:(${CHANGE_DOWN})|(${CHANGE_UP}))(?:率|幅度|比例)?(?:了|约|近|为|达|达到|至少)?[:：]?(?:[≥≤><=]|不少于|不低于|不超过|不高于|不低于|超过|大于|小于)?$`,
);

/** What an actual value says about a target in words. */
export const GRADE_WORDS: readonly (readonly [RegExp, 'achieved' | 'partly' | 'missed'])[] = [
  [/^(?:实现程度较低|效果较差|未见成效)/, 'missed'],
  [/部分(?:达成|实现|完成|达到|达标)|^(?:较好|一般|基本合格)$/, 'partly'],
  [
    /(?:未|没有|没|不能)(?:能)?(?:按[时期]|如期|全部|全面)?(?:达成|完成|实现|达标|达到|开展|实施|启动|验收|通过)|不(?:合格|达标|符合|及时|理想|明显)|^(?:差|较差|否)$/,
    'missed',
  ],
  [
    /^(?:已|已经|全部|全面|均|基本|按[时期]|如期|及时|顺利|圆满|提前|超额|按计划|按要求|按规定|100%)*(?:达成|完成|实现|达到|达标)(?:年度|预期|既定|绩效|全年|工作|目标|指标|任务|要求|效果|计划|了|验收|、|值)*$|^(?:是|达成预期指标|按[时期]|如期|按计划|按要求|及时)$/,
    'achieved',
  ],
];

function list(
  words: string,
  direction: BoundSign['direction'],
  isStrict = false,
): (readonly [string, BoundSign])[] {
  return words.split(' ').map((word) => [word, sign(direction, isStrict, /^[≥≤><=]$/.test(word))] as const);
}
