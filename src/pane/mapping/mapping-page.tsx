import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { layoutsOf } from '../../app/recorded-layouts';
import type { ColumnCorrection } from '../../app/session/session';
import { mappingOf } from '../../app/session/session-state';
import { isSame } from '../../core/model/same';
import { useNavigator } from '../navigator';
import { useIsBusy, useSession, useSessionState } from '../session-context';
import { PageTitle } from '../shared/page-title';
import { mappingTexts } from '../messages/mapping';
import { useText } from '../messages/text';
import { rolesOf, withCorrection } from './corrections';
import { PointTable } from './point-table';
import { SameHeads } from './same-heads';
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
  const heads = (wanted: readonly ColumnCorrection[]) =>
    review ? layoutsOf(review.workbook, mappingOf(wanted), all) : [];
  const [choice, setChoice] = useState<boolean | null>(null);
  const isShared =
    choice ??
    heads(settings.corrections).some((one) => settings.layouts.some(({ heads }) => heads === one.heads));
  const apply = (wanted: readonly ColumnCorrection[]) => {
    const [now, before] = [heads(wanted), heads(settings.corrections)];
    const own = new Set([...now, ...before].map((one) => one.heads));
    const others = settings.layouts.filter((one) => !own.has(one.heads));
    const layouts = isShared ? [...others, ...now] : others;
    setCorrections(wanted);
    void session.correct(wanted, isSame(layouts, settings.layouts) ? undefined : layouts);
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
      <SameHeads
        canShare={corrections.length > 0}
        isShared={isShared}
        layouts={settings.layouts}
        onShare={setChoice}
        onForget={(gone) => {
          setChoice(false);
          void session.correct(
            settings.corrections,
            settings.layouts.filter((one) => one !== gone),
          );
        }}
      />
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
