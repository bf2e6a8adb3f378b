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
import { useText } from '../../../pane/messages/text';
import { workbenchTexts } from '../../messages/workbench';
import type { Question } from '../../window/window-state';

/** Asks what becomes of unsaved changes before the file is left; answers are saved in the pane only. Escape cancels. */
export default function SaveQuestion({ question: { about, name, answer } }: { question: Question }) {
  const say = useText(workbenchTexts);
  const textId = useId();
  const isSaved = about === 'changes';
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && answer('cancel')}>
      <DialogSurface aria-describedby={textId}>
        <DialogBody>
          <DialogTitle>{say(isSaved ? 'question' : 'answersQuestion', { name })}</DialogTitle>
          <DialogContent id={textId}>{say(isSaved ? 'questionText' : 'answersText')}</DialogContent>
          <DialogActions>
            {isSaved && (
              <Button appearance="primary" onClick={() => answer('save')}>
                {say('save')}
              </Button>
            )}
            <Button onClick={() => answer('discard')}>{say(isSaved ? 'discard' : 'leaveAnswers')}</Button>
            <Button onClick={() => answer('cancel')}>{say('cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
