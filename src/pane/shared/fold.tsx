import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  fold: { padding: '6px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  inside: { padding: 0, borderBottom: 'none' },
  summary: { cursor: 'pointer', padding: '4px 0', fontWeight: tokens.fontWeightSemibold },
  body: { padding: '4px 0 8px' },
});

/**
 * A part of a page that stays shut until it is wanted.
 * @param props.isInside it stands inside a section, which has the margins already
 */
export function Fold({
  title,
  isOpen = false,
  isInside = false,
  children,
}: {
  title: string;
  isOpen?: boolean;
  isInside?: boolean;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <details className={mergeClasses(styles.fold, isInside && styles.inside)} open={isOpen}>
      <summary className={styles.summary}>{title}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
