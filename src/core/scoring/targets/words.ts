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

/** Signs and words before a number. */
export const BEFORE: ReadonlyMap<string, BoundSign> = new Map([
  ['≥', sign('at-least', false, true)],
  ['>', sign('at-least', true, true)],
  ['≤', sign('at-most', false, true)],
  ['<', sign('at-most', true, true)],
  ['=', sign('equal', false, true)],
  ...list(
    '不少于 不低于 不小于 不得少于 不得低于 不得小于 不应低于 不应少于 不能少于 不能低于 至少 最少 最低 大于等于 大于或等于 高于等于 高于或等于 达到 达 达到或超过 保底 下限 ≥',
    'at-least',
  ),
  ...list('超过 大于 高于 多于 超 突破', 'at-least', true),
  ...list(
    '不超过 不超 不高于 不多于 不大于 不得超过 不得高于 不得多于 不得大于 不能超过 不应超过 至多 最多 最高 小于等于 小于或等于 低于等于 低于或等于 控制在 控制到 控制为 降到 降至 降低到 降低至 下降到 下降至 减少到 减少至 压减到 压减至 缩短到 缩短至 上限 不突破 未超过',
    'at-most',
  ),
  // 前3名: a rank.
  ...list('前 前列', 'at-most'),
  ...list('小于 低于 少于 未满 不足 不到', 'at-most', true),
  ...list('等于 即 为等于', 'equal'),
]);

/** Words after a number and its unit. */
export const AFTER: ReadonlyMap<string, BoundSign> = new Map([
  ...list('以上 及以上 或以上 含以上 之上 起 及其以上', 'at-least'),
  ...list('以下 及以下 或以下 含以下 之下 以内 之内 内 及以内 范围内 封顶 为限', 'at-most'),
]);

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
