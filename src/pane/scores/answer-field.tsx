import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MissingInput } from '../../core/model/score';
import { CellLink } from '../shared/cell-link';
import { scoreTexts } from '../messages/scores';
import { useText } from '../messages/text';

const useStyles = makeStyles({
  field: { display: 'grid', gap: '4px', minWidth: 0 },
  select: { minWidth: 0 },
  cells: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface AnswerFieldProps {
  readonly input: MissingInput;
  /** The points that hang on the answer; null where nobody can say before it is given. */
  readonly worth: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly showsCells: boolean;
}

/** One missing figure, count, tick or choice. */
export function AnswerField(props: AnswerFieldProps) {
  const styles = useStyles();
  const { input, showsCells } = props;
  return (
    <div className={styles.field}>
      <Control {...props} />
      {showsCells && <WaitingCells input={input} />}
    </div>
  );
}

/** A list longer than this says nothing more to a person. */
const MOST_CELLS = 8;

function WaitingCells({ input }: { input: MissingInput }) {
  const styles = useStyles();
  const say = useText(scoreTexts);
  if (input.for.length === 0) return null;
  return (
    <span className={styles.cells}>
      {say('fill.for')}
      {input.for.slice(0, MOST_CELLS).map((cell, index) => (
        <CellLink key={index} cell={cell} />
      ))}
    </span>
  );
}

function Control({ input, worth, value, onChange }: ControlProps) {
  const say = useText(scoreTexts);
  if (input.isConflict && input.candidates.length > 0) {
    return <Conflict input={input} worth={worth} value={value} onChange={onChange} />;
  }
  if (input.kind === 'check') {
    const answers = [
      ['是', say('yes')],
      ['否', say('no')],
    ] as const;
    return <Chosen input={input} worth={worth} value={value} options={answers} onChange={onChange} />;
  }
  if (input.kind === 'choice' && input.options.length > 0) {
    const options = input.options.map((option) => [option, option] as const);
    return <Chosen input={input} worth={worth} value={value} options={options} onChange={onChange} />;
  }
  return <Typed input={input} worth={worth} value={value} onChange={onChange} />;
}

type ControlProps = Omit<AnswerFieldProps, 'showsCells'>;

function Typed({ input, worth, value, onChange }: ControlProps) {
  const say = useText(scoreTexts);
  const words = input.text !== input.name ? input.text : '';
  const hint = [input.kind === 'count' ? say('fill.count') : '', words].filter(Boolean).join(' · ');
  return (
    <Field label={useLabel(input, worth)} {...(hint && { hint })}>
      <Input
        value={value}
        contentAfter={input.unit ?? undefined}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

function Chosen({
  input,
  worth,
  value,
  options,
  onChange,
}: ControlProps & { options: readonly (readonly [value: string, text: string])[] }) {
  const styles = useStyles();
  const say = useText(scoreTexts);
  return (
    <Field label={useLabel(input, worth)} {...(input.text !== input.name && { hint: input.text })}>
      <Select className={styles.select} value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{say('fill.choose')}</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const OTHER = '\u0000other';

/** Figures of the workbook that contradict each other: one of them is chosen, or another typed. */
function Conflict({ input, worth, value, onChange }: ControlProps) {
  const styles = useStyles();
  const say = useText(scoreTexts);
  const [isOther, setIsOther] = useState(false);
  const choose = (chosen: string) => {
    setIsOther(chosen === OTHER);
    onChange(chosen === OTHER ? '' : chosen);
  };
  return (
    <>
      <Field label={useLabel(input, worth)} hint={say('fill.conflict')}>
        <Select
          className={styles.select}
          value={isOther ? OTHER : value}
          onChange={(_, data) => choose(data.value)}
        >
          <option value="">{say('fill.choose')}</option>
          {input.candidates.map((candidate, index) => (
            <option key={index} value={candidate.value}>
              {say('input', { name: candidate.name, value: candidate.value })}
            </option>
          ))}
          <option value={OTHER}>{say('fill.other')}</option>
        </Select>
      </Field>
      {isOther && <Typed input={input} worth={worth} value={value} onChange={onChange} />}
      <span className={styles.cells}>
        {input.candidates.map(({ ref }, index) => ref && <CellLink key={index} cell={ref} />)}
      </span>
    </>
  );
}

/** What is asked for, with the points that hang on it. */
function useLabel({ name, kind }: MissingInput, worth: string | null): string {
  const say = useText(scoreTexts);
  const label = name.replace(/\s+/g, ' ');
  return worth === null
    ? label
    : say(kind === 'count' ? 'fill.worthEach' : 'fill.worth', { label, points: worth });
}
