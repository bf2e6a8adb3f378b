import type { ReviewWorkbook } from './types/api/types';

/** The package's public face; `types/` is made from the sources when the package is built. */
export type * from './types/api/types';
export declare const reviewWorkbook: ReviewWorkbook;
