/** The thread that makes letters and copies of files, one after the other. */
import '../older-browsers';
import '../close-network';
import { readOldHere } from '../../hosts/xlsx/legacy/read-old-here';
import type { WorkerMessage, WorkerScope } from '../files/batch/protocol';
import { answerCopyTask } from './make-copy';
import type { CopyAnswer, CopyTask } from './protocol';

const scope = self as unknown as WorkerScope;
const say = (message: WorkerMessage<CopyAnswer>) => scope.postMessage(message);

scope.onmessage = async ({ data }) => say({ answer: await answerCopyTask(data as CopyTask, readOldHere) });

say({ ready: true });
