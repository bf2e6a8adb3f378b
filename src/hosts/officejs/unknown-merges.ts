import { ExcelTrouble } from './excel-errors';

/**
 * A sheet whose merged areas are not known was to be read without asking for them: nobody asked for the reading, and
 * asking could cost the person what Excel can undo.
 */
export class UnknownMerges extends ExcelTrouble {
  constructor() {
    super(
      {
        'zh-CN': '表格的结构变了。请点“重新核查”。',
        en: 'The layout of a sheet has changed. Choose “Check again”.',
      },
      'UnknownMerges',
    );
  }
}
