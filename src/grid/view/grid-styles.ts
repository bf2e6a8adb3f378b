import { makeStyles, tokens } from '@fluentui/react-components';

/** White paper with the file's own colours, in every theme. */
const PAPER = '#ffffff';
const PICKED = '#107649';
const FORCED = '@media (forced-colors: active)';

/** Which of the grid's layers lie over which. */
const LAYER = { tint: 1, active: 2, frame: 3, stuck: 4, typing: 5, top: 6 } as const;

/** The style sheet of the grid. */
export const useGridStyles = makeStyles({
  grid: {
    position: 'relative',
    overflow: 'auto',
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground4,
    color: '#000000',
    userSelect: 'none',
    overscrollBehavior: 'contain',
    outline: 'none',
    // The place is held by numbers; what the browser would hold on to comes and goes.
    overflowAnchor: 'none',
    isolation: 'isolate',
  },
  canvas: { position: 'relative', backgroundColor: PAPER, [FORCED]: { backgroundColor: 'Canvas' } },
  top: { position: 'sticky', top: 0, zIndex: LAYER.top, backgroundColor: PAPER },
  topFrozen: { boxShadow: `0 1px 0 0 ${tokens.colorNeutralStrokeAccessible}` },
  // A merged area reaches over the rows below, which must not catch the pointer.
  row: { position: 'absolute', left: 0, width: '100%', pointerEvents: 'none' },
  stuck: {
    position: 'sticky',
    left: 0,
    zIndex: LAYER.stuck,
    height: '100%',
    // What is typed in a frozen cell, and its note, lie over the rows below.
    ':focus-within': { zIndex: LAYER.typing },
  },
  held: {
    position: 'absolute',
    left: 0,
    width: '100%',
    backgroundColor: PAPER,
    // What begins above it is cut; its line below stays.
    clipPath: 'inset(0 0 -1px 0)',
    [FORCED]: { backgroundColor: 'Canvas' },
  },
  // One ground for all rows: a ground of each row's own would cover what reaches down from the row above.
  paper: {
    position: 'sticky',
    left: 0,
    zIndex: LAYER.stuck,
    pointerEvents: 'none',
    backgroundColor: PAPER,
    [FORCED]: { backgroundColor: 'Canvas' },
  },
  stuckFrozen: { boxShadow: `1px 0 0 0 ${tokens.colorNeutralStrokeAccessible}` },
  header: {
    position: 'absolute',
    top: 0,
    pointerEvents: 'auto',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: 1,
    cursor: 'default',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    [FORCED]: { borderTopColor: 'CanvasText' },
  },
  headerMet: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    [FORCED]: { textDecoration: 'underline' },
  },
  columnMet: { boxShadow: `inset 0 -2px 0 0 ${tokens.colorBrandStroke1}` },
  rowMet: { boxShadow: `inset -2px 0 0 0 ${tokens.colorBrandStroke1}` },
  headerWhole: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    [FORCED]: { backgroundColor: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' },
  },
  corner: { left: 0 },
  cells: { position: 'absolute', top: 0, height: '100%' },
  cell: {
    position: 'absolute',
    pointerEvents: 'auto',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    cursor: 'cell',
  },
  // By margins, not by alignment: text too high for its cell shows its beginning.
  vtop: {},
  vcenter: { marginTop: 'auto', marginBottom: 'auto' },
  vbottom: { marginTop: 'auto' },
  spilling: { overflow: 'visible', zIndex: LAYER.tint },
  active: { overflow: 'visible', zIndex: LAYER.active },
  clip: { position: 'absolute', inset: 0, display: 'flex', flexDirection: 'column', overflow: 'hidden' },
  // As Excel sets it, and as rulers measure it: every character as wide as it is alone.
  text: {
    boxSizing: 'border-box',
    flexShrink: 0,
    fontKerning: 'none',
    textSpacingTrim: 'space-all',
    [FORCED]: { color: 'CanvasText' },
  },
  lines: { position: 'absolute', top: 0, overflow: 'visible', pointerEvents: 'none', zIndex: LAYER.tint },
  line: { fill: 'none', shapeRendering: 'crispEdges', [FORCED]: { stroke: 'CanvasText' } },
  gridLine: { stroke: '#d9d9d9', [FORCED]: { stroke: 'GrayText' } },
  diagonal: { position: 'absolute', inset: 0, width: '100%', height: '100%', pointerEvents: 'none' },
  tint: {
    position: 'absolute',
    zIndex: LAYER.tint,
    pointerEvents: 'none',
    backgroundColor: 'rgba(16, 118, 73, 0.14)',
    [FORCED]: { forcedColorAdjust: 'none', backgroundColor: 'Highlight', opacity: 0.3 },
  },
  frame: {
    position: 'absolute',
    zIndex: LAYER.frame,
    boxSizing: 'border-box',
    pointerEvents: 'none',
    border: `0 solid ${PICKED}`,
    [FORCED]: {
      forcedColorAdjust: 'none',
      borderTopColor: 'Highlight',
      borderRightColor: 'Highlight',
      borderBottomColor: 'Highlight',
      borderLeftColor: 'Highlight',
    },
  },
});

/** Its classes, by what they are for. */
export type GridClasses = ReturnType<typeof useGridStyles>;
