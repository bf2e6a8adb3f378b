import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FileRow } from '../../app/batch/file-row';
import { coverageText } from '../../core/report/coverage-text';
import { fileTexts } from './messages/files';
import { useLanguage, useText } from '../../pane/messages/text';
import type { ColumnId } from './columns';
import { differenceText, numberText } from './figures';
import { useTableStyles } from './table-styles';

/** What is known of a file that could be read: whose it is, its totals, what was found. */
export function FigureCells({ row }: { row: FileRow }) {
  const styles = useTableStyles();
  const say = useText(fileTexts);
  const language = useLanguage();
  const { status, department, year, stated, score, difference, missing } = row;
  const isOff = difference !== null && difference !== 0;
  return (
    <>
      <td className={styles.cell} data-label={say('column.department')}>
        {department ?? '—'}
      </td>
      <td className={styles.cell} data-label={say('column.year')}>
        {year ?? '—'}
      </td>
      {status === 'noForm' ? (
        <td className={mergeClasses(styles.cell, styles.faint)} colSpan={6}>
          {say('noFormLong')}
        </td>
      ) : (
        <>
          <td className={styles.cell} data-label={say('column.form')}>
            <FormWords row={row} />
          </td>
          <Figure column="stated">{numberText(stated)}</Figure>
          <Figure column="score">{numberText(score)}</Figure>
          <td className={styles.cell} data-label={say('column.coverage')}>
            {row.coverage ? coverageText(row.coverage, language) : '—'}
          </td>
          <Figure column="difference" isOff={isOff}>
            {differenceText(difference)}
          </Figure>
          <td className={styles.cell} data-label={say('column.grade')}>
            <Grade row={row} />
          </td>
        </>
      )}
      <Figure column="errors" isFaint={row.errors === 0}>
        {row.errors}
      </Figure>
      <Figure column="warnings" isFaint={row.warnings === 0}>
        {row.warnings}
      </Figure>
      <Figure column="infos" isFaint={row.infos === 0}>
        {row.infos}
      </Figure>
      <Figure column="missing" isFaint={missing === 0}>
        {missing}
      </Figure>
    </>
  );
}

function Figure({
  column,
  children,
  isOff = false,
  isFaint = false,
}: {
  column: ColumnId;
  children: ReactNode;
  isOff?: boolean;
  isFaint?: boolean;
}) {
  const styles = useTableStyles();
  const say = useText(fileTexts);
  return (
    <td
      className={mergeClasses(styles.cell, styles.number, isOff && styles.off, isFaint && styles.faint)}
      data-label={say(`column.${column}`)}
    >
      {children}
    </td>
  );
}

function FormWords({ row: { form, project, forms } }: { row: FileRow }) {
  const styles = useTableStyles();
  const say = useText(fileTexts);
  const others = forms.slice(1).filter(({ stated, score }) => stated !== null || score !== null);
  const off = others.filter(({ difference }) => difference !== null && difference !== 0).length;
  const count = others.length;
  return (
    <>
      {form || '—'}
      {project !== null && <div className={styles.faint}>{project}</div>}
      {count > 0 && (
        <div className={off > 0 ? styles.off : styles.faint}>
          {off > 0 ? say('moreFormsOff', { count, off }) : say('moreForms', { count })}
        </div>
      )}
    </>
  );
}

function Grade({ row: { gradeStated, grade } }: { row: FileRow }) {
  const styles = useTableStyles();
  const say = useText(fileTexts);
  if (gradeStated === null || grade === null || gradeStated === grade) return gradeStated ?? grade ?? '—';
  return <span className={styles.off}>{say('gradeBoth', { stated: gradeStated, grade })}</span>;
}
