import { createColors } from 'picocolors';
import type { ReportOptions } from '../../core/report/reporter';

/** Colours for a terminal; the words say the same without them. */
export function painter(): NonNullable<ReportOptions['paint']> {
  const colours = createColors(true);
  const styles = {
    error: colours.red,
    warning: colours.yellow,
    info: colours.cyan,
    strong: colours.bold,
    faint: colours.dim,
  };
  return (text, style) => styles[style](text);
}
