import { DEFAULT_SETTINGS, type Settings } from '../core/checks/settings';
import { isLanguage, LANGUAGES, type Language } from '../core/text';
import { REPORT_FORMATS, type ReportFormat } from '../core/report';
import { CONVENTIONS } from '../core/scoring/conventions';
import { TEMPLATES } from '../core/templates';
import type { Selection } from './check/select';
import type { Guard } from './guard';
import { UsageError } from './usage';

export const FAIL_LEVELS = ['error', 'warning', 'never'] as const;
export const SHORT_FORMATS = ['text', 'json'] as const;

export type FailLevel = (typeof FAIL_LEVELS)[number];

/** The options as commander hands them over: words as typed. */
export type RawOptions = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** The options that every command knows. */
export interface CommonOptions {
  readonly format: ReportFormat;
  readonly output: string | null;
  readonly language: Language;
  readonly settings: Settings;
  /** Null: decided by the number of files. */
  readonly jobs: number | null;
  readonly failOn: FailLevel;
  readonly quiet: boolean;
  readonly details: boolean;
  /** An output that stands already may be overwritten. */
  readonly force: boolean;
  /** The workbooks of `--readings` and `--layouts`, which are read and therefore no output. */
  readonly given: readonly string[];
}

/** What the output of a command may not take the place of: the files it reads. */
export function guardOf({ force, given }: CommonOptions, inputs: Guard['inputs'] = []): Guard {
  return { force, inputs: [...inputs, ...given] };
}

/**
 * Reads the common options.
 * @throws UsageError that names the words allowed
 */
export function readOptions(
  raw: RawOptions,
  formats: readonly ReportFormat[] = REPORT_FORMATS,
): CommonOptions {
  return {
    format: choice('--format', raw.format, formats, 'text'),
    output: word(raw.output),
    language: choice('--lang', raw.lang, LANGUAGES, LANGUAGES[0]),
    settings: {
      ...DEFAULT_SETTINGS,
      template: known('--template', raw.template, TEMPLATES),
      convention: known('--convention', raw.convention, CONVENTIONS),
    },
    jobs: raw.jobs === undefined ? null : positive('--jobs', String(raw.jobs)),
    failOn: choice('--fail-on', raw.failOn, FAIL_LEVELS, 'error'),
    quiet: raw.quiet === true,
    details: raw.details === true,
    force: raw.force === true,
    given: [raw.readings, raw.layouts].flatMap((file) => word(file) ?? []),
  };
}

/** The words an option takes, for its help; the first is what counts without it. */
export function choiceOf(words: readonly string[]): { readonly all: string; readonly first: string } {
  return { all: words.join(' | '), first: words[0]! };
}

/** The language asked for, before anything else is known to be right. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = argv[at]?.includes('=') ? argv[at].slice('--lang='.length) : argv[at + 1];
  return at >= 0 && isLanguage(value) ? value : LANGUAGES[0];
}

export function word(value: RawOptions[string]): string | null {
  return typeof value === 'string' ? value : null;
}

/** The values of an option that may be given several times. */
export function listed(value: RawOptions[string]): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function choice<T extends string>(
  option: string,
  value: RawOptions[string],
  allowed: readonly T[],
  otherwise: T,
): T {
  if (value === undefined) return otherwise;
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw notAllowed(option, value, allowed);
  return found;
}

function known(
  option: string,
  value: RawOptions[string],
  records: readonly { readonly id: string }[],
): string | null {
  return value === undefined
    ? null
    : choice(
        option,
        value,
        records.map(({ id }) => id),
        '',
      );
}

function notAllowed(option: string, value: RawOptions[string], allowed: readonly string[]): UsageError {
  return new UsageError('usage.choice', { option, value: String(value), known: allowed.join(', ') });
}

/** How many files a spot check draws, and with what seed; null: one is drawn. */
export interface SampleOptions {
  readonly count: number;
  readonly seed: number | null;
}

/**
 * Reads what `sample` draws.
 * @throws UsageError for what is no whole number
 */
export function readSample(raw: RawOptions): SampleOptions {
  const seed = word(raw.seed);
  if (seed !== null && !/^\d{1,9}$/.test(seed)) throw new UsageError('usage.seed', { value: seed });
  return { count: positive('--count', String(raw.count)), seed: seed === null ? null : Number(seed) };
}

function positive(option: string, value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new UsageError('usage.number', { option, value });
  return Number(value);
}

/**
 * Reads which files `check` is about.
 * @throws UsageError when no file is named in any way, or a share is not written i/n
 */
export function readSelection(paths: readonly string[], raw: RawOptions): Selection {
  const filesFrom = word(raw.filesFrom);
  if (paths.length === 0 && filesFrom === null)
    throw new UsageError('usage.missingArgument', { argument: 'PATH' });
  return {
    filesFrom,
    isNullSeparated: raw.null === true,
    root: word(raw.root),
    shard: shardOf(word(raw.shard)),
    resume: word(raw.resume),
    baseline: word(raw.baseline),
    isAsFinished: raw.asFinished === true,
  };
}

function shardOf(value: string | null): Selection['shard'] {
  if (value === null) return null;
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(value);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (!(index >= 1 && index <= count)) throw new UsageError('usage.shard', { value });
  return { index, count };
}
