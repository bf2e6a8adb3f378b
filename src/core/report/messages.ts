import type { Texts } from '../text';

/** What the translator should know of each text. */
export const notes = {
  'severity.error': 'Severity, as a label.',
  'severity.warning': 'Severity, as a label.',
  'severity.info': 'Severity, as a label.',
  'report.year': "Year behind the department in a file's head line.",
  'report.unreadable': 'Line under the name of a file that could not be read. {code}: error code.',
  'report.clean': 'A file without findings.',
  'report.noForm': 'A file in which no form was recognised.',
  'report.related': 'Introduces the related cells of a finding.',
  'report.totals': 'Heading over the totals of a file.',
  'report.total': 'One total. {cell}: address with sheet; {stated} and {score}: stated and worked out.',
  'report.coverage':
    'Behind a total: how its points came about. {parts}: points worked out, judged, as stated, limited.',
  'report.grade': 'Grades behind a total.',
  'report.gradeSame': 'The grade behind a total, where the one stated is right.',
  'report.paragraph': 'Where a finding in a text stands. {paragraph}: number of the paragraph.',
  'report.none': 'Stands for a missing figure or grade.',
  'report.missing': 'Heading over the figures a score waits for.',
  'report.missingItems':
    'Items of a checklist to be judged. {row}: the indicator; {items}: their numbers in its standard; {cells}.',
  'report.missingItem': 'One figure wanted. {cells}: the score cells that wait for it.',
  'report.readings': 'Heading over scores that rest on the sheet 评分口径.',
  'report.reading': 'One of them. {cell}; {place}: the row of the sheet; {text}: the wording.',
  'report.ignored': 'Heading over ignored findings. {count}: how many.',
  'report.ignoredItem': 'One ignored finding.',
  'report.notChecked': 'Heading over the checks that could not run.',
  'report.summary': 'Last line. Counts of files, errors, warnings, infos.',
  'report.summaryUnreadable': 'Behind the summary when files could not be read.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  'severity.error': '错误',
  'severity.warning': '提醒',
  'severity.info': '提示',
  'report.year': '{year}年',
  'report.unreadable': '无法读取：{message}（{code}）',
  'report.clean': '未发现问题',
  'report.noForm': '没有识别出自评表',
  'report.related': '关联',
  'report.totals': '得分',
  'report.total': '{cell}：填报{stated}，重算{score}',
  'report.coverage': '（{parts}）',
  'report.grade': '；等级填报{stated}，应为{grade}',
  'report.gradeSame': '；等级{grade}',
  'report.paragraph': '第{paragraph}段',
  'report.none': '无',
  'report.missing': '待补数据（运行 ziping evidence 可生成评分依据表）',
  'report.missingItem': '{name} → {cells}',
  'report.missingItems': '{row}：评分标准第{items}项是否符合 → {cells}',
  'report.readings': '按评分口径计分',
  'report.reading': '{cell}：{place}，{text}',
  'report.ignored': '已忽略（见核查记录表）：{count} 项',
  'report.ignoredItem': '{cell} {code}：{reason}',
  'report.notChecked': '未核查的项目',
  'report.summary': '共 {files} 个文件：{errors} 个错误，{warnings} 个提醒，{infos} 个提示。',
  'report.summaryUnreadable': '{count} 个文件无法读取。',
};

const en: Record<Key, string> = {
  'severity.error': 'error',
  'severity.warning': 'warning',
  'severity.info': 'info',
  'report.year': '{year}',
  'report.unreadable': 'cannot be read: {message} ({code})',
  'report.clean': 'nothing found',
  'report.noForm': 'no self-evaluation form was recognised',
  'report.related': 'see',
  'report.totals': 'Scores',
  'report.total': '{cell}: stated {stated}, worked out {score}',
  'report.coverage': ' ({parts})',
  'report.grade': '; grade stated {stated}, worked out {grade}',
  'report.gradeSame': '; grade {grade}',
  'report.paragraph': '¶{paragraph}',
  'report.none': 'none',
  'report.missing': 'Figures wanted (ziping evidence makes a sheet to fill in)',
  'report.missingItem': '{name} → {cells}',
  'report.missingItems': '{row}: whether items {items} of its standard are met → {cells}',
  'report.readings': 'Scored by the sheet 评分口径',
  'report.reading': '{cell}: {place}, {text}',
  'report.ignored': 'Ignored (see sheet 核查记录): {count}',
  'report.ignoredItem': '{cell} {code}: {reason}',
  'report.notChecked': 'Not checked',
  'report.summary': '{files} files: {errors} errors, {warnings} warnings, {infos} infos.',
  'report.summaryUnreadable': '{count} files could not be read.',
};

/** The words of the report for reading. */
export const reportTexts: Texts<Key> = { 'zh-CN': zhCN, en };
