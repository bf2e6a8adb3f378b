/** Newer parts of Excel's interface that are used where they exist. The floor is ExcelApi 1.13. */
export type Feature =
  /** Telling our own edits from a person's in a change event. */
  | 'triggerSource'
  /** One undo step for a whole write. */
  | 'undoGroup';

const VERSION: Record<Feature, string> = { triggerSource: '1.14', undoGroup: '1.20' };

/** Whether this Excel has a newer feature. */
export function has(feature: Feature): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', VERSION[feature]);
}

/** Runs batches; each waits while a person is editing a cell. */
export function read<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, batch);
}

/** Runs a batch that only writes, as one step of undoing; see {@link has}. */
export function writeAsOneStep<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true, mergeUndoGroup: true } as Excel.RunOptions, batch);
}
