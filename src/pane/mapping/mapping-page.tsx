import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ColumnCorrection } from '../../app/session/session';
import { useNavigator } from '../navigator';
import { useIsBusy, useSession, useSessionState } from '../session-context';
import { PageTitle } from '../shared/page-title';
import { mappingTexts } from '../messages/mapping';
import { useText } from '../messages/text';
import { rolesOf, withCorrection } from './corrections';
import { PointTable } from './point-table';
import { TableMapping } from './table-mapping';

const useStyles = makeStyles({
  words: { margin: 0, padding: '0 12px 8px', color: tokens.colorNeutralForeground2 },
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** Which column holds what, table by table, and the way to say otherwise. */
export default function MappingPage() {
  const styles = useStyles();
  const navigator = useNavigator();
  const session = useSession();
  const isBusy = useIsBusy();
  const { review, settings } = useSessionState();
  const say = useText(mappingTexts);
  const [corrections, setCorrections] = useState<readonly ColumnCorrection[]>(settings.corrections);
  const all = review?.recognition.forms.flatMap((form) => form.tables) ?? [];
  const tables = all.filter((table) => rolesOf(table).length > 0);
  const apply = (wanted: readonly ColumnCorrection[]) => {
    setCorrections(wanted);
    void session.correct(wanted);
  };
  return (
    <>
      <PageTitle title={say('title')} onBack={() => navigator.go('overview')} />
      <p className={styles.words}>{say(!review ? 'unchecked' : tables.length > 0 ? 'intro' : 'none')}</p>
      {review &&
        tables.map((table, index) => (
          <TableMapping
            key={index}
            table={table}
            workbook={review.workbook}
            corrections={corrections}
            isOpen={tables.length === 1 || table.doubts.length > 0}
            onCorrect={(added) => setCorrections(withCorrection(corrections, added))}
          />
        ))}
      {review && (
        <PointTable
          workbook={review.workbook}
          tables={all}
          corrections={corrections}
          isOpen={tables.length === 0}
          onChange={setCorrections}
        />
      )}
      <div className={styles.bar}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => apply(corrections)}>
          {say('apply')}
        </Button>
        {corrections.length > 0 && (
          <Button disabledFocusable={isBusy} onClick={() => apply([])}>
            {say('reset')}
          </Button>
        )}
      </div>
    </>
  );
}
