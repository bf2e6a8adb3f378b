import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useNavigator, usePlace, type View } from '../navigator';
import { useSession, useSessionState } from '../session-context';
import { Icon } from '../shared/icon';
import { paneTexts } from '../messages/pane';
import { useText } from '../messages/text';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '6px', padding: '4px 4px 0 12px' },
  product: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  review: {
    padding: '0 6px',
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase200,
  },
  tabs: { display: 'flex', flexGrow: 1, padding: '0 8px' },
  panel: { display: 'flex', alignItems: 'center', gap: '2px', paddingRight: '4px' },
  tab: {
    flexGrow: 1,
    minHeight: '36px',
    padding: '4px',
    border: 'none',
    borderBottom: '3px solid transparent',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    borderBottomColor: tokens.colorBrandStroke1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/**
 * Name, mode, settings and help, and the way between the three main views.
 * @param props.frame in a panel the window around it has said the name of the product
 */
export function Header({ frame }: { frame: 'window' | 'panel' }) {
  const styles = useStyles();
  const say = useText(paneTexts);
  if (frame === 'panel') {
    return (
      <div className={styles.panel}>
        <Views />
        <ReviewLabel />
        <Tools />
      </div>
    );
  }
  return (
    <header>
      <div className={styles.line}>
        <h1 className={styles.product}>{say('product')}</h1>
        <ReviewLabel />
        <Tools />
      </div>
      <Views />
    </header>
  );
}

function ReviewLabel() {
  const styles = useStyles();
  const say = useText(paneTexts);
  return useSessionState().mode === 'review' ? <span className={styles.review}>{say('review')}</span> : null;
}

function Tools() {
  const say = useText(paneTexts);
  const navigator = useNavigator();
  return (
    <>
      <Button
        appearance="subtle"
        icon={<Icon name="settings" size={18} />}
        aria-label={say('settings')}
        title={say('settings')}
        onClick={() => navigator.go('settings')}
      />
      <Button
        appearance="subtle"
        icon={<Icon name="question" size={18} />}
        aria-label={say('help')}
        title={say('help')}
        onClick={() => navigator.go('help')}
      />
    </>
  );
}

const VIEWS = ['overview', 'scores', 'findings'] as const satisfies readonly View[];

function Views() {
  const styles = useStyles();
  const say = useText(paneTexts);
  const session = useSession();
  const { review, preview } = useSessionState();
  const navigator = useNavigator();
  const { view } = usePlace();
  const count = review?.findings.length ?? 0;
  const go = (to: View) => {
    if (preview) session.dismissPreview();
    navigator.go(to);
  };
  return (
    <nav className={styles.tabs} aria-label={say('views')}>
      {VIEWS.map((to) => {
        const isCurrent = to === view && !preview;
        return (
          <button
            key={to}
            type="button"
            className={mergeClasses(styles.tab, isCurrent && styles.current)}
            aria-current={isCurrent ? 'page' : undefined}
            onClick={() => go(to)}
          >
            {to === 'findings' && count > 0 ? say('findingsCount', { count }) : say(to)}
          </button>
        );
      })}
    </nav>
  );
}
