import type { ConfirmedReading } from '../facts/readings';
import type { KnownLayout } from '../layouts/known-layouts';
import type { Severity } from '../model/finding';

/**
 * What becomes of figures that agree only within rounding (a sum of rounded parts, one unit off in the last digit):
 * told as information, not told, or told as a warning.
 */
export type Tolerance = 'report' | 'silent' | 'strict';

/** Limits a reviewer may set. Shares are decimal strings: "0.9" is 90 %. */
export interface Settings {
  /** Execution rate under which a reason is asked for (JX106). */
  readonly lowExecution: string;
  /** Completion from which a target counts as set too low (JX206). */
  readonly overshoot: string;
  /** How differences that rounding explains are treated. */
  readonly tolerance: Tolerance;
  /** Overrides of a check's severity, or "off". */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Convention id that overrides the template's, or null. */
  readonly convention: string | null;
  /** Template id that overrides the recognised one, or null. */
  readonly template: string | null;
  /** How standards are to be read, from a sheet 评分口径 given beside the workbook. */
  readonly readings: readonly ConfirmedReading[];
  /** How tables that are not recognised are read under heads that a person pointed out in another file. */
  readonly layouts: readonly KnownLayout[];
}

/** Those that a person sets, as they are where nobody did. */
export const DEFAULT_LIMITS: Omit<Settings, 'readings' | 'layouts'> = {
  lowExecution: '0.9',
  overshoot: '1.3',
  tolerance: 'report',
  severities: {},
  convention: null,
  template: null,
};

/** These, and nothing given from other files. */
export const DEFAULT_SETTINGS: Settings = { ...DEFAULT_LIMITS, readings: [], layouts: [] };
