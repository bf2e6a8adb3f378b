import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { Icon } from '../../pane/shared/icon';
import { copyTexts } from '../copies/messages/copies';
import { fileTexts } from './messages/files';
import { togetherTexts } from './messages/together';
import { useText } from '../../pane/messages/text';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** How far a comparison of folders is. */
export interface Comparing {
  readonly done: number;
  readonly total: number;
}

/** How the table stands, and what its commands do. */
export interface FilesToolbarProps {
  /** Files that are shown. */
  readonly shown: number;
  /** Whether these are not all: others are hidden, or yet to be checked. */
  readonly isPart: boolean;
  /** Whether an export is being written. */
  readonly isExporting: boolean;
  readonly onAdd: () => void;
  readonly onAddFolder: (() => void) | undefined;
  readonly onExport: () => void;
  /** Standards that a person has to settle, each once. */
  readonly unproven: number;
  readonly onReadings: () => void;
  readonly onClear: () => void;
  /** Makes letters or copies of the files that are shown; left out where the page cannot. */
  readonly onCopies?: (() => void) | undefined;
  /** Shows the table of the files that are shown as it is printed; left out where the page cannot. */
  readonly onPrint?: (() => void) | undefined;
  /** Compares the two files or folders that are shown; left out where there are not two. */
  readonly onCompare?: (() => void) | undefined;
  /** Whether these are folders. */
  readonly isOfFolders?: boolean;
  /** How far that is, while it goes on: the button stops it then. */
  readonly comparing?: Comparing | null | undefined;
}

/** What can be done with all files. */
export function FilesToolbar({
  shown,
  isPart,
  isExporting,
  onAdd,
  onAddFolder,
  onExport,
  unproven,
  onReadings,
  onClear,
  onCopies,
  onPrint,
  onCompare,
  isOfFolders = false,
  comparing = null,
}: FilesToolbarProps) {
  const styles = useStyles();
  const say = useText(fileTexts);
  const sayCopies = useText(copyTexts);
  const sayTogether = useText(togetherTexts);
  return (
    <div className={styles.buttons}>
      <Button icon={<Icon name="file" />} onClick={onAdd}>
        {say('add')}
      </Button>
      {onAddFolder && (
        <Button icon={<Icon name="folder" />} onClick={onAddFolder}>
          {say('addFolder')}
        </Button>
      )}
      <Button
        icon={<Icon name="download" />}
        disabled={shown === 0}
        disabledFocusable={isExporting}
        title={say('exportHint')}
        onClick={onExport}
      >
        {isExporting ? say('exporting') : isPart ? say('exportSome', { count: shown }) : say('export')}
      </Button>
      {onCopies && (
        <Button
          icon={<Icon name="save" />}
          disabled={shown === 0}
          title={sayCopies('openHint')}
          onClick={onCopies}
        >
          {sayCopies('open')}
        </Button>
      )}
      {onPrint && (
        <Button disabled={shown === 0} onClick={onPrint}>
          {sayTogether('printFiles')}
        </Button>
      )}
      {unproven > 0 && (
        <Button title={say('readingsHint')} onClick={onReadings}>
          {say('readings', { count: unproven })}
        </Button>
      )}
      {onCompare && (
        <Button title={sayTogether(isOfFolders ? 'compareFoldersHint' : 'compareHint')} onClick={onCompare}>
          {comparing
            ? sayTogether('comparing', { done: comparing.done, total: comparing.total })
            : sayTogether(isOfFolders ? 'compareFolders' : 'compare')}
        </Button>
      )}
      <ClearButton onClear={onClear} />
    </div>
  );
}

/** Asks once more: a thousand files take a while to read again. */
function ClearButton({ onClear }: { onClear: () => void }) {
  const say = useText(fileTexts);
  const [isAsking, setIsAsking] = useState<boolean | null>(null);
  if (!isAsking) {
    return (
      <Button
        // Another one than that of the question, which would be kept and not focused.
        key="clear"
        // Who was asked and keeps the table comes back to this button.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={isAsking === false}
        appearance="subtle"
        onClick={() => setIsAsking(true)}
      >
        {say('clear')}
      </Button>
    );
  }
  const clear = () => {
    setIsAsking(false);
    onClear();
  };
  return (
    <>
      <Button appearance="primary" onClick={clear}>
        {say('clearSure')}
      </Button>
      {/* The question takes the place of the button that had the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
      <Button autoFocus onClick={() => setIsAsking(false)}>
        {say('clearNot')}
      </Button>
    </>
  );
}
