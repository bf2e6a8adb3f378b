import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { spoken, type Saying } from '../../../core/text';
import { Icon, type IconName } from '../../../pane/shared/icon';
import { useLanguage, useText } from '../../../pane/messages/text';
import { workbenchTexts } from '../../messages/workbench';
import { AppHeader } from '../../window/app-header';
import { useFilePickers } from '../../window/file-pickers';
import { PaneToggle } from '../../window/pane-toggle';
import { useWindowState, useWorkbench } from '../../window/window-context';
import type { OpenDocument } from '../../window/window-state';
import { useDocumentState } from './use-document';

/** Under this width commands are pictures only. */
const NO_WORDS = '@media (max-width: 1099px)';

const useStyles = makeStyles({
  // The name keeps room enough to be known by; where the commands leave it none they go below.
  file: { display: 'flex', flex: '1 1 200px', alignItems: 'baseline', gap: '8px', minWidth: 0 },
  commands: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  name: {
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  state: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  button: {
    minWidth: 'auto',
    whiteSpace: 'nowrap',
    [NO_WORDS]: { padding: '5px 8px', '& > .fui-Button__icon': { marginRight: 0 } },
  },
  words: { [NO_WORDS]: { display: 'none' } },
});

/** The name of the file and how it stands, and what can be done with it. */
export function DocumentHeader({ document }: { document: OpenDocument }) {
  const workbench = useWorkbench();
  const { host } = document;
  const { isDirty, isReadOnly, canUndo, canRedo, undoLabel, redoLabel } = useDocumentState(host);
  const { chooseFiles } = useFilePickers();
  const styles = useStyles();
  const canWrite = isReadOnly === null;
  return (
    <AppHeader>
      <FileName document={document} />
      <div className={styles.commands}>
        <FilePlace document={document} />
        {canWrite && (
          <>
            <Step name="undo" what={undoLabel} isOn={canUndo} onClick={() => void host.undo()} />
            <Step name="redo" what={redoLabel} isOn={canRedo} onClick={() => void host.redo()} />
          </>
        )}
        <Command name="open" icon="folder" keys="Ctrl+O" onClick={chooseFiles} />
        {canWrite && (
          <>
            <Command
              name="save"
              icon="save"
              keys="Ctrl+S"
              isPrimary={isDirty}
              onClick={() => void workbench.save()}
            />
            <Command
              name="saveAs"
              icon="download"
              keys="Ctrl+Shift+S"
              onClick={() => void workbench.save(true)}
            />
          </>
        )}
        <PaneToggle />
      </div>
    </AppHeader>
  );
}

function FileName({ document }: { document: OpenDocument }) {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  const { isDirty, isReadOnly, canUndo } = useDocumentState(document.host);
  const clean = canUndo ? say('savedState') : '';
  const state = isReadOnly ? say('readOnly') : isDirty ? `● ${say('unsaved')}` : clean;
  const words = [document.sample ? say('sampleLabel') : '', state].filter(Boolean).join(' · ');
  return (
    <div className={styles.file}>
      <h1 className={styles.name} title={document.host.name}>
        {document.host.name}
      </h1>
      <span className={styles.state} role="status">
        {words}
      </span>
    </div>
  );
}

/** Where the file stands in the table of files, and the way to the others. */
function FilePlace({ document }: { document: OpenDocument }) {
  const say = useText(workbenchTexts);
  const workbench = useWorkbench();
  const { batch, order } = useWindowState();
  if (!batch) return null;
  const at = document.row ? order.indexOf(document.row) : -1;
  const step = (name: 'previousFile' | 'nextFile', by: 1 | -1) => {
    const row = workbench.neighbour(by);
    return (
      <Button
        appearance="subtle"
        icon={<Icon name={by < 0 ? 'back' : 'forward'} />}
        aria-label={say(name)}
        title={say(name)}
        disabledFocusable={row === null}
        onClick={() => row !== null && void workbench.openRow(row)}
      />
    );
  };
  return (
    <>
      <Button appearance="subtle" icon={<Icon name="table" />} onClick={() => workbench.show('files')}>
        {say('backToTable')}
      </Button>
      {at >= 0 && (
        <>
          {step('previousFile', -1)}
          <span>{say('place', { at: at + 1, count: order.length })}</span>
          {step('nextFile', 1)}
        </>
      )}
    </>
  );
}

function Step({
  name,
  what,
  isOn,
  onClick,
}: {
  name: 'undo' | 'redo';
  what: Saying | null;
  isOn: boolean;
  onClick: () => void;
}) {
  const say = useText(workbenchTexts);
  const language = useLanguage();
  const words = what ? say(`${name}What`, { what: spoken(what, language) }) : say(name);
  return (
    <Tooltip content={words} relationship="label">
      <Button
        appearance="subtle"
        icon={<Icon name={name} size={18} />}
        disabledFocusable={!isOn}
        onClick={onClick}
      />
    </Tooltip>
  );
}

function Command({
  name,
  icon,
  keys,
  isPrimary = false,
  onClick,
}: {
  name: 'open' | 'save' | 'saveAs';
  icon: IconName;
  keys: string;
  isPrimary?: boolean;
  onClick: () => void;
}) {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  return (
    <Tooltip content={`${say(name)} (${keys})`} relationship="inaccessible">
      <Button
        className={styles.button}
        appearance={isPrimary ? 'primary' : 'subtle'}
        icon={<Icon name={icon} size={18} />}
        aria-label={say(name)}
        aria-keyshortcuts={keys.replace('Ctrl', 'Control')}
        onClick={onClick}
      >
        <span className={styles.words}>{say(name)}</span>
      </Button>
    </Tooltip>
  );
}
