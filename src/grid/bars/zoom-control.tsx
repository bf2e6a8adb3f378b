import { Button, makeStyles } from '@fluentui/react-components';
import { useText } from '../../pane/messages/text';
import { zoomTexts } from '../messages/zoom';
import { canZoom, zoomAfter } from '../model/zoom';

const useStyles = makeStyles({
  zoom: { display: 'flex', alignItems: 'center', fontVariantNumeric: 'tabular-nums' },
  step: { minWidth: '24px', padding: 0 },
  size: { minWidth: '48px', padding: '0 4px' },
});

interface Props {
  /** 1 for the sheet's own size; undefined: not known yet. */
  readonly zoom: number | undefined;
  /** Told the size wanted; undefined: the one that fits the window. */
  readonly onZoom: (zoom: number | undefined) => void;
}

/** The size the sheet is seen at, and the ways to another. */
export function ZoomControl({ zoom = 1, onZoom }: Props) {
  const styles = useStyles();
  const say = useText(zoomTexts);
  if (!canZoom()) return null;
  const step = (wish: 'larger' | 'smaller') => {
    const next = zoomAfter(zoom, wish);
    return (
      <Button
        className={styles.step}
        appearance="subtle"
        size="small"
        aria-label={say(wish)}
        title={say(wish)}
        disabledFocusable={next === zoom}
        onClick={() => onZoom(next)}
      >
        {wish === 'larger' ? '+' : '−'}
      </Button>
    );
  };
  const percent = Math.round(zoom * 100);
  return (
    <div className={styles.zoom} role="group" aria-label={say('zoom')}>
      {step('smaller')}
      <Button
        className={styles.size}
        appearance="subtle"
        size="small"
        aria-label={say('fit', { percent })}
        title={say('fit', { percent })}
        onClick={() => onZoom(undefined)}
      >
        {percent}%
      </Button>
      {step('larger')}
    </div>
  );
}
