import { makeStyles, tokens } from '@fluentui/react-components';

const cell = {
  padding: '6px 8px',
  textAlign: 'start',
  verticalAlign: 'top',
  overflowWrap: 'anywhere',
} as const;

/** Under this width every row is a card: its name above, figures with their labels below. */
const NARROW = '@media (max-width: 600px)';

/** The look of the table of files. */
export const useTableStyles = makeStyles({
  scroller: {
    flex: '1 1 auto',
    minHeight: '260px',
    overflow: 'auto',
    position: 'relative',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    // Rows brought into view by the keyboard do not hide under the head.
    scrollPaddingTop: '40px',
  },
  table: {
    width: '100%',
    minWidth: 'var(--narrowest)',
    borderCollapse: 'separate',
    borderSpacing: 0,
    tableLayout: 'fixed',
    [NARROW]: { display: 'block', minWidth: 0 },
  },
  columns: { [NARROW]: { display: 'none' } },
  heads: {
    [NARROW]: { display: 'block', position: 'sticky', top: 0, zIndex: 2 },
  },
  headRow: { [NARROW]: { display: 'flex', overflowX: 'auto' } },
  card: {
    [NARROW]: {
      display: 'block',
      padding: '4px 0 8px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    padding: 0,
    textAlign: 'start',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    [NARROW]: { position: 'static', flexShrink: 0 },
  },
  sort: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    width: '100%',
    padding: '8px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sortNumeric: { flexDirection: 'row-reverse' },
  arrow: { display: 'inline-flex', flexShrink: 0 },
  arrowUp: { transform: 'rotate(180deg)' },
  row: {
    cursor: 'pointer',
    [NARROW]: { display: 'flex', flexWrap: 'wrap' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':hover > [data-first]': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  dull: { cursor: 'default' },
  open: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '& > [data-first]': {
      backgroundColor: tokens.colorNeutralBackground1Selected,
      boxShadow: `inset 3px 0 ${tokens.colorBrandStroke1}`,
    },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  cell: {
    ...cell,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: {
      display: 'block',
      borderBottom: 'none',
      padding: '2px 8px',
      '&[data-label]::before': {
        content: 'attr(data-label) " "',
        color: tokens.colorNeutralForeground2,
        fontWeight: tokens.fontWeightRegular,
      },
    },
  },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  off: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusDangerForeground1 },
  faint: { color: tokens.colorNeutralForeground3 },
  // The name stays in view while the figures scroll sideways.
  first: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightRegular,
    [NARROW]: { position: 'static', flexBasis: '100%' },
  },
  firstHead: { left: 0, zIndex: 3 },
  detail: {
    ...cell,
    padding: '0 12px 12px 36px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { display: 'block', padding: '4px 8px', borderBottom: 'none' },
  },
  gap: { padding: 0, border: 'none' },
});
