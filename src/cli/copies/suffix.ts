/** The commands that make a copy of a workbook, each with what stands before the extension of the copy. */
export const COPY_SUFFIX = {
  score: 'scored',
  evidence: 'evidence',
  review: 'reviewed',
  mark: 'marked',
  clean: 'clean',
} as const;

export type CopyCommand = keyof typeof COPY_SUFFIX;
