import type { CSSProperties } from 'react';
import { PADDING } from './cell-css';
import type { Look } from './look';

/**
 * Room around a line of text that is turned by an angle, so that its cell aligns what is seen of it: the box around the
 * slanting line, not the line lying flat. Nothing for quarter turns, which are ways of writing.
 */
export function roomOfTilt(text: string, { appearance, ruler }: Look): CSSProperties {
  const { rotation } = appearance;
  if (rotation === 'stacked' || rotation % 90 === 0) return {};
  const angle = (Math.abs(rotation) * Math.PI) / 180;
  const wide = ruler.widthOf(text) + PADDING.left + PADDING.right;
  const high = ruler.lineHeight;
  const across = wide * Math.cos(angle) + high * Math.sin(angle);
  const upright = wide * Math.sin(angle) + high * Math.cos(angle);
  const above = Math.max(0, (upright - high) / 2);
  const beside = (across - wide) / 2;
  return { width: wide, paddingTop: above, paddingBottom: above, marginLeft: beside, marginRight: beside };
}
