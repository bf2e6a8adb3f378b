import { makeStyles, tokens } from '@fluentui/react-components';
import { areaA1 } from '../../core/model/address';
import type { Form, Table } from '../../core/model/form';
import { templateById } from '../../core/templates';
import { useSessionState } from '../session-context';
import { CellLink } from '../shared/cell-link';
import { Facts } from '../shared/facts';
import { Icon } from '../shared/icon';
import { overviewTexts } from '../messages/overview';
import { useLanguage, useText } from '../messages/text';

const useStyles = makeStyles({
  tables: { listStyle: 'none', margin: 0, padding: 0 },
  doubts: { color: tokens.colorStatusWarningForeground1 },
});

/** What a form was recognised as. */
export function FormCard({ form }: { form: Form }) {
  const styles = useStyles();
  const say = useText(overviewTexts);
  const subject = form.department ?? form.projectName;
  return (
    <Facts
      items={[
        [say('template'), <TemplateName key="template" form={form} />],
        [say('department'), subject?.text.trim()],
        [
          say('year'),
          form.year && (
            <>
              {say('yearValue', { year: form.year.value })}{' '}
              <CellLink cell={form.year.ref} beside={form.sheet} />
            </>
          ),
        ],
        [
          say('tables'),
          <ul key="tables" className={styles.tables}>
            {form.tables.map((table, index) => (
              <TableLine key={index} table={table} />
            ))}
          </ul>,
        ],
      ]}
    />
  );
}

function TemplateName({ form }: { form: Form }) {
  const say = useText(overviewTexts);
  const language = useLanguage();
  const { settings } = useSessionState();
  const id = settings.template ?? form.template;
  return (id && templateById(id)?.name[language]) || say('templateUnknown');
}

function TableLine({ table }: { table: Table }) {
  const styles = useStyles();
  const say = useText(overviewTexts);
  const { top, left } = table.range;
  const doubts = toSettle(table);
  return (
    <li>
      {say(`table.${table.kind}`)}{' '}
      <CellLink cell={{ sheet: table.sheet, row: top, column: left }} name={areaA1(table.range)} />
      <br />
      <Confidence value={table.confidence} />
      {doubts > 0 && (
        <span className={styles.doubts}>
          {' '}
          <Icon name="warning" /> {say('doubts', { count: doubts })}
        </span>
      )}
    </li>
  );
}

/** How many of its columns a person can settle. */
const toSettle = ({ doubts }: Form['tables'][number]) => doubts.filter(({ isApart }) => !isApart).length;

const SURE = 0.85;
const FAIR = 0.6;

/** Whether a person had better look at what was recognised. */
export function isUnsure({ tables }: Form): boolean {
  return tables.some((table) => toSettle(table) > 0 || table.confidence < FAIR);
}

function Confidence({ value }: { value: number }) {
  const say = useText(overviewTexts);
  const word = value >= SURE ? 'sure' : value >= FAIR ? 'fair' : 'unsure';
  return <span>{say(word, { percent: Math.round(value * 100) })}</span>;
}
