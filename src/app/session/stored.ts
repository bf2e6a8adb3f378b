import { LANGUAGES } from '../../core/text';
import type { KnownLayout } from '../../core/layouts/known-layouts';
import type { MarkGroup } from '../../hosts/workbook-host';
import { layoutsIn } from '../recorded-layouts';
import type { ColumnCorrection, SessionSettings } from './session';

type Bag = Record<string, unknown>;
const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isIndex = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;

const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  language: LANGUAGES,
  theme: ['system', 'light', 'dark'],
};
const SWITCHES: readonly string[] = ['isLive', 'hasSeenGuide'] satisfies (keyof SessionSettings)[];

/** The settings kept earlier; each that cannot be read is left out, so that the default stands. */
export function parseSettings(text: string | undefined): Partial<SessionSettings> {
  const data = parse(text);
  if (!isBag(data)) return {};
  return Object.fromEntries(Object.entries(data).filter(([key, value]) => isSetting(key, value)));
}

/** The marks kept earlier; none when the text cannot be read. */
export function parseMarks(text: string | undefined): readonly MarkGroup[] {
  const data = parse(text);
  return Array.isArray(data) && data.every(isMarkGroup) ? data : [];
}

/** The layouts kept earlier on this machine; what cannot be read is left out. */
export const parseLayouts = (text: string | undefined): readonly KnownLayout[] => layoutsIn(parse(text));

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function isSetting(key: string, value: unknown): boolean {
  if (key in CHOICES) return CHOICES[key]!.includes(value);
  if (key === 'corrections') return Array.isArray(value) && value.every(isCorrection);
  return SWITCHES.includes(key) && typeof value === 'boolean';
}

function isCorrection(value: unknown): value is ColumnCorrection {
  if (!isBag(value)) return false;
  const { sheet, headerTop, role, column } = value;
  const isColumn = column === null || isIndex(column);
  return typeof sheet === 'string' && isIndex(headerTop) && typeof role === 'string' && isColumn;
}

function isMarkGroup(value: unknown): value is MarkGroup {
  if (!isBag(value) || typeof value.colour !== 'string' || !Array.isArray(value.marks)) return false;
  return value.marks.every(
    (mark: unknown) =>
      isBag(mark) && isBag(mark.ref) && isBag(mark.before) && typeof mark.ref.sheet === 'string',
  );
}
