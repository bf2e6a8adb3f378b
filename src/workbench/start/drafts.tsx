import { Button } from '@fluentui/react-components';
import { useLanguage, useText } from '../../pane/messages/text';
import { workbenchTexts } from '../messages/workbench';
import { Card, CardGroup } from '../window/card';
import { useWindowState, useWorkbench } from '../window/window-context';

/** What a crash or a reload left unsaved: each can be restored or thrown away. */
export function DraftCards() {
  const say = useText(workbenchTexts);
  const workbench = useWorkbench();
  const language = useLanguage();
  const { drafts } = useWindowState();
  if (drafts.length === 0) return null;
  return (
    <CardGroup title={say('draftTitle')}>
      {drafts.map(({ id, name, time }) => (
        <Card
          key={id}
          title={name}
          detail={say('draftTime', { time: new Date(time).toLocaleString(language) })}
        >
          <Button
            appearance="primary"
            aria-label={say('restoreNamed', { name })}
            onClick={() => void workbench.restore(id)}
          >
            {say('restore')}
          </Button>
          <Button aria-label={say('forgetNamed', { name })} onClick={() => void workbench.forget(id)}>
            {say('forget')}
          </Button>
        </Card>
      ))}
    </CardGroup>
  );
}
