import { makeStyles } from '@fluentui/react-components';
import { ZOOM } from '../model/viewport';

const FORCED = '@media (forced-colors: active)';

/** Pixels of the page in a sheet that is seen at another size. */
const ofPage = (pixels: number): string => `calc(${pixels}px / var(${ZOOM}, 1))`;

/** Marks tell themselves apart by shape, then by colour: a triangle, a square, a ring; a full frame, a broken one. */
export const useMarkStyles = makeStyles({
  corner: {
    position: 'absolute',
    top: 0,
    right: 0,
    pointerEvents: 'none',
    overflow: 'visible',
  },
  error: { fill: '#c50f1f', stroke: '#ffffff', [FORCED]: { fill: 'CanvasText', stroke: 'Canvas' } },
  warning: { fill: '#f7a600', stroke: '#5c3a00', [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' } },
  info: { fill: '#ffffff', stroke: '#0f6cbd', [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' } },
  shown: { position: 'absolute', inset: 0, pointerEvents: 'none', boxSizing: 'border-box' },
  cell: {
    border: '3px solid #c239b3',
    backgroundColor: 'rgba(194, 57, 179, 0.10)',
    [FORCED]: { border: '4px double CanvasText', backgroundColor: 'transparent', forcedColorAdjust: 'none' },
  },
  related: {
    border: '2px dashed #c239b3',
    [FORCED]: { border: '2px dashed CanvasText', forcedColorAdjust: 'none' },
  },
  waiting: {
    position: 'absolute',
    left: '1px',
    bottom: '1px',
    pointerEvents: 'none',
    fill: 'none',
    stroke: '#8a3707',
    [FORCED]: { stroke: 'CanvasText' },
  },
  note: {
    display: 'none',
    position: 'absolute',
    top: 'calc(100% + 6px)',
    left: 0,
    zIndex: 4,
    boxSizing: 'border-box',
    width: 'max-content',
    maxWidth: ofPage(320),
    padding: `${ofPage(6)} ${ofPage(8)}`,
    pointerEvents: 'none',
    backgroundColor: '#fffbe6',
    color: '#1b1b1b',
    border: '1px solid #8a8886',
    borderRadius: '4px',
    boxShadow: '0 2px 6px rgba(0, 0, 0, 0.25)',
    // As large as the rest of the page, whatever the size of the sheet.
    fontSize: ofPage(12),
    lineHeight: ofPage(18),
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    [FORCED]: { backgroundColor: 'Canvas', color: 'CanvasText' },
  },
  noted: {
    ':focus-within > [data-note]': { display: 'block' },
    ':hover > [data-note]': { display: 'block' },
  },
});

/** Its classes, by what they are for. */
export type MarkClasses = ReturnType<typeof useMarkStyles>;
