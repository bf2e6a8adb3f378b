import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { Review } from '../../app/review';
import type { Finding } from '../../core/model/finding';
import { useSessionState } from '../session-context';
import { useListKeys } from '../shared/use-list-keys';
import { groupHeading, plainList } from '../shared/list-styles';
import { findingTexts } from '../messages/findings';
import { useText } from '../messages/text';
import { FindingItem } from './finding-item';
import type { FindingGroup } from './group-findings';
import { isMendable, mendableCells } from './mendable';

/** So many rows are drawn of a group at first; a workbook in ruins can have thousands. */
const FIRST = 60;

const useStyles = makeStyles({
  heading: groupHeading,
  list: plainList,
  more: { margin: '6px 12px' },
});

/** The findings, sheet by sheet. ↑ ↓ go through all of them. */
export function FindingList({ groups, review }: { groups: readonly FindingGroup[]; review: Review }) {
  const { ref, onKeyDown } = useListKeys<HTMLDivElement>();
  const { mode, current } = useSessionState();
  const mendable = useMemo(() => mendableCells(review), [review]);
  const [active, setActive] = useState<string | null>(null);
  const all = groups.flatMap(({ findings }) => findings);
  const stop = [active, current, all[0]?.fingerprint].find(
    (candidate) => candidate && all.some(({ fingerprint }) => fingerprint === candidate),
  );
  const item = (finding: Finding, index: number) => (
    <FindingItem
      key={`${finding.fingerprint}${index}`}
      finding={finding}
      canMend={mode === 'fill' && isMendable(finding, mendable)}
      isStop={finding.fingerprint === stop}
      onActive={() => setActive(finding.fingerprint)}
    />
  );
  return (
    // The rows inside are the interactive elements; the list only hears the keys pressed on them.
    <div ref={ref} role="presentation" onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <Group key={group.sheet} group={group} item={item} />
      ))}
    </div>
  );
}

function Group({
  group: { sheet, findings },
  item,
}: {
  group: FindingGroup;
  item: (finding: Finding, index: number) => ReactNode;
}) {
  const styles = useStyles();
  const say = useText(findingTexts);
  const [wanted, setShown] = useState(FIRST);
  const { current } = useSessionState();
  const shown = Math.max(wanted, findings.findIndex(({ fingerprint }) => fingerprint === current) + 1);
  const hidden = findings.length - shown;
  return (
    <section>
      <h2 className={styles.heading}>{say('group', { sheet, count: findings.length })}</h2>
      <ul className={styles.list}>{findings.slice(0, shown).map(item)}</ul>
      {hidden > 0 && (
        <Button className={styles.more} size="small" onClick={() => setShown(shown + FIRST)}>
          {say('more', { count: Math.min(hidden, FIRST) })}
        </Button>
      )}
    </section>
  );
}
