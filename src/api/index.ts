import manifest from '../../package.json';
import { reportFile } from '../app/batch/report-file';
import { outline } from '../core/report/file-report';
import { DEFAULT_SETTINGS, type Settings } from '../core/checks/settings';
import { CONVENTIONS } from '../core/scoring/conventions';
import { TEMPLATES } from '../core/templates';
import { readOldHere } from '../hosts/xlsx/legacy/read-old-here';
import { readAny } from '../hosts/xlsx/read-any';
import type { ReviewOptions, ReviewWorkbook } from './types';

/** See {@link ReviewWorkbook}. */
export const reviewWorkbook: ReviewWorkbook = async (bytes, options = {}) => {
  const { file = 'workbook.xlsx', language = 'zh-CN' } = options;
  const head = { file, engine: manifest.version, language };
  const settings = settingsOf(options);
  return outline((await reportFile(head, settings, () => readAny(file, bytes, readOldHere))).report, false);
};

function settingsOf({ template, convention }: ReviewOptions): Settings {
  return {
    ...DEFAULT_SETTINGS,
    template: known('template', template, TEMPLATES),
    convention: known('convention', convention, CONVENTIONS),
  };
}

function known(
  option: string,
  id: string | undefined,
  records: readonly { readonly id: string }[],
): string | null {
  if (id === undefined) return null;
  if (records.some((record) => record.id === id)) return id;
  const names = records.map((record) => record.id).join(', ');
  throw new RangeError(`There is no ${option} "${id}". Known: ${names}.`);
}
