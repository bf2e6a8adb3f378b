import { makeStyles, tokens, type GriffelStyle } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const surface: GriffelStyle = {
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  borderRadius: tokens.borderRadiusLarge,
  backgroundColor: tokens.colorNeutralBackground1,
};

/** The look of a card that is a button as a whole. */
export const cardButton: GriffelStyle = {
  ...surface,
  display: 'flex',
  alignItems: 'center',
  color: tokens.colorNeutralForeground1,
  font: 'inherit',
  textAlign: 'start',
  cursor: 'pointer',
  ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
};

const useStyles = makeStyles({
  card: {
    ...surface,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    padding: '10px 16px',
  },
  words: { flexGrow: 1, flexBasis: '240px', minWidth: 0 },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  detail: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** A thing to go on with: its name, a word about it, its buttons. */
export function Card({ title, detail, children }: { title: string; detail?: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.card}>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        {detail && <span className={styles.detail}>{detail}</span>}
      </span>
      {children}
    </div>
  );
}

const useGroupStyles = makeStyles({
  group: { display: 'grid', gap: '8px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: { marginInlineStart: '12px', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
});

/** Cards of one kind under a heading. */
export function CardGroup({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const styles = useGroupStyles();
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.heading}>
        {title}
        {hint && <span className={styles.hint}>{hint}</span>}
      </h2>
      {children}
    </section>
  );
}
