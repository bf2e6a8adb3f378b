import type { Texts } from '../text';

/** What the translator should know of each text. */
export const notes = {
  'edit.score':
    'Why a score cell is written. {name}: indicator; {score}: new score; {how}: the formula or clause that applied.',
  'edit.score.plain': 'As edit.score, without a formula or clause.',
  'edit.subtotal': 'Why the score of a level-1 or level-2 indicator is written.',
  'edit.total': 'Why a total is written.',
  'edit.refresh': 'Why the stored result of a sum formula is renewed; the formula stays.',
  'edit.grade': 'Why a grade is written.',
  'edit.note': 'Why a deduction note is written.',
  'edit.note.replace': 'Why an earlier note of this program is replaced.',
  'edit.note.clear': 'Why an earlier note of this program is blanked.',
  'edit.heading': 'Why the head of the added note column is written.',
  'edit.evidence.heading': 'Why a head cell of the 评分依据 sheet is written.',
  'edit.evidence': 'Why a row of the 评分依据 sheet is written. {name}: the figure or item asked for.',
  'edit.cleaned': 'Reason: a column that the program added is left out of the copy that is handed in.',
  'edit.undo': 'Why a cell gets its old content back.',
  'edit.record': 'Why a line of the 核查记录 sheet is written or brought up to date.',
  'edit.answer': 'Why an answer is written to the 评分依据 sheet. {name}: the figure or item.',
  'edit.reading': 'Why a row of the 评分口径 sheet is written. {name}: the indicator.',
  'edit.review': 'Why a review score is written. {name}: indicator; {score}: the score.',
  'edit.review.total': 'Why the total of the review scores is written.',
  'edit.review.note': 'Why a review note is written.',
  'edit.review.heading': 'Why the head of an added review column is written.',
  'edit.overwrite':
    'Why a formula is offered to be overwritten. {how}: why the value is written; {why}: why it is not done unasked. Two whole sentences.',
  'skip.review':
    'Review score or note left alone because a person wrote it. {value}: what it would have become.',
  'skip.review.open': 'Review total left alone because rows have no review score yet. {count}: how many.',
  'skip.formula':
    'Cell left alone because of its formula. {shown}: what it shows now; {value}: what it would have become.',
  'skip.words': 'Cell left alone because it holds words.',
  'skip.note':
    'Note cell left alone because a person wrote in it. {note}: what the program would have written.',
  'skip.shared': 'Cell left alone because several rows share it with different scores.',
  'skip.doubt':
    'Shown at the total: nothing of the form is written, since a column could not be told apart or scores are out of a hundred each.',
  'edit.limit':
    'Why a score over its points (or under 0) is written down to its limit. {stated}: typed; {weight}: points; {score}: limit.',
  'edit.raise':
    'Why a higher score is offered, not ticked. {name}: indicator; {stated}: typed; {score}: worked out; {gap}: points at stake; {how}: the rule.',
  'skip.over':
    'The total is left alone because a score over its points was left as it stands. {count}: how many such scores.',
  'skip.left':
    'A score left as it stands because the person took the tick away. {value}: what it would have become.',
  'skip.points':
    'The total is not written because the points that were found do not add up to the full mark.',
  'skip.open':
    'Total left alone because rows have no score yet and it is higher than their sum. {count}: how many rows; {value}: sum so far.',
  'skip.column': 'No free column for deduction notes. Shown at one score cell.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  'edit.score': '{name}：重算得{score}分（{how}）。',
  'edit.score.plain': '{name}：重算得{score}分。',
  'edit.subtotal': '“{name}”下各项得分之和为{value}分。',
  'edit.total': '各项得分之和为{value}分。',
  'edit.refresh': '公式保留，按新的得分更新结果为{value}。',
  'edit.grade': '总分{total}分，等级为{value}。',
  'edit.note': '写明扣分原因。',
  'edit.note.replace': '得分已变，更新原来由本工具写的扣分说明。',
  'edit.note.clear': '不再扣分，清除原来由本工具写的扣分说明。',
  'edit.heading': '原表没有扣分说明栏，在表格右侧增加一栏。',
  'edit.evidence.heading': '建立评分依据表的表头。',
  'edit.evidence': '评分需要“{name}”，请填写。',
  'edit.cleaned': '本程序增加的栏，报送件不带。',
  'edit.undo': '撤销写入，恢复原内容。',
  'edit.record': '在核查记录表中登记。',
  'edit.answer': '填入“{name}”。',
  'edit.reading': '写明“{name}”的评分标准怎样理解',
  'edit.review': '{name}：复核得{score}分，自评得分不动。',
  'edit.review.total': '各项复核得分之和为{value}分。',
  'edit.review.note': '写明复核与自评不一致之处。',
  'edit.review.heading': '原表没有复核栏，在表格右侧增加一栏。',
  'edit.overwrite': '{how}{why}',
  'skip.review': '复核人已填写，未改动；建议内容：{value}',
  'skip.review.open': '还有{count}行没有复核得分，复核总分未写入。',
  'skip.formula': '单元格是公式，予以保留；现显示“{shown}”，重算结果为{value}。',
  'skip.words': '单元格内是文字“{text}”，未改动；重算结果为{value}，请人工确认。',
  'skip.note': '已有人工填写的说明，未改动；建议内容：{note}',
  'skip.doubt': '有一栏没有认准，或各项按百分制打分，本表得分不改动；请先在“更正识别结果”中选定各栏。',
  'skip.shared': '多行共用此得分单元格，“{name}”等行的结果不一致，请人工填写。',
  'edit.limit': '填报得分{stated}不在0至分值{weight}之间，按{score}分计。',
  'edit.raise': '“{name}”填报{stated}分，按标准可得{score}分，相差{gap}分；从严自评的可不改。{how}',
  'skip.over': '有{count}项得分超出分值而未改，总分未改动。',
  'skip.left': '按您的选择未改动；重算结果为{value}。',
  'skip.points': '读出的分值之和与满分不符，总分未改动；已读出的各项得分合计{value}分，请核对分值后再计算。',
  'skip.open': '还有{count}行没有得分，已有得分合计{value}分，总分未改动。',
  'skip.column': '表格右侧没有空白列，扣分说明未写入。',
};

