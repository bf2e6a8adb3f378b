import { makeStyles, mergeClasses, shorthands, ToggleButton, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  chip: { minWidth: 'auto', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  // A ground a little darker is seen by few.
  chosen: {
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': shorthands.borderColor(tokens.colorBrandStroke1),
  },
});

/** What is chosen by a chip, and whether it is. */
export interface FilterChipProps {
  readonly words: string;
  readonly isOn: boolean;
  readonly icon?: ReactElement;
  readonly onClick: () => void;
}

/** A chip above the table of files that chooses among its rows. */
export function FilterChip({ words, isOn, icon, onClick }: FilterChipProps) {
  const styles = useStyles();
  return (
    <ToggleButton
      className={mergeClasses(styles.chip, isOn && styles.chosen)}
      size="small"
      shape="circular"
      icon={icon}
      checked={isOn}
      onClick={onClick}
    >
      {words}
    </ToggleButton>
  );
}
