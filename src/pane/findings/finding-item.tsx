import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { a1 } from '../../core/model/address';
import type { Finding } from '../../core/model/finding';
import { TEXT_SHEET } from '../../core/prose/types';
import { useCanWrite } from '../capabilities';
import { useNavigator, usePlace } from '../navigator';
import { useSession, useSessionState } from '../session-context';
import { SeverityMark } from '../shared/severity-mark';
import { LIST_ROW } from '../shared/use-list-keys';
import { findingTexts } from '../messages/findings';
import { useLanguage, useText } from '../messages/text';
import { rowButton } from '../shared/list-styles';
import { FindingDetail } from './finding-detail';
import { IgnoreForm } from './ignore-form';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, scrollMarginTop: '80px' },
  row: { ...rowButton, borderLeft: '3px solid transparent' },
  current: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  head: { display: 'flex', gap: '8px', alignItems: 'baseline', marginBottom: '2px' },
  cell: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  code: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface FindingItemProps {
  readonly finding: Finding;
  readonly canMend: boolean;
  /** Whether the Tab key stops here; ↑ ↓ reach the others. */
  readonly isStop: boolean;
  readonly onActive: () => void;
}

/** One finding: a row that leads to its cell, and what there is to know about it. Enter jumps, Delete ignores. */
export function FindingItem({ finding, canMend, isStop, onActive }: FindingItemProps) {
  const styles = useStyles();
  const id = useId();
  const language = useLanguage();
  const say = useText(findingTexts);
  const { current, review } = useSessionState();
  const { ref, place } = finding;
  const isCurrent = current === finding.fingerprint;
  const isHidden = review?.workbook.sheets.some(({ name, hidden }) => hidden && name === ref.sheet);
  const isIgnoring = usePlace().ignoring === finding.fingerprint;
  const [isOpen, setIsOpen] = useState(isCurrent);
  const { row, jump, onKeyDown, endIgnoring } = useFindingRow(finding, setIsOpen);
  useEffect(() => {
    // The whole of it, but for its row, which is seen whatever the length of the rest.
    if (isCurrent || isIgnoring) row.current?.parentElement?.scrollIntoView?.({ block: 'nearest' });
    if (isCurrent) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isCurrent, isIgnoring, row]);
  const onClick = () => {
    setIsOpen(!isOpen);
    if (!isOpen) void jump();
  };
  const cancel = () => {
    endIgnoring();
    row.current?.focus();
  };
  const showsDetail = isOpen || isIgnoring || isCurrent;
  return (
    <li className={styles.item}>
      <button
        {...LIST_ROW}
        ref={row}
        type="button"
        className={mergeClasses(styles.row, isCurrent && styles.current)}
        tabIndex={isStop ? 0 : -1}
        aria-expanded={showsDetail}
        aria-controls={id}
        aria-current={isCurrent || undefined}
        onFocus={onActive}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <span className={styles.head}>
          <SeverityMark severity={finding.severity} />
          <span className={styles.cell}>
            {place && ref.sheet === TEXT_SHEET ? say('paragraph', { number: place.paragraph }) : a1(ref)}
          </span>
          {isHidden && <span className={styles.code}>{say('hiddenSheet')}</span>}
          <span className={styles.code}>{finding.code}</span>
        </span>
        {finding.message[language].what}
      </button>
      <div id={id} hidden={!showsDetail}>
        {showsDetail && <FindingDetail finding={finding} canMend={canMend} />}
        {isIgnoring && <IgnoreForm finding={finding} onDone={endIgnoring} onCancel={cancel} />}
      </div>
    </li>
  );
}

/** The row's keys. After a jump the focus comes back to the row, so that ↓ leads on. */
function useFindingRow(finding: Finding, setIsOpen: (isOpen: boolean) => void) {
  const session = useSession();
  const navigator = useNavigator();
  const canWrite = useCanWrite();
  const row = useRef<HTMLButtonElement>(null);
  const jump = async () => {
    await session.selectFinding(finding);
    row.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      setIsOpen(true);
      void jump();
    } else if (event.key === 'Delete' && canWrite) {
      event.preventDefault();
      navigator.go('findings', { ignoring: finding.fingerprint });
    }
  };
  const endIgnoring = () => navigator.go('findings', { ignoring: null });
  return { row, jump, onKeyDown, endIgnoring };
}
