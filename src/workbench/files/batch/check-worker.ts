/** The thread that checks files of a batch, one after the other. */
import '../../older-browsers';
import '../../close-network';
import { checkFile } from './check-file';
import type { CheckAnswer, CheckTask, WorkerMessage, WorkerScope } from './protocol';
import { readOldHere } from '../../../hosts/xlsx/legacy/read-old-here';

const scope = self as unknown as WorkerScope;
const say = (message: WorkerMessage<CheckAnswer>) => scope.postMessage(message);

scope.onmessage = async ({ data }) => say({ answer: await checkFile(data as CheckTask, readOldHere) });

say({ ready: true });
