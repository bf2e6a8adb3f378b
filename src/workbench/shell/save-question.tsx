import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useText } from '../../ui/texts/text';
import { workbenchTexts } from '../../ui/texts/workbench';
import type { Question } from './shell-state';

/** Asks what becomes of unsaved changes before the file is left. Escape cancels. */
export default function SaveQuestion({ question: { name, answer } }: { question: Question }) {
  const say = useText(workbenchTexts);
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && answer('cancel')}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('question', { name })}</DialogTitle>
          <DialogContent>{say('questionText')}</DialogContent>
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
