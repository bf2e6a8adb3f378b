import { saying } from '../../core/text';
import { ExcelTrouble } from './excel-errors';
import { excelTexts } from './messages';

/**
 * A sheet whose merged areas are not known was to be read without asking for them: nobody asked for the reading, and
 * asking could cost the person what Excel can undo.
 */
export class UnknownMerges extends ExcelTrouble {
  constructor() {
    super(saying(excelTexts, 'unknownMerges'), 'UnknownMerges');
  }
}
