import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useText } from '../../pane/messages/text';
import { workbenchTexts } from '../messages/workbench';
import { PANE_WIDTH } from './preferences';

/** CSS pixels an arrow key moves the line by. */
const STEP = 16;

const useStyles = makeStyles({
  line: {
    flexShrink: 0,
    width: '6px',
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground4,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    ':focus-visible': { backgroundColor: tokens.colorBrandBackground, outline: 'none' },
    '@media (forced-colors: active)': { ':focus-visible': { backgroundColor: 'Highlight' } },
  },
});

interface Props {
  /** The id of the pane at its right. */
  readonly controls: string;
  /** Of the pane, in CSS pixels. */
  readonly width: number;
  readonly onChange: (width: number) => void;
  readonly onCollapse: () => void;
}

const within = (width: number) => Math.round(Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, width)));

/** The line between sheet and pane: dragged, moved by arrow keys, put back by a double click; Enter shuts the pane. */
export function Splitter({ controls, width, onChange, onCollapse }: Props) {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  const drag = useDrag(width, onChange);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onCollapse();
    const next = widthByKey(event.key, width);
    if (next === null) return;
    event.preventDefault();
    onChange(within(next));
  };
  return (
    // A separator that can be focused is a control: ARIA 1.2, 5.4.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={say('paneSize')}
      aria-controls={controls}
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      className={styles.line}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onChange(PANE_WIDTH.usual)}
      {...drag}
    />
  );
}

function widthByKey(key: string, width: number): number | null {
  if (key === 'ArrowLeft') return width + STEP;
  if (key === 'ArrowRight') return width - STEP;
  if (key === 'Home') return PANE_WIDTH.least;
  if (key === 'End') return PANE_WIDTH.most;
  return null;
}

function useDrag(width: number, onChange: (width: number) => void) {
  const from = useRef<{ x: number; width: number } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture?.(event.pointerId);
      from.current = { x: event.clientX, width };
    },
    onPointerMove: (event: PointerEvent) => {
      if (from.current) onChange(within(from.current.width + from.current.x - event.clientX));
    },
    onPointerUp: () => {
      from.current = null;
    },
    onLostPointerCapture: () => {
      from.current = null;
    },
  };
}
