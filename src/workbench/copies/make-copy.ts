import { figuresBeside } from '../../app/batch/companion';
import { formSummaries } from '../../app/batch/form-summary';
import { letterFor } from '../../app/batch/letter';
import { compareSubmissions } from '../../app/compare/compare';
import { comparisonReport } from '../../app/compare/comparison-report';
import { markReviewed, scoreReviewed } from '../../app/reviewed-copy';
import { review, type Review } from '../../app/review';
import { proseReader } from '../../core/prose/read';
import { buildReport } from '../../core/report/build';
import { isUnreadable, type Report } from '../../core/report/file-report';
import { returnList } from '../../core/report/letter/return-list';
import { spoken, textIn, type KeyOf } from '../../core/text';
import { writePaper } from '../../hosts/docx/write-paper';
import { openXlsx, XlsxHost } from '../../hosts/xlsx';
import type { LegacyResult } from '../../hosts/xlsx/legacy/read-old';
import { writeRefusal } from '../../hosts/xlsx/read-any';
import { writeZip } from '../../hosts/xlsx/zip/zip-writer';
import { besideOf } from '../files/batch/beside';
import { engine } from '../files/batch/engine';
import { readContent } from '../files/batch/read-content';
import { reviewTask } from '../files/batch/review-task';
import { isReportName } from '../report/report-name';
import { cleanedBytes } from '../paper/cleaned-bytes';
import { paperTexts } from '../paper/messages/paper';
import { copyTexts } from './messages/copies';
import type { CompareTask, CopyAnswer, CopyTask, MakeTask, PackTask } from './protocol';

type ReadOld = (bytes: Uint8Array) => Promise<LegacyResult>;

/**
 * Makes what a task asks for; whatever stands in the way of one file is told of it. Nothing is thrown.
 * @param readOld the reader of old and foreign kinds of workbooks
 */
export async function answerCopyTask(task: CopyTask, readOld: ReadOld): Promise<CopyAnswer> {
  if (task.job === 'pack') return { ...NOTHING, bytes: pack(task) };
  if (task.job === 'compare') return compare(task, readOld);
  try {
    const bytes = new Uint8Array(await task.source.file.arrayBuffer());
    return task.kind === 'letters' ? await letter(task, bytes, readOld) : await copy(task, bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...NOTHING, why: textIn(copyTexts, task.source.options.language, 'failed', { why }) };
  }
}

const NOTHING: CopyAnswer = { bytes: null, why: null, report: null };

async function letter(
  { source, opinion }: MakeTask,
  bytes: Uint8Array,
  readOld: ReadOld,
): Promise<CopyAnswer> {
  const { path, file, beside = [], options, mapping } = source;
  const { language, settings } = options;
  const read = await readContent(file.name, bytes, readOld);
  if (!read.ok) {
    const { code, message } = read.error;
    const report = { file: path, engine, error: { code, message: spoken(message, language) } };
    return { bytes: null, why: spoken(message, language), report };
  }
  const { workbook, paragraphs = null } = read;
  const figures = paragraphs ? await figuresBeside(paragraphs, besideOf(beside, readOld), settings) : [];
  const made = review(workbook, settings, mapping, proseReader, paragraphs, figures);
  const report = buildReport(made, { file: path, engine, language });
  const paper = letterFor({ report, forms: formSummaries(made) }, language, opinion);
  const why = paper ? null : textIn(paperTexts, language, 'noLetter');
  return { bytes: paper && writePaper(paper), why, report: shortened(report) };
}

/** No comparison where one of the files cannot be read, or something stands in the way. */
async function compare({ old, now }: CompareTask, readOld: ReadOld): Promise<CopyAnswer> {
  try {
    const [before, after] = [await reviewTask(old, readOld), await reviewTask(now, readOld)];
    if (!before || !after) return NOTHING;
    const names = { old: old.path, new: now.path };
    const comparison = comparisonReport(compareSubmissions(before, after), names, now.options.language);
    return { ...NOTHING, comparison };
  } catch {
    return NOTHING;
  }
}

/** As much of a report as 退回清单 tells of. */
function shortened(report: Report): Report {
  return isUnreadable(report) ? report : { ...report, scores: [], missing: [], checked: [] };
}

async function copy({ kind, source, at }: MakeTask, bytes: Uint8Array): Promise<CopyAnswer> {
  const { language, settings } = source.options;
  const say = (key: KeyOf<typeof copyTexts>) => textIn(copyTexts, language, key);
  if (isReportName(source.path)) return { ...NOTHING, why: say('report') };
  const opened = openXlsx(bytes);
  if (!opened.ok)
    return { ...NOTHING, why: spoken((await writeRefusal(bytes, opened.error)).message, language) };
  const host = new XlsxHost(opened.file);
  const made = review(opened.file.workbook, settings, source.mapping, proseReader);
  if (made.recognition.forms.length === 0) return { ...NOTHING, why: say('noForm') };
  if (kind === 'clean') {
    const cleaned = await cleanedBytes(made, bytes);
    return cleaned.bytes
      ? { ...NOTHING, bytes: cleaned.bytes }
      : { ...NOTHING, why: spoken(cleaned.words, language) };
  }
  const isWritten = kind === 'marked' ? await mark(host, made, at) : await score(host, made, at);
  return isWritten
    ? { ...NOTHING, bytes: host.bytes }
    : { ...NOTHING, why: say(kind === 'marked' ? 'nothingToMark' : 'nothingToScore') };
}

const mark = async (host: XlsxHost, made: Review, at: string) => (await markReviewed(host, made, at)) > 0;

async function score(host: XlsxHost, made: Review, at: string): Promise<boolean> {
  const report = await scoreReviewed(host, made, at);
  return report !== null && report.written.length > 0;
}

function pack({ files, list, language }: PackTask): Uint8Array {
  const name = textIn(copyTexts, language, 'listName');
  const papers = list
    ? [{ name, data: writePaper(returnList(list.reports, list.folder, language, list.opinions)) }]
    : [];
  return writeZip([...files, ...papers], true);
}
