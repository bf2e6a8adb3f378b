import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  fold: { padding: '6px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: { cursor: 'pointer', padding: '4px 0', fontWeight: tokens.fontWeightSemibold },
  body: { padding: '4px 0 8px' },
});

/** A part of a page that stays shut until it is wanted. */
export function Fold({
  title,
  isOpen = false,
  children,
}: {
  title: string;
  isOpen?: boolean;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <details className={styles.fold} open={isOpen}>
      <summary className={styles.summary}>{title}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
