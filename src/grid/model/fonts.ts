import type { FontAppearance } from '../../core/model/appearance';

/** Faces that stand for a Chinese one on Windows, macOS and Linux, the likest first. */
const SONG = ['SimSun', 'Songti SC', 'STSong', 'Noto Serif CJK SC', 'Source Han Serif SC', 'serif'];
const HEI = ['SimHei', 'Heiti SC', 'STHeiti', 'Noto Sans CJK SC', 'Source Han Sans SC', 'sans-serif'];
const KAI = ['KaiTi', 'KaiTi_GB2312', 'Kaiti SC', 'STKaiti', 'AR PL UKai CN', ...SONG];
const FANGSONG = ['FangSong', 'FangSong_GB2312', 'STFangsong', ...SONG];
const YAHEI = ['Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'sans-serif'];
const DENGXIAN = ['DengXian', 'Calibri', ...YAHEI];

/** By the beginning of a font's name, the first that fits. */
const STACKS: readonly (readonly [prefix: RegExp, stack: readonly string[]])[] = [
  [
    /^(方正小标宋|小标宋|FZXiaoBiaoSong|宋体|新宋体|NSimSun|SimSun|华文中宋|华文宋体|思源宋体|方正书宋)/i,
    SONG,
  ],
  [/^(仿宋|FangSong|华文仿宋|方正仿宋)/i, FANGSONG],
  [/^(楷体|KaiTi|华文楷体|方正楷体)/i, KAI],
  [/^(微软雅黑|Microsoft YaHei|苹方|PingFang|思源黑体)/i, YAHEI],
  [/^(黑体|SimHei|华文黑体|方正黑体|华文细黑)/i, HEI],
  [/^(等线|DengXian)/i, DENGXIAN],
];
const LATIN_SERIF = /^(times|cambria|georgia|garamond|book antiqua)/i;
const LATIN_MONO = /^(courier|consolas|lucida console)/i;

/** Height of a line as a multiple of the font's size, as Excel makes its rows. */
const LINE_HEIGHTS: readonly (readonly [prefix: RegExp, factor: number])[] = [
  [/^(微软雅黑|Microsoft YaHei)/i, 1.5],
  [/^(等线|DengXian|Calibri)/i, 1.33],
  [/^(Arial|Times|Cambria)/i, 1.29],
];
const USUAL_LINE_HEIGHT = 1.25;

/** CSS pixels of typographic points. */
export const pixelsOf = (points: number): number => (points * 4) / 3;

const quote = (name: string): string =>
  /^(serif|sans-serif|monospace)$/.test(name) ? name : `"${name.replace(/["\\\n]/g, '')}"`;

/** The `font-family` of a file's font: its own name, then what stands for it where it is not installed. */
export function fontFamily(name: string): string {
  const own = name.trim();
  const found = STACKS.find(([prefix]) => prefix.test(own))?.[1];
  const rest = found ?? (LATIN_SERIF.test(own) ? SONG : LATIN_MONO.test(own) ? ['monospace'] : YAHEI);
  return [...new Set([own, ...rest].filter(Boolean))].map(quote).join(', ');
}

/** How far apart lines of a font stand, in whole CSS pixels. */
export function lineHeight({ name, size }: Pick<FontAppearance, 'name' | 'size'>): number {
  const factor = LINE_HEIGHTS.find(([prefix]) => prefix.test(name.trim()))?.[1] ?? USUAL_LINE_HEIGHT;
  return Math.max(1, Math.round(pixelsOf(size) * factor));
}

/** A font as a canvas and the `font` of a style sheet write it. */
export function fontShorthand(font: FontAppearance): string {
  const slant = font.isItalic ? 'italic ' : '';
  const weight = font.isBold ? 'bold ' : '';
  return `${slant}${weight}${pixelsOf(font.size)}px ${fontFamily(font.name)}`;
}
