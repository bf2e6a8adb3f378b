import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { FILE_STATES, type FileState } from '../../app/desk/ledger';
import type { RowDesk } from '../../app/desk/row-desk';
import { unmetText } from '../../core/report/letter/opinion';
import { PUNCTUATION } from '../../core/text';
import { useLanguage, useText } from '../../pane/messages/text';
import { deskTexts } from './messages/desk';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** In an unfolded row: where the file is on the desk, what of the bureau's line it does not meet, what was decided. */
export function RowState({ desk, onState }: { desk: RowDesk; onState: (state: FileState | null) => void }) {
  const styles = useStyles();
  const say = useText(deskTexts);
  const language = useLanguage();
  const { state, unmet, counts, since } = desk;
  const { return: returned, later, falseAlarm: wrong } = counts;
  return (
    <>
      <div className={styles.line} role="group" aria-label={say('states')}>
        {FILE_STATES.map((one) => (
          <ToggleButton
            key={one}
            size="small"
            checked={state === one}
            onClick={() => onState(state === one ? null : one)}
          >
            {say(`state.${one}`)}
          </ToggleButton>
        ))}
      </div>
      {since && (
        <p className={styles.words}>
          {say('since', { mended: since.mended, open: since.open, fresh: since.fresh.size })}
        </p>
      )}
      {unmet && unmet.length > 0 && (
        <p className={styles.words}>
          {say('unmet', {
            conditions: unmet.map((one) => unmetText(one, language)).join(PUNCTUATION[language].list),
          })}
        </p>
      )}
      {returned + later + wrong > 0 && (
        <p className={styles.words}>{say('counts', { returned, later, wrong })}</p>
      )}
    </>
  );
}
