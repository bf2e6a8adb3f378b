import type { Form } from '../../core/model/form';
import type { TotalScore } from '../../core/model/score';
import { decimalText } from '../../core/number/exact';
import { overviewTexts } from '../messages/overview';
import { useText } from '../messages/text';
import { CellLink } from '../shared/cell-link';
import { statedText } from '../shared/score-text';
import { Section } from '../shared/section';
import { GapCell, useScoreTableStyles } from './score-table';

/** The forms of a workbook with several: project, what each states, what was worked out, and how far apart the two are. */
export default function FormsTable({
  forms,
}: {
  forms: readonly { readonly form: Form; readonly total: TotalScore }[];
}) {
  const styles = useScoreTableStyles();
  const say = useText(overviewTexts);
  return (
    <Section title={say('forms', { count: forms.length })}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('formName')}</th>
            {(['stated', 'computed', 'reviewGap'] as const).map((key) => (
              <th key={key} scope="col" data-figure="">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {forms.map(({ form, total: { ref, stated, score } }, at) => {
            const gap = stated?.value && score ? stated.value.sub(score) : null;
            return (
              <tr key={at}>
                <th scope="row" className={styles.name}>
                  {form.projectName?.text.trim() || form.sheet} {ref && <CellLink cell={ref} />}
                </th>
                <td data-figure="">{statedText(stated) || '—'}</td>
                <td data-figure="">{score ? decimalText(score, 2) : '—'}</td>
                <GapCell gap={gap} sign="" />
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