const en: Record<Key, string> = {
  'edit.score': '{name}: worked out as {score} ({how}).',
  'edit.score.plain': '{name}: worked out as {score}.',
  'edit.subtotal': 'The scores under “{name}” add up to {value}.',
  'edit.total': 'The scores add up to {value}.',
  'edit.refresh': 'The formula stays; its result follows the new scores: {value}.',
  'edit.grade': 'A total of {total} is graded {value}.',
  'edit.note': 'Says why points were lost.',
  'edit.note.replace': "The score has changed: this program's earlier note is renewed.",
  'edit.note.clear': "No points are lost any more: this program's earlier note is cleared.",
  'edit.heading': 'The form has no column for deduction notes: one is added to its right.',
  'edit.evidence.heading': 'Heads the evidence sheet.',
  'edit.evidence': 'The score needs “{name}”: please fill it in.',
  'edit.cleaned': 'Added by this program; not part of what is handed in.',
  'edit.undo': 'Takes a write back.',
  'edit.record': 'Keeps the record on the 核查记录 sheet.',
  'edit.answer': 'Answers “{name}”.',
  'edit.reading': 'Lays down how the standard of “{name}” is read',
  'edit.review': '{name}: reviewed as {score}; the self-score stays.',
  'edit.review.total': 'The review scores add up to {value}.',
  'edit.review.note': 'Says where the review differs from the self-score.',
  'edit.review.heading': 'The form has no review column: one is added to its right.',
  'edit.overwrite': '{how} {why}',
  'skip.review': 'Left alone: the reviewer wrote here; suggested: {value}',
  'skip.review.open': 'Left alone: {count} rows have no review score yet.',
  'skip.formula': 'Left alone: the cell has a formula. It shows “{shown}”; the result would be {value}.',
  'skip.words': 'Left alone: the cell holds the words “{text}”. The result would be {value}; please decide.',
  'skip.note': 'Left alone: somebody has written a note. Suggested: {note}',
  'skip.doubt':
    'Nothing of this form is changed: a column could not be told apart, or scores are out of a hundred each. Name the columns under “Correct what was recognised” first.',
  'skip.shared': 'Left alone: several rows (“{name}” and others) share this cell with different scores.',
  'edit.limit': 'The typed score {stated} is outside 0 to {weight}: it counts {score}.',
  'edit.raise':
    '"{name}" is typed as {stated}; the standard gives {score}, {gap} more. Leave it where you judge yourselves more strictly. {how}',
  'skip.over': 'Left alone: {count} scores over their points were left as they stand.',
  'skip.left': 'Left as you chose; the result would be {value}.',
  'skip.points':
    'Left alone: the points found do not make up the full mark; the scores found add up to {value}. Check the points, then work the total out again.',
  'skip.open': 'Left alone: {count} rows have no score yet; those that have one add up to {value}.',
  'skip.column': 'There is no free column to the right of the table: deduction notes were not written.',
};

/** Why plans write cells, and why they leave some alone. */
export const editTexts: Texts<Key> = { 'zh-CN': zhCN, en };
