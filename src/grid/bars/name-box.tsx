import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { a1 } from '../../core/model/address';
import type { Sheet } from '../../core/model/grid';
import { isInputMethod } from '../../pane/shared/input-method';
import { gridTexts } from '../messages/grid';
import { useText } from '../../pane/messages/text';
import type { Selection } from '../model/selection';
import { parsePlace, type NoPlace } from '../edit/place';

/** The cell that is chosen, and the way to another. */
export interface NameBoxProps {
  readonly sheets: readonly Sheet[];
  readonly sheet: number;
  readonly selection: Selection;
  readonly onGoTo: (sheet: number, selection: Selection) => void;
  /** The keyboard is to go back to the grid. */
  readonly onDone: () => void;
}

const useStyles = makeStyles({
  box: { position: 'relative', flexShrink: 0 },
  field: {
    width: '96px',
    height: '28px',
    boxSizing: 'border-box',
    padding: '2px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  trouble: {
    position: 'absolute',
    zIndex: 21,
    top: '32px',
    left: 0,
    width: 'max-content',
    maxWidth: '320px',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
});

/** The address of the active cell; an address, an area or the name of a sheet typed here is gone to. */
export function NameBox({ sheets, sheet, selection, onGoTo, onDone }: NameBoxProps) {
  const styles = useStyles();
  const say = useText(gridTexts);
  const troubleId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<NoPlace | null>(null);
  const change = (text: string | null) => {
    setTyped(text);
    setTrouble(null);
  };
  const leave = () => {
    change(null);
    onDone();
  };
  const go = () => {
    if (typed === null || typed.trim() === '') return leave();
    const place = parsePlace(typed, sheets, sheet);
    if (typeof place === 'string') return setTrouble(place);
    onGoTo(place.sheet, place.selection);
    leave();
  };
  return (
    <div className={styles.box}>
      <input
        className={styles.field}
        value={typed ?? a1(selection.active)}
        aria-label={say('nameBox')}
        aria-invalid={trouble !== null}
        aria-describedby={trouble === null ? undefined : troubleId}
        spellCheck={false}
        autoComplete="off"
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => change(null)}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (isInputMethod(event.nativeEvent) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          if (event.key === 'Enter') go();
          else leave();
        }}
      />
      {trouble !== null && (
        <div id={troubleId} className={styles.trouble} role="alert">
          {say(trouble)}
        </div>
      )}
    </div>
  );
}
