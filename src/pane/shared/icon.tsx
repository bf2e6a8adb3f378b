import { makeStyles } from '@fluentui/react-components';

/** Outlines on a 16 × 16 ground, drawn for this product. */
const PATHS = {
  error: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
  warning: 'M8 2L14.5 13.5H1.5ZM8 6.3v3.6M8 11.6v.3',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M8 7.3v4M8 4.7v.3',
  ready: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M5 8.2l2.2 2.2L11.2 6',
  question:
    'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M6 6.3a2 2 0 1 1 2.8 1.8c-.6.3-.8.7-.8 1.2M8 11.3v.3',
  person: 'M8 2.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 0 0 0-5.6M2.8 14c.4-2.9 2.4-4.3 5.2-4.3s4.8 1.4 5.2 4.3',
  sum: 'M12 2.5H4L8.4 8L4 13.5h8',
  pencil: 'M3 13l.6-2.8L10.8 3a1.5 1.5 0 0 1 2.2 2.2L5.8 12.4ZM9.6 4.2l2.2 2.2',
  settings: 'M2 4.5h6.5M12.5 4.5H14M10.5 2.8v3.4M2 11.5h1.5M7.5 11.5H14M5.5 9.8v3.4',
  back: 'M9.5 3L4.5 8l5 5',
  chevron: 'M4 6l4 4l4-4',
  redo: 'M10.5 2.5l3 3l-3 3M13.2 5.5H6a3.5 3.5 0 0 0 0 7h4',
  file: 'M9.5 1.5H4a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V5ZM9.5 1.5V5H13',
  folder:
    'M1.8 12.8V3.6a.8.8 0 0 1 .8-.8h3.6l1.6 2h5.6a.8.8 0 0 1 .8.8v7.2a.8.8 0 0 1-.8.8H2.6a.8.8 0 0 1-.8-.8Z',
  table: 'M2 3h12v10H2ZM2 6.3h12M2 9.6h12M6 6.3V13',
  save: 'M2.5 2.5h8.6l2.4 2.4v8.6h-11ZM5 2.5v3.4h5V2.5M4.6 13.5V9h6.8v4.5',
  download: 'M8 2v8M4.8 7l3.2 3.2L11.2 7M2.5 13.5h11',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  more: 'M3 8h.01M8 8h.01M13 8h.01M3 7.4a.6.6 0 1 0 0 1.2a.6.6 0 0 0 0-1.2M8 7.4a.6.6 0 1 0 0 1.2a.6.6 0 0 0 0-1.2M13 7.4a.6.6 0 1 0 0 1.2a.6.6 0 0 0 0-1.2',
  panel: 'M2 3h12v10H2ZM9.8 3v10',
  forward: 'M6.5 3l5 5l-5 5',
  keyboard: 'M1.5 4h13v8h-13ZM4 6.5h.6M6.6 6.5h.6M9.2 6.5h.6M11.6 6.5h.6M5 9.5h6',
  lock: 'M3.5 7h9v6.5h-9ZM5.3 7V4.8a2.7 2.7 0 0 1 5.4 0V7',
  undo: 'M5.5 2.5L2.5 5.5l3 3M2.8 5.5H10a3.5 3.5 0 0 1 0 7H6',
} as const;

export type IconName = keyof typeof PATHS;

const useStyles = makeStyles({
  icon: { flexShrink: 0, verticalAlign: '-2px', forcedColorAdjust: 'auto' },
});

/** A picture beside words that say the same; screen readers pass it by. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  const styles = useStyles();
  return (
    <svg
      className={styles.icon}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
