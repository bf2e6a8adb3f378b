import type { EveryLanguage } from '../../core/text';

/** A question with its answer, a paragraph a text. */
export interface HelpTopic {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/**
 * The help page. For the translator: read by finance clerks of any age; short sentences, the words of the printed forms, the names
 * of buttons exactly as they stand on them. Both languages have the same topics in the same order.
 */
export const helpTopics: EveryLanguage<readonly HelpTopic[]> = {
  'zh-CN': [
    {
      title: '从哪里开始',
      paragraphs: [
        '打开自评表所在的工作簿。在浏览器里打开就会自动核查，在 Excel 里点“开始核查”。几秒内就能看到：表认得对不对，总分对不对，还有哪些问题。',
        '先在“问题”里改掉错误，再补充缺少的数据，最后点“一键重算得分”。',
      ],
    },
    {
      title: '错误、提醒、提示有什么不同',
      paragraphs: [
        '错误：数字前后对不上，或者得分超过分值，上报前必须改。',
        '提醒：不一定错，但复核时多半会问，请看一眼。',
        '提示：供参考，例如四舍五入造成的尾差，可以不改。',
      ],
    },
    {
      title: '得分是怎么算出来的',
      paragraphs: [
        '在“得分”里点开一项，可以看到评分标准原文、程序怎样理解每一句、用了哪些数据、算式是什么。数据后面的地址点一下就能跳过去。',
        '已计算：全部由表中数据算出。\n按判定：用到了您勾选的“是”“否”或等级。\n未核算：算不出来，保留您填的分数。',
        '没有把握的，程序不猜，一律留给人判断。',
      ],
    },
    {
      title: '提示缺数据怎么办',
      paragraphs: [
        '点“补充数据”，把数字填上，或选“是”“否”和等级，再点“保存并计算”。',
        '填的内容记在“评分依据”表里，随文件保存，下次打开不用再填，复核的人也看得到。',
      ],
    },
    {
      title: '会改动哪些单元格',
      paragraphs: [
        '只改得分、合计、等级和扣分说明。点“先看改动”可以逐条查看，不想改的去掉勾。',
        '有公式的单元格、您自己写的说明、受保护的单元格不会被覆盖，会列出来说明原因。',
        '写入前如果有人改过那个单元格，程序不会覆盖，会告诉您。',
      ],
    },
    {
      title: '写错了怎么恢复',
      paragraphs: [
        '点“撤销上次写入”，被改的单元格恢复成写入前的内容。保存并关闭文件，再打开也能撤销。',
        '写入之后您又手工改过的单元格，撤销时保持不动。',
      ],
    },
    {
      title: '问题是误报怎么办',
      paragraphs: [
        '选中这个问题，点“忽略…”或按 Delete 键，写明理由。理由记在“核查记录”表里。',
        '忽略的问题在列表下面，可以随时恢复。改了那个数字，忽略就不再有效，会重新核查。',
      ],
    },
    {
      title: '表格认错了怎么办',
      paragraphs: [
        '在“概览”的识别结果里点“识别不对？更正”，给每一栏选对应的列，再点“按更正重新核查”。',
        '表样认错的，在“设置”里选正确的表样和计分口径。',
      ],
    },
    {
      title: '复核人员怎么用',
      paragraphs: [
        '在“概览”最下面打开“复核模式”。这时只写“复核得分”和“复核说明”两列，不动自评得分。',
        '“标记问题单元格”给有问题的单元格涂色，“清除标记”后恢复原来的颜色。',
      ],
    },
    {
      title: '键盘怎么用',
      paragraphs: [
        '↑ ↓：上一条、下一条。Home、End：第一条、最后一条。\n回车：跳到单元格。\nDelete：忽略。\nEsc：取消忽略。\nTab：到下一个按钮。',
      ],
    },
    {
      title: '常见情况',
      paragraphs: [
        '提示“正在编辑单元格”：按回车或 Esc 结束编辑，再试一次。',
        '提示只读或受保护：另存一份，或请设置保护的人取消保护。',
        '改了表格，结果没变：点“重新核查”。也可以在“设置”里打开“边改边查”。',
      ],
    },
    {
      title: '数据安全',
      paragraphs: [
        '程序不连外网，不上传表格内容。影响核查结果的设置、忽略的理由和写入记录保存在工作簿的“核查记录”表里，随文件走。',
      ],
    },
  ],
  en: [
    {
      title: 'Where to begin',
      paragraphs: [
        'Open the workbook with the self-evaluation form. In the browser it is checked at once; in Excel choose “Check”. In a few seconds you see whether the form was recognised, whether its total is right and what is to be mended.',
        'Mend the errors under “Findings”, fill in missing data, then choose “Recalculate scores”.',
      ],
    },
    {
      title: 'Errors, warnings and notes',
      paragraphs: [
        'Error: figures contradict each other or a score exceeds its points; mend it before submitting.',
        'Warning: not necessarily wrong, but a reviewer will ask.',
        'Note: worth knowing, such as a difference that rounding explains.',
      ],
    },
    {
      title: 'How a score comes about',
      paragraphs: [
        'Open a row under “Scores” to see the standard, how each clause was read, the figures used and the formula. The address behind a figure leads to its cell.',
        'Worked out: wholly from figures of the workbook.\nFrom answers: ticks and grades you gave took part.\nNot worked out: it cannot be worked out, your score stands.',
        'What is uncertain is never guessed; it is left to a person.',
      ],
    },
    {
      title: 'Data are missing',
      paragraphs: [
        'Choose “Fill in data”, give the figures, ticks or grades, then “Save and work out”.',
        'Answers are kept on the sheet 评分依据, so they travel with the file and reviewers can read them.',
      ],
    },
    {
      title: 'Which cells are changed',
      paragraphs: [
        'Only scores, totals, grades and deduction notes. “Preview changes” shows every one; untick what should stay.',
        'Formulas, notes of your own and protected cells are not overwritten; they are listed with the reason.',
        'A cell that somebody changed in the meantime is left alone, and you are told.',
      ],
    },
    {
      title: 'Taking a write back',
      paragraphs: [
        '“Undo last write” gives every cell its former content, even after the file was saved, closed and opened again.',
        'Cells you changed by hand since the write stay as they are.',
      ],
    },
    {
      title: 'A finding is no mistake',
      paragraphs: [
        'Select it, choose “Ignore…” or press Delete, and give a reason. The reason is kept on the sheet 核查记录.',
        'Ignored findings stand under the list and can be restored. When the figure changes, the finding is checked anew.',
      ],
    },
    {
      title: 'The form was recognised wrongly',
      paragraphs: [
        'Under “What was recognised” choose “Not right? Correct it”, name the column of each kind, then “Check again with these”.',
        'Another kind of form or scoring convention can be chosen in the settings.',
      ],
    },
    {
      title: 'For reviewers',
      paragraphs: [
        'Turn on “Reviewer mode” at the end of the overview. Only the columns for review score and review note are then written.',
        '“Mark cells with findings” colours them; “Clear marks” gives their colours back.',
      ],
    },
    {
      title: 'Keyboard',
      paragraphs: [
        '↑ ↓: one up or down. Home, End: first and last.\nEnter: go to the cell.\nDelete: ignore.\nEsc: leave the reason.\nTab: next button.',
      ],
    },
    {
      title: 'When something is refused',
      paragraphs: [
        '“A cell is being edited”: press Enter or Esc, then try again.',
        'Read-only or protected: save a copy, or ask whoever protected it.',
        'Results do not follow your changes: choose “Check again”, or turn on “Check while editing” in the settings.',
      ],
    },
    {
      title: 'Your data',
      paragraphs: [
        'Nothing is sent to the internet. Settings that bear on the results, reasons for ignoring and the record of writes are kept in the workbook, on the sheet 核查记录.',
      ],
    },
  ],
};
