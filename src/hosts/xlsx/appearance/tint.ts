import type { Colour } from '../../../core/model/appearance';

type Triple = readonly [number, number, number];

/** Excel counts hue, lightness and saturation in whole steps from 0 to this, as Windows does. */
const MOST = 240;
const MOST_CHANNEL = 255;

/**
 * A colour made lighter (tint up to 1) or darker (down to −1) by its lightness, as ECMA-376 part 1, 18.8.3 defines it,
 * rounded where Excel rounds: the result is Excel's to the last digit.
 * @example tinted('#4472c4', 0.7999816888943144) // "#d9e1f2"
 */
export function tinted(colour: Colour, tint: number): Colour {
  if (!(tint >= -1 && tint <= 1) || tint === 0) return colour;
  const [hue, lightness, saturation] = toHls(channels(colour));
  const moved =
    tint < 0
      ? Math.floor(lightness * (1 + tint))
      : Math.floor(lightness * (1 - tint)) + MOST - Math.floor(MOST * (1 - tint));
  return hex(fromHls(hue, moved, saturation));
}

/** Two colours mixed; a share of 0 gives the first, of 1 the second. */
export function mixed(first: Colour, second: Colour, share: number): Colour {
  const [a, b] = [channels(first), channels(second)];
  const mix = (i: 0 | 1 | 2) => Math.round(a[i] + (b[i] - a[i]) * share);
  return hex([mix(0), mix(1), mix(2)]);
}

function channels(colour: Colour): Triple {
  const at = (from: number) => parseInt(colour.slice(from, from + 2), 16);
  return [at(1), at(3), at(5)];
}

function hex(triple: Triple): Colour {
  const digits = triple.map((channel) => {
    const within = Math.min(Math.max(channel, 0), MOST_CHANNEL);
    return within.toString(16).padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

/** A quotient to the nearest whole number. */
const ratio = (dividend: number, divisor: number) => Math.floor(dividend / divisor + 0.5);

function toHls([r, g, b]: Triple): Triple {
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const sum = high + low;
  const range = high - low;
  const lightness = ratio(sum * MOST, 2 * MOST_CHANNEL);
  if (range === 0) return [0, lightness, 0];
  const saturation = ratio(range * MOST, lightness <= MOST / 2 ? sum : 2 * MOST_CHANNEL - sum);
  const part = (channel: number) => ratio((high - channel) * (MOST / 6), range);
  let hue: number;
  if (high === r) hue = part(b) - part(g);
  else hue = high === g ? MOST / 3 + part(r) - part(b) : (2 * MOST) / 3 + part(g) - part(r);
  return [(hue + MOST) % MOST, lightness, saturation];
}

function fromHls(hue: number, lightness: number, saturation: number): Triple {
  if (saturation === 0) {
    const grey = ratio(lightness * MOST_CHANNEL, MOST);
    return [grey, grey, grey];
  }
  const high =
    lightness <= MOST / 2
      ? ratio(lightness * (MOST + saturation), MOST)
      : lightness + saturation - ratio(lightness * saturation, MOST);
  const low = 2 * lightness - high;
  const channel = (at: number) => ratio(channelAt((at + MOST) % MOST, low, high) * MOST_CHANNEL, MOST);
  return [channel(hue + MOST / 3), channel(hue), channel(hue - MOST / 3)];
}

function channelAt(hue: number, low: number, high: number): number {
  if (hue < MOST / 6) return low + ratio((high - low) * hue, MOST / 6);
  if (hue < MOST / 2) return high;
  if (hue < (2 * MOST) / 3) return low + ratio((high - low) * ((2 * MOST) / 3 - hue), MOST / 6);
  return low;
}
