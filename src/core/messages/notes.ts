/**
 * Every text of reports, plans and the command line, with a note for the translator. Checks carry their own texts.
 * Adding a text: a line here, one in `zh-CN.ts`, one in `en.ts`; the compiler names what is missing.
 */
export const notes = {
  'edit.score':
    'Why a score cell is written. {name}: indicator; {score}: new score; {how}: the formula or clause that applied.',
  'edit.score.plain': 'As edit.score, without a formula or clause.',
  'edit.subtotal': 'Why the score of a level-1 or level-2 indicator is written.',
  'edit.total': 'Why a total is written.',
  'edit.grade': 'Why a grade is written.',
  'edit.note': 'Why a deduction note is written.',
  'edit.note.replace': 'Why an earlier note of this program is replaced.',
  'edit.note.clear': 'Why an earlier note of this program is blanked.',
  'edit.heading': 'Why the head of the added note column is written.',
  'edit.evidence.heading': 'Why a head cell of the 评分依据 sheet is written.',
  'edit.evidence': 'Why a row of the 评分依据 sheet is written. {name}: the figure or item asked for.',
  'edit.ignore': 'Why a row of the 核查记录 sheet is written.',
  'skip.formula':
    'Cell left alone because of its formula. {shown}: what it shows now; {value}: what it would have become.',
  'skip.words': 'Cell left alone because it holds words.',
  'skip.note':
    'Note cell left alone because a person wrote in it. {note}: what the program would have written.',
  'skip.protected':
    'Cell left alone because its sheet is protected. {value}: what it would have become, may be empty.',
  'skip.shared': 'Cell left alone because several rows share it with different scores.',
  'skip.limited': 'Stated score outside 0…weight, left to a person.',
  'skip.open':
    'Total left alone because rows have no score yet and it is higher than their sum. {count}: how many rows; {value}: sum so far.',
  'skip.column': 'No free column for deduction notes. Shown at one score cell.',
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
  'report.grade': 'Grades behind a total.',
  'report.none': 'Stands for a missing figure or grade.',
  'report.missing': 'Heading over the figures a score waits for.',
  'report.missingItem': 'One figure wanted. {cells}: the score cells that wait for it.',
  'report.ignored': 'Heading over ignored findings. {count}: how many.',
  'report.ignoredItem': 'One ignored finding.',
  'report.notChecked': 'Heading over the checks that could not run.',
  'report.summary': 'Last line. Counts of files, errors, warnings, infos.',
  'report.summaryUnreadable': 'Behind the summary when files could not be read.',
} as const;

export type MessageKey = keyof typeof notes;
