import type { FileRow } from '../../app/batch/file-row';
import { deskOf, opinionOf } from '../../app/desk/row-desk';
import { NO_OPINION } from '../../core/report/letter/opinion';
import { useLanguage } from '../../pane/messages/text';
import { downloadTarget } from '../document/saving/download-target';
import type { Batch } from '../files/batch';
import { startCopyWorker } from '../files/batch/start-workers';
import { copyWorkers } from './copy-workers';
import CopiesDialog from './copies-dialog';
import { makeCopies } from './make-copies';

/** The dialog that makes letters or copies of rows of the table. */
export default function CopiesOfRows({
  batch,
  rows,
  onClose,
}: {
  batch: Batch;
  rows: readonly FileRow[];
  onClose: () => void;
}) {
  const language = useLanguage();
  const sources = rows.flatMap(({ key }) => batch.taskOf(key) ?? []);
  const { rows: desk } = deskOf(batch.desk.getLines(), batch.getState().rows);
  const opinionFor = (key: string) => {
    const own = desk.get(key);
    return own ? opinionOf(own) : NO_OPINION;
  };
  return (
    <CopiesDialog
      count={sources.length}
      start={(kind, onProgress) =>
        makeCopies(
          { kind, sources, opinionOf: opinionFor, language, at: new Date().toISOString() },
          { start: startCopyWorker, workers: copyWorkers(), onProgress },
        )
      }
      save={({ name, bytes }) => downloadTarget(name).write(bytes)}
      onClose={onClose}
    />
  );
}
