import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { settingsTexts } from '../messages/settings';
import { useText } from '../messages/text';
import { percentText, shareOf } from './percent';

export interface PercentFieldProps {
  readonly label: string;
  readonly hint: string;
  /** A decimal: "0.9" is 90 %. */
  readonly share: string;
  readonly onChange: (share: string) => void;
}

/** A percentage; it is taken when the field is left or Enter is pressed. */
export function PercentField({ label, hint, share, onChange }: PercentFieldProps) {
  const say = useText(settingsTexts);
  const [typed, setTyped] = useState<string | null>(null);
  const given = typed === null ? share : shareOf(typed);
  const take = () => {
    if (given === null) return;
    setTyped(null);
    if (given !== share) onChange(given);
  };
  return (
    <Field
      label={label}
      hint={hint}
      {...(given === null && { validationState: 'error' as const, validationMessage: say('percent') })}
    >
      <Input
        value={typed ?? percentText(share)}
        inputMode="decimal"
        onChange={(_, { value }) => setTyped(value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </Field>
  );
}
