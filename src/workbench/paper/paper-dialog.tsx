import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useRef } from 'react';
import { writePaper } from '../../hosts/docx';
import { sharedTexts } from '../../pane/messages/shared';
import { useText } from '../../pane/messages/text';
import { downloadTarget } from '../document/saving/download-target';
import { useWorkbench } from '../window/window-context';
import type { ShownPaper } from '../window/window-state';
import { paperTexts } from './messages/paper';
import { PaperView } from './paper-view';
import { printElement } from './print-paper';

const useStyles = makeStyles({
  surface: { width: '900px', maxWidth: 'calc(100vw - 32px)' },
  content: { maxHeight: '70vh' },
});

/** A letter or a comparison to be read, printed, or taken along as a Word document. */
export default function PaperDialog({ shown: { paper, fileName } }: { shown: ShownPaper }) {
  const styles = useStyles();
  const say = useText(paperTexts);
  const shared = useText(sharedTexts);
  const workbench = useWorkbench();
  const own = useRef<HTMLElement>(null);
  const close = () => workbench.showPaper(null);
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{paper.title}</DialogTitle>
          {/* Where there is no room for all of it, keys scroll it. */}
          <DialogContent className={styles.content} tabIndex={0}>
            <PaperView paper={paper} own={own} />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => own.current && printElement(paper.title, own.current)}>
              {say('print')}
            </Button>
            <Button onClick={() => void downloadTarget(fileName).write(writePaper(paper))}>
              {say('word')}
            </Button>
            <Button appearance="primary" onClick={close}>
              {shared('close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
