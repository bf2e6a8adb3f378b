import type { CSSProperties } from 'react';
import type { FontAppearance, TextRun } from '../../core/model/appearance';
import { fontFamily, lineHeight } from '../model/fonts';
import type { Look } from '../model/look';
import { RAISED } from '../model/text-runs';

/** The runs of a cell's text, each in its own font. */
export function TextRuns({ runs, look }: { runs: readonly TextRun[]; look: Look }) {
  return runs.map((run, at) => (
    <span key={at} style={runCss(run, look.appearance.font)}>
      {run.text}
    </span>
  ));
}

function runCss({ font, raised }: TextRun, cellFont: FontAppearance): CSSProperties {
  const own = font ?? cellFont;
  const scale = (own.size / cellFont.size) * (raised ? RAISED : 1);
  const lines = [own.isUnderlined && 'underline', own.isStruck && 'line-through'].filter(Boolean);
  return {
    fontFamily: fontFamily(own.name),
    fontSize: `${Math.round(scale * 1000) / 1000}em`,
    fontWeight: own.isBold ? 'bold' : 'normal',
    fontStyle: own.isItalic ? 'italic' : 'normal',
    color: own.colour ?? '#000000',
    ...(lines.length > 0 && { textDecoration: lines.join(' ') }),
    ...(own.size > cellFont.size && { lineHeight: `${lineHeight(own)}px` }),
    ...(raised && { verticalAlign: raised === 'superscript' ? 'super' : 'sub', lineHeight: 0 }),
  };
}
