import { Button, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Finding } from '../../core/model/finding';
import { useIsBusy, useSession, useSessionValue } from '../session-context';
import { isInputMethod } from '../shared/input-method';
import { findingTexts } from '../messages/findings';
import { sharedTexts } from '../messages/shared';
import { useText } from '../messages/text';

const useStyles = makeStyles({
  form: { padding: '4px 12px 12px 15px', display: 'grid', gap: '8px' },
  buttons: { display: 'flex', gap: '8px' },
});

export interface IgnoreFormProps {
  readonly finding: Finding;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks why a finding is to be set aside; without a reason it is not. Escape leaves it. */
export function IgnoreForm({ finding, onDone, onCancel }: IgnoreFormProps) {
  const styles = useStyles();
  const say = useText(findingTexts);
  const shared = useText(sharedTexts);
  const isBusy = useIsBusy();
  const year = useYear();
  const count = useCount(finding);
  const { reason, setReason, isOnce, setIsOnce, isWanting, submit, input } = useReason(finding, year, onDone);
  const reasons = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    // Escape gives up the word an input method is in before it gives up the form.
    if (event.key !== 'Escape' || isInputMethod(event.nativeEvent)) return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        label={say('reason')}
        hint={count > 1 ? say('reasonHintAll', { count }) : say('reasonHint')}
        required
        {...(isWanting && { validationState: 'error' as const, validationMessage: say('reasonWanted') })}
      >
        <Input
          ref={input}
          value={reason}
          list={reasons}
          onChange={(_, { value }) => setReason(value)}
          onKeyDown={onKeyDown}
        />
      </Field>
      <datalist id={reasons}>
        {(['reason1', 'reason2', 'reason3'] as const).map((key) => (
          <option key={key} value={say(key)} />
        ))}
      </datalist>
      {year !== null && (
        <Checkbox
          label={say('onlyYear', { year })}
          checked={isOnce}
          onChange={(_, { checked }) => setIsOnce(checked === true)}
          onKeyDown={onKeyDown}
        />
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={isBusy}>
          {say('confirm')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {shared('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** How many findings still stand that are shown as one with this. */
function useCount({ group }: Finding): number {
  return useSessionValue(
    ({ review }) => review?.findings.filter((one) => group && one.group?.id === group.id).length ?? 0,
    0,
  );
}

/** The year of the forms; null when they name none, or several. */
function useYear(): number | null {
  return useSessionValue(({ review }) => {
    const years = new Set(review?.recognition.forms.flatMap(({ year }) => (year ? [year.value] : [])));
    return years.size === 1 ? [...years][0]! : null;
  }, null);
}

function useReason(finding: Finding, year: number | null, onDone: () => void) {
  const session = useSession();
  const [reason, setReason] = useState('');
  const [isOnce, setIsOnce] = useState(false);
  const [isWanting, setIsWanting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = reason.trim();
    setIsWanting(words === '');
    if (words === '') return input.current?.focus();
    moveOn(input.current);
    onDone();
    void session.ignore(finding, words, isOnce ? year : null);
  };
  return { reason, setReason, isOnce, setIsOnce, isWanting, submit, input };
}

/** The row is about to leave the list: the focus goes to the row after it, or the one before. */
function moveOn(from: HTMLElement | null): void {
  const own = from?.closest('li');
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => own?.contains(row));
  (rows[at + 1] ?? rows[at - 1])?.focus();
}
