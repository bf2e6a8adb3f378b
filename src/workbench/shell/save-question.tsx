import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useId } from 'react';
import { useText } from '../../ui/texts/text';
import { workbenchTexts } from '../../ui/texts/workbench';
import type { Question } from './shell-state';

/** Asks what becomes of unsaved changes before the file is left. Escape cancels. */
export default function SaveQuestion({ question: { name, answer } }: { question: Question }) {
  const say = useText(workbenchTexts);
  const textId = useId();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && answer('cancel')}>
      <DialogSurface aria-describedby={textId}>
        <DialogBody>
          <DialogTitle>{say('question', { name })}</DialogTitle>
          <DialogContent id={textId}>{say('questionText')}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => answer('save')}>
              {say('save')}
            </Button>
            <Button onClick={() => answer('discard')}>{say('discard')}</Button>
            <Button onClick={() => answer('cancel')}>{say('cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
