import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type FormEvent } from 'react';
import type { MissingInput } from '../../core/model/score';
import type { AskedOfRow } from '../../core/scoring/asked';
import { useIsBusy, useSession } from '../session-context';
import { scoreTexts } from '../messages/scores';
import { useText } from '../messages/text';
import { AnswerGroup } from './answer-group';
import { answersOf, type Typed } from './answers';
import { useDraft, withoutSaved } from './drafts';
import { scoreKey } from './score-state';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '10px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/**
 * Asks for the figures, ticks and grades that scores wait for, row by row; what is given is kept in the workbook.
 * @param props.isOfRow the form stands under its row: the cells that wait need no telling
 */
export function AnswerForm({
  groups,
  isOfRow = false,
}: {
  groups: readonly AskedOfRow[];
  isOfRow?: boolean;
}) {
  const styles = useStyles();
  const say = useText(scoreTexts);
  const isBusy = useIsBusy();
  const missing = groups.flatMap(({ inputs }) => inputs.map(({ input }) => input));
  const { typed, type, source, setSource, isEmpty, submit } = useAnswers(missing);
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {groups.map((group) => (
        <AnswerGroup
          key={scoreKey(group.row)}
          group={group}
          typed={typed}
          onChange={type}
          isOfRow={isOfRow}
        />
      ))}
      <Field
        label={say('fill.source')}
        {...(isEmpty && { validationState: 'error' as const, validationMessage: say('fill.nothing') })}
      >
        <Input
          value={source}
          placeholder={say('fill.sourceHint')}
          onChange={(_, { value }) => setSource(value)}
        />
      </Field>
      <p className={styles.hint}>{say('fill.hint')}</p>
      <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
        {say('fill.save')}
      </Button>
    </form>
  );
}

function useAnswers(missing: readonly MissingInput[]) {
  const session = useSession();
  const [{ typed, source }, changeDraft] = useDraft();
  const [isEmpty, setIsEmpty] = useState(false);
  const isSaving = useRef(false);
  const type = (values: Typed) =>
    changeDraft((draft) => ({ ...draft, typed: { ...draft.typed, ...values } }));
  const setSource = (value: string) => changeDraft((draft) => ({ ...draft, source: value }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answers = answersOf(missing, typed, source);
    setIsEmpty(answers.length === 0);
    if (answers.length === 0 || isSaving.current) return;
    isSaving.current = true;
    await session.answer(answers);
    isSaving.current = false;
    const asked = session.getState().review?.scores.missing;
    if (asked) changeDraft((draft) => withoutSaved(draft, asked));
  };
  return { typed, type, source, setSource, isEmpty, submit: (event: FormEvent) => void submit(event) };
}
