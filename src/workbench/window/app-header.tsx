import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../pane/messages/text';
import { workbenchTexts } from '../messages/workbench';
import { Logo } from './logo';
import { More } from './more';
import { useWindowState, useWorkbench } from './window-context';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    gap: '4px',
    minHeight: '48px',
    padding: '0 8px 0 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  home: {
    flexShrink: 0,
    minWidth: 0,
    padding: '4px 8px',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  content: { display: 'flex', flexGrow: 1, flexWrap: 'wrap', alignItems: 'center', gap: '4px', minWidth: 0 },
  product: { '@media (max-width: 899px)': { display: 'none' } },
});

/** The bar at the top of every page: home, what the page puts there, and the lesser commands. */
export function AppHeader({ children }: { children?: ReactNode }) {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  const workbench = useWorkbench();
  const { page } = useWindowState();
  return (
    <header className={styles.header} data-region="header" aria-label={say('header')}>
      <Button
        className={styles.home}
        appearance="subtle"
        icon={<Logo size={24} />}
        aria-label={say('home')}
        aria-current={page === 'start' ? 'page' : undefined}
        onClick={() => workbench.show('start')}
      >
        <span className={styles.product}>{say('product')}</span>
      </Button>
      <div className={styles.content}>{children}</div>
      <More />
    </header>
  );
}
