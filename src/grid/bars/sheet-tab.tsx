import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Colour } from '../../core/model/appearance';
import type { Sheet } from '../../core/model/grid';
import { useHiddenText } from '../../pane/shared/hidden-text';
import { Icon } from '../../pane/shared/icon';
import { gridTexts } from '../messages/grid';
import { useText } from '../../pane/messages/text';

/** What a sheet's tab tells of findings. */
export interface SheetCount {
  readonly errors: number;
  readonly warnings: number;
  /** The finding shown has a cell here. */
  readonly isShown?: boolean;
}

/** A sheet of the workbook, and what is to be told of it. */
export interface SheetTabProps {
  readonly index: number;
  readonly sheet: Sheet;
  readonly colour: Colour | null;
  readonly count: SheetCount | undefined;
  readonly isInFront: boolean;
  readonly onShow: (sheet: number) => void;
}

const useStyles = makeStyles({
  tab: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: '6px',
    maxWidth: '240px',
    padding: '0 14px',
    border: 'none',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  front: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 0 2px 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { borderTop: '3px solid Highlight' },
  },
  hidden: { fontStyle: 'italic' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  colour: { position: 'absolute', left: 0, right: 0, bottom: 0, height: '3px', forcedColorAdjust: 'none' },
  count: { display: 'inline-flex', alignItems: 'center', gap: '2px', fontSize: tokens.fontSizeBase200 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  shown: { textDecorationLine: 'underline', textUnderlineOffset: '3px' },
});

/** One sheet: its name, its colour in the file, and the gravest of what was found in it. */
export function SheetTab({ index, sheet, colour, count, isInFront, onShow }: SheetTabProps) {
  const styles = useStyles();
  const { hidden } = useHiddenText();
  const say = useText(gridTexts);
  const name = sheet.hidden ? say('hiddenSheet', { sheet: sheet.name }) : sheet.name;
  const words = [name];
  if (count?.errors) words.push(say('tabErrors', { count: count.errors }));
  if (count?.warnings) words.push(say('tabWarnings', { count: count.warnings }));
  if (count?.isShown) words.push(say('tabShown'));
  const label = words.join(say('comma'));
  return (
    <button
      type="button"
      role="tab"
      aria-selected={isInFront}
      tabIndex={isInFront ? 0 : -1}
      data-sheet={index}
      className={mergeClasses(styles.tab, isInFront && styles.front, sheet.hidden && styles.hidden)}
      onClick={() => onShow(index)}
    >
      {/* On the button itself it would be read out a second time. */}
      <span className={mergeClasses(styles.name, count?.isShown && styles.shown)} title={label}>
        {name}
      </span>
      <Badge count={count} />
      <span className={hidden}>{label.slice(name.length)}</span>
      {colour !== null && <span className={styles.colour} style={{ backgroundColor: colour }} />}
    </button>
  );
}

function Badge({ count }: Pick<SheetTabProps, 'count'>) {
  const styles = useStyles();
  if (!count || count.errors + count.warnings === 0) return null;
  const severity = count.errors > 0 ? 'error' : 'warning';
  return (
    <span className={mergeClasses(styles.count, styles[severity])} aria-hidden>
      <Icon name={severity} size={12} />
      {severity === 'error' ? count.errors : count.warnings}
    </span>
  );
}
