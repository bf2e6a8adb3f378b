import { Button } from '@fluentui/react-components';
import { useEffect, useReducer } from 'react';
import type { Batch } from '../files/batch';
import { useText } from '../../pane/messages/text';
import { workbenchTexts } from '../messages/workbench';
import { Card, CardGroup } from '../window/card';
import { useWindowState, useWorkbench } from '../window/window-context';
import type { OpenDocument } from '../window/window-state';
import { useDocumentState } from '../document/page/use-document';

/** The way back to what is still open behind the start page. */
export function GoOn() {
  const say = useText(workbenchTexts);
  const { document, batch } = useWindowState();
  if (!document && !batch) return null;
  return (
    <CardGroup title={say('goOn')}>
      {document && <DocumentCard document={document} />}
      {batch && <TableCard batch={batch} />}
    </CardGroup>
  );
}

function DocumentCard({ document }: { document: OpenDocument }) {
  const say = useText(workbenchTexts);
  const workbench = useWorkbench();
  const { isDirty } = useDocumentState(document.host);
  return (
    <Card title={document.host.name} detail={isDirty ? say('goOnDirty') : undefined}>
      <Button appearance="primary" onClick={() => workbench.show('document')}>
        {say('goOnButton')}
      </Button>
      <Button onClick={() => void workbench.close()}>{say('closeFile')}</Button>
    </Card>
  );
}

function TableCard({ batch }: { batch: Batch }) {
  const say = useText(workbenchTexts);
  const workbench = useWorkbench();
  const [, drawAnew] = useReducer((count: number) => count + 1, 0);
  useEffect(() => batch.subscribe(drawAnew), [batch]);
  return (
    <Card title={say('tableOpen', { count: batch.getState().total })}>
      <Button onClick={() => workbench.show('files')}>{say('goOnButton')}</Button>
    </Card>
  );
}
