const NAMES = '甲乙丙丁戊己庚辛壬癸';

/** Sentences as reports have them, figures and all; `nth` makes each another. */
const SENTENCES: readonly ((nth: number) => string)[] = [
  (nth) =>
    `${NAMES[nth % 10]}类项目年初预算安排${1000 + nth}万元，全年实际支出${800 + nth}万元，预算执行率为${60 + (nth % 40)}.${nth % 10}%。`,
  () => '各科室按照年初制定的工作计划推进各项任务，加强统筹协调，落实主体责任，项目实施总体平稳有序。',
  (nth) =>
    `本年收入${2000 + nth}万元，比上年增加100万元，其中：财政拨款收入${1500 + nth}万元，其他收入500万元。`,
  () => '存在的主要问题是部分指标设置不够细化，个别项目前期准备不足，资金支付进度与工作进度不够匹配。',
  (nth) =>
    `全年举办培训${nth + 3}场，培训${nth * 20 + 100}人次，参训人员满意度${90 + (nth % 10)}%，达到预期目标。`,
  () => '下一步将完善绩效管理制度，把绩效目标分解到岗到人，强化过程监控，提高财政资金的使用效益。',
];

/** Paragraphs of about so many bytes in all. */
export function reportText(bytes: number): string[] {
  const text: string[] = [];
  for (let nth = 0, length = 0; length < bytes; nth++) {
    const paragraph = SENTENCES.map((_, at) => SENTENCES[(nth + at) % SENTENCES.length]!(nth * 6 + at)).join(
      '',
    );
    text.push(paragraph);
    length += 3 * paragraph.length;
  }
  return text;
}
