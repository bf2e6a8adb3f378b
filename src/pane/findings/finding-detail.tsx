import { Button, makeStyles } from '@fluentui/react-components';
import { refKey, type CellRef } from '../../core/model/address';
import type { Finding } from '../../core/model/finding';
import { useCanWrite } from '../capabilities';
import { useNavigator } from '../navigator';
import { useIsBusy, useSession } from '../session-context';
import { TEXT_SHEET } from '../../core/prose/types';
import { CellLink } from '../shared/cell-link';
import { Facts } from '../shared/facts';
import { findingTexts } from '../messages/findings';
import { useLanguage, useText } from '../messages/text';

const useStyles = makeStyles({
  detail: { padding: '0 12px 8px 15px' },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
});

/** A relation can span a whole column; past this many cells the rest is told by the finding's words. */
const MOST_CELLS = 40;

/** Everything there is to know about a finding: all its cells, the figures, why it matters and how to mend it. */
export function FindingDetail({ finding, canMend }: { finding: Finding; canMend: boolean }) {
  const styles = useStyles();
  const say = useText(findingTexts);
  const { why, fix } = finding.message[useLanguage()];
  const cells = [finding.ref, ...finding.related].filter(({ sheet }) => sheet !== TEXT_SHEET);
  return (
    <div className={styles.detail}>
      <Facts
        items={[
          [say('stated'), finding.stated],
          [say('expected'), finding.expected],
          [say('gap'), finding.gap],
          [
            say('cells'),
            cells.length > 0 ? <Cells key="cells" cells={cells} beside={finding.ref.sheet} /> : null,
          ],
          [say('why'), why],
          [say('fix'), fix],
        ]}
      />
      {useCanWrite() && <Buttons finding={finding} canMend={canMend} />}
    </div>
  );
}

function Cells({ cells, beside }: { cells: readonly CellRef[]; beside: string }) {
  const styles = useStyles();
  const once = new Map<string, CellRef>(cells.map((cell) => [refKey(cell), cell]));
  return (
    <span className={styles.cells}>
      {[...once].slice(0, MOST_CELLS).map(([key, cell]) => (
        <CellLink key={key} cell={cell} beside={beside} />
      ))}
    </span>
  );
}

function Buttons({ finding, canMend }: { finding: Finding; canMend: boolean }) {
  const styles = useStyles();
  const session = useSession();
  const navigator = useNavigator();
  const isBusy = useIsBusy();
  const say = useText(findingTexts);
  const mend = () => {
    navigator.go('findings', { mending: refKey(finding.ref) });
    void session.previewScores();
  };
  return (
    <div className={styles.buttons}>
      {canMend && (
        <Button size="small" disabledFocusable={isBusy} onClick={mend}>
          {say('mend')}
        </Button>
      )}
      <Button size="small" onClick={() => navigator.go('findings', { ignoring: finding.fingerprint })}>
        {say('ignore')}
      </Button>
    </div>
  );
}
