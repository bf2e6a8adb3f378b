import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';

const useStyles = makeStyles({
  field: { display: 'grid', gap: '2px' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  whole: { width: '120px' },
  decimal: { width: '190px' },
});

/** A number as it is typed, and whether it is none that can be taken. */
export interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isBad: boolean;
  /** Which keys a touch screen offers: whole numbers, or a point too. */
  readonly kind: 'whole' | 'decimal';
  readonly onChange: (value: string) => void;
}

/** A field for a number with its label above, in the forms above the table of files. */
export function NumberField({ label, value, isBad, kind, onChange }: NumberFieldProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <Input
        id={id}
        className={styles[kind]}
        inputMode={kind === 'whole' ? 'numeric' : 'decimal'}
        value={value}
        aria-invalid={isBad}
        onChange={(_, data) => onChange(data.value)}
      />
    </div>
  );
}
