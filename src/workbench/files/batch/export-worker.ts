/** The thread that writes a table of files to a workbook and is ended then. */
import '../../older-browsers';
import '../../close-network';
import type { WorkerMessage, WorkerScope } from './protocol';
import { writeExport, type ExportTask } from './write-export';

const scope = self as unknown as WorkerScope;
const say = (message: WorkerMessage<Uint8Array>) => scope.postMessage(message);

scope.onmessage = ({ data }) => say({ answer: writeExport(data as ExportTask) });

say({ ready: true });
