import { mergeClasses } from '@fluentui/react-components';
import { memo, type CSSProperties, type ReactNode } from 'react';
import { a1 } from '../../core/model/address';
import type { Line } from '../../core/model/appearance';
import { CellMarkShapes } from './cell-mark';
import { CellNote } from './cell-note';
import { pixelsOf } from '../model/fonts';
import type { CellMark } from '../model/selection';
import type { GridClasses } from './grid-styles';
import type { MarkClasses } from './mark-styles';
import type { Piece } from '../model/pieces';
import { thickness, dashes } from '../model/row-lines';
import { TextRuns } from './text-runs';
import { roomOfTilt } from '../model/tilt';

interface GridCellProps {
  readonly piece: Piece;
  readonly isSelected: boolean;
  readonly mark: CellMark | undefined;
  readonly styles: GridClasses;
  readonly markStyles: MarkClasses;
  /** The field of the active cell. */
  readonly editor?: ReactNode;
}

/** One cell or merged area: its ground, its text, what findings say of it. Lines are drawn by its row. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { piece, styles, mark, editor } = props;
  const { cell, look } = piece;
  const css = look.css(cell?.kind ?? 'blank');
  const isActive = editor !== undefined;
  const isSpilling = piece.room.left > 0 || piece.room.right > 0;
  const content = <CellContent {...props} />;
  const className = mergeClasses(
    styles.cell,
    isSpilling && styles.spilling,
    isActive && styles.active,
    isActive && props.markStyles.noted,
  );
  const words = mark?.words?.length ? mark.words.join('\n') : undefined;
  return (
    <div
      className={className}
      style={{
        ...piece.box,
        ...(css.fill && { backgroundColor: css.fill }),
        ...(!isActive && clipOf(piece)),
      }}
      title={isActive ? undefined : words}
      {...told(props, isActive ? undefined : words)}
    >
      {isActive ? (
        <div className={styles.clip} style={clipOf(piece)}>
          {content}
        </div>
      ) : (
        content
      )}
      {editor}
      {isActive && words && <CellNote words={words} styles={props.markStyles} />}
    </div>
  );
}, isSame);

/** Pieces are made anew when the sheet is; a cell is drawn anew only when something of it is to be seen differently. */
function isSame(before: GridCellProps, after: GridCellProps): boolean {
  return (
    before.isSelected === after.isSelected &&
    before.mark === after.mark &&
    before.editor === after.editor &&
    before.styles === after.styles &&
    before.markStyles === after.markStyles &&
    isSamePiece(before.piece, after.piece)
  );
}

function isSamePiece(one: Piece, other: Piece): boolean {
  if (one === other) return true;
  return (
    one.look === other.look &&
    one.row === other.row &&
    one.column === other.column &&
    one.isCopy === other.isCopy &&
    one.cell?.kind === other.cell?.kind &&
    one.fit?.text === other.fit?.text &&
    one.fit?.scale === other.fit?.scale &&
    one.fit?.colour === other.fit?.colour &&
    one.fit?.lead === other.fit?.lead &&
    one.fit?.runs === other.fit?.runs &&
    one.fit?.over.left === other.fit?.over.left &&
    one.fit?.over.right === other.fit?.over.right &&
    isSameRecord(one.box, other.box) &&
    isSameRecord(one.room, other.room) &&
    isSameRecord(one.area, other.area)
  );
}

function isSameRecord<T extends object>(one: T, other: T): boolean {
  return (Object.keys(one) as (keyof T)[]).every((key) => one[key] === other[key]);
}

/**
 * What the page and a screen reader are told of a cell; a copy beyond the frozen edge is only seen. The field of the
 * active cell says the words of its mark itself.
 */
function told({ piece, isSelected }: GridCellProps, words: string | undefined) {
  const { row, column, area, isCopy } = piece;
  const address = a1({ row, column });
  if (isCopy) return { role: 'presentation', 'aria-hidden': true, 'data-copy': address };
  const rowSpan = area.bottom - area.top + 1;
  const columnSpan = area.right - area.left + 1;
  return {
    role: 'gridcell',
    'data-ref': address,
    'aria-colindex': column + 1,
    'aria-selected': isSelected,
    ...(rowSpan > 1 && { 'aria-rowspan': rowSpan }),
    ...(columnSpan > 1 && { 'aria-colspan': columnSpan }),
    ...(words && { 'aria-description': words }),
  };
}

/** Lets text run out of its box as far as there is room, and cuts a box at the frozen edge. */
function clipOf({ room }: Piece): CSSProperties | undefined {
  if (room.left === 0 && room.right === 0 && room.bottom === 0) return undefined;
  const overflow = room.left > 0 || room.right > 0 ? 'visible' : 'hidden';
  return { overflow, clipPath: `inset(0 ${-room.right}px ${-room.bottom}px ${-room.left}px)` };
}

function CellContent({ piece, styles, markStyles, mark }: GridCellProps) {
  const { cell, fit, look } = piece;
  const css = look.css(cell?.kind ?? 'blank');
  const { diagonalUp, diagonalDown } = look.appearance.borders;
  return (
    <>
      {fit && (
        <div
          className={mergeClasses(styles.text, styles[`v${css.vertical}`])}
          style={textStyle(piece, css.text)}
        >
          {fit.lead && <span style={AT_THE_LEFT}>{fit.lead}</span>}
          {fit.runs ? <TextRuns runs={fit.runs} look={look} /> : fit.text}
          {/* A browser has no line behind the last line break; a sheet has. */}
          {fit.text.endsWith('\n') && <br />}
        </div>
      )}
      {diagonalDown && <Diagonal line={diagonalDown} from={0} piece={piece} styles={styles} />}
      {diagonalUp && <Diagonal line={diagonalUp} from={1} piece={piece} styles={styles} />}
      {mark && <CellMarkShapes mark={mark} styles={markStyles} />}
    </>
  );
}

const AT_THE_LEFT: CSSProperties = { float: 'left' };

function textStyle({ fit, look, box }: Piece, font: CSSProperties): CSSProperties {
  const { text, over, scale, colour, runs, lead } = fit!;
  const isLow = box.height < look.ruler.lineHeight && look.appearance.rotation === 0;
  const css: CSSProperties = {
    ...font,
    ...(colour !== undefined && { color: colour }),
    // Lines under the whole text would run on under runs that have none.
    ...(runs && { textDecoration: 'none' }),
    // The one line that is to be seen in a low row stands in its middle, not half below it.
    ...(isLow && !runs && { lineHeight: `${box.height}px` }),
  };
  if (lead !== undefined) return { ...css, textAlign: 'right' };
  if (look.appearance.rotation !== 0) return { ...css, ...roomOfTilt(text, look) };
  if (scale < 1) return { ...css, fontSize: pixelsOf(look.appearance.font.size) * scale };
  if (over.left === 0 && over.right === 0) return css;
  return { ...css, marginLeft: -over.left, marginRight: -over.right };
}

/** A line across a cell. `from`: 0 from the top left, 1 from the bottom left. */
function Diagonal({
  line,
  from,
  piece,
  styles,
}: {
  line: Line;
  from: 0 | 1;
  piece: Piece;
  styles: GridClasses;
}) {
  const { width, height } = piece.box;
  return (
    <svg className={styles.diagonal} aria-hidden="true">
      <line
        className={styles.line}
        x1={0}
        y1={from * height}
        x2={width}
        y2={(1 - from) * height}
        stroke={line.colour}
        strokeWidth={thickness(line.style)}
        strokeDasharray={dashes(line.style)}
        style={{ shapeRendering: 'auto' }}
      />
    </svg>
  );
}
