import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { a1 } from '../../core/model/address';
import type { Finding } from '../../core/model/finding';
import { useText } from '../../pane/messages/text';
import { reportTexts } from './messages/report';
import type { Statement } from './statements';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 16px',
    minHeight: '32px',
    padding: '0 16px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  verdict: { fontWeight: tokens.fontWeightSemibold },
});

/** Below the text: what became of the chosen statement, and how it was worked out. */
export function StatementBar({
  statement,
  onShow,
}: {
  statement: Statement | null;
  onShow: (finding: Finding) => void;
}) {
  const styles = useStyles();
  const say = useText(reportTexts);
  if (!statement) return <div className={styles.bar} role="status" />;
  const { claim, others, finding } = statement;
  const cells = claim.operands.flatMap(({ cell }) => (cell ? [`${cell.sheet}!${a1(cell)}`] : []));
  return (
    <div className={styles.bar} role="status">
      <span className={styles.verdict}>{say(`verdict.${claim.verdict}`)}</span>
      {claim.working !== '' && <span>{claim.working}</span>}
      {claim.expected !== null && <span>{say('expected', { expected: claim.expected })}</span>}
      {cells.length > 0 && <span>{cells.join(' ')}</span>}
      {others.length > 0 && <span>{say('more', { count: others.length })}</span>}
      {finding && (
        <Button size="small" title="Alt+F8" onClick={() => onShow(finding)}>
          {say('show')}
        </Button>
      )}
    </div>
  );
}
