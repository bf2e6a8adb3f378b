import { makeStyles, mergeClasses, Switch, tokens } from '@fluentui/react-components';
import { Icon } from '../../pane/shared/icon';
import { useText } from '../../pane/messages/text';
import { workbenchTexts } from '../messages/workbench';
import { useFocusOnShow } from '../window/focus-main';
import { cardButton } from '../window/card';
import { useFilePickers } from '../window/file-pickers';
import { GoOn } from './go-on';
import { DraftCards } from './drafts';
import { Logo } from '../window/logo';
import { Samples } from './sample-cards';
import { usePreferences } from '../window/window-context';

const useStyles = makeStyles({
  page: { flexGrow: 1, overflowY: 'auto', outline: 'none' },
  column: {
    boxSizing: 'border-box',
    maxWidth: '880px',
    margin: '0 auto',
    padding: '40px 24px 32px',
    display: 'grid',
    gap: '24px',
  },
  title: { display: 'flex', alignItems: 'center', gap: '16px' },
  name: { margin: 0, fontSize: tokens.fontSizeHero900, lineHeight: tokens.lineHeightHero900 },
  tagline: { margin: '4px 0 0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  region: {
    display: 'grid',
    gap: '16px',
    padding: '24px',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  buttons: { display: 'grid', gap: '16px', gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))' },
  drop: { margin: 0, textAlign: 'center', color: tokens.colorNeutralForeground2 },
  foot: { display: 'grid', gap: '4px', color: tokens.colorNeutralForeground2 },
  private: { display: 'flex', alignItems: 'center', gap: '8px', margin: 0 },
});

/** The first thing a newcomer sees: what this is, and three ways to begin. */
export function StartPage() {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  useFocusOnShow();
  const { chooseFiles, chooseFolder } = useFilePickers();
  return (
    <main id="main" tabIndex={-1} className={styles.page} data-region="start">
      <div className={styles.column}>
        <div className={styles.title}>
          <Logo size={64} />
          <div>
            <h1 className={styles.name}>{say('product')}</h1>
            <p className={styles.tagline}>{say('tagline')}</p>
          </div>
        </div>
        <GoOn />
        <DraftCards />
        <div className={styles.region}>
          <div className={styles.buttons}>
            <BigButton isFirst icon="file" name="openFile" onClick={chooseFiles} />
            <BigButton icon="folder" name="openFolder" onClick={chooseFolder} />
          </div>
          <p className={styles.drop}>{say('drop')}</p>
        </div>
        <Samples />
        <Foot />
      </div>
    </main>
  );
}

const useButtonStyles = makeStyles({
  button: {
    ...cardButton,
    gap: '16px',
    minHeight: '80px',
    padding: '12px 20px',
  },
  first: {
    border: `1px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    ':active': { backgroundColor: tokens.colorBrandBackgroundPressed },
  },
  name: {
    display: 'block',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

function BigButton({
  name,
  icon,
  isFirst = false,
  onClick,
}: {
  name: 'openFile' | 'openFolder';
  icon: 'file' | 'folder';
  isFirst?: boolean;
  onClick: () => void;
}) {
  const styles = useButtonStyles();
  const say = useText(workbenchTexts);
  return (
    <button
      type="button"
      className={isFirst ? mergeClasses(styles.button, styles.first) : styles.button}
      onClick={onClick}
    >
      <Icon name={icon} size={32} />
      <span>
        <span className={styles.name}>{say(name)}</span>
        <span className={styles.hint}>{say(`${name}Hint`)}</span>
      </span>
    </button>
  );
}

function Foot() {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  const [{ keepsUnsaved }, change] = usePreferences();
  return (
    <div className={styles.foot}>
      <p className={styles.private}>
        <Icon name="lock" size={20} />
        {say('private')}
      </p>
      <Switch
        label={say('keeps')}
        checked={keepsUnsaved}
        onChange={(_, { checked }) => change({ keepsUnsaved: checked })}
      />
    </div>
  );
}
