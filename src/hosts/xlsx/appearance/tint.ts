import type { Colour } from '../../../core/model/appearance';

type Triple = readonly [number, number, number];

/**
 * A colour made lighter (tint up to 1) or darker (down to −1) by its lightness, as ECMA-376 part 1, 18.8.3 defines it.
 * @example tinted('#4472c4', 0.7999816888943144) // "#d9e1f2"
 */
export function tinted(colour: Colour, tint: number): Colour {
  if (!(tint >= -1 && tint <= 1) || tint === 0) return colour;
  const [hue, lightness, saturation] = toHls(channels(colour));
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return hex(fromHls(hue, moved, saturation));
}

/** Two colours mixed; a share of 0 gives the first, of 1 the second. */
export function mixed(first: Colour, second: Colour, share: number): Colour {
  const [a, b] = [channels(first), channels(second)];
  const mix = (i: 0 | 1 | 2) => a[i] + (b[i] - a[i]) * share;
  return hex([mix(0), mix(1), mix(2)]);
}

function channels(colour: Colour): Triple {
  const at = (from: number) => parseInt(colour.slice(from, from + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

function hex(triple: Triple): Colour {
  const digits = triple.map((c) =>
    Math.round(Math.min(Math.max(c, 0), 1) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

/** Hue in sixths of the circle, lightness and saturation from 0 to 1. */
function toHls([r, g, b]: Triple): Triple {
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const range = high - low;
  const lightness = (high + low) / 2;
  if (range === 0) return [0, lightness, 0];
  const saturation = lightness <= 0.5 ? range / (high + low) : range / (2 - high - low);
  if (high === r) return [((g - b) / range + 6) % 6, lightness, saturation];
  return [high === g ? (b - r) / range + 2 : (r - g) / range + 4, lightness, saturation];
}

function fromHls(hue: number, lightness: number, saturation: number): Triple {
  const range = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const low = lightness - range / 2;
  const middle = range * (1 - Math.abs((hue % 2) - 1));
  const [r, g, b] = (
    [
      [range, middle, 0],
      [middle, range, 0],
      [0, range, middle],
      [0, middle, range],
      [middle, 0, range],
      [range, 0, middle],
    ] as const
  )[Math.floor(hue) % 6]!;
  return [low + r, low + g, low + b];
}
