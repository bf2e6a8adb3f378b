/** The thread that reads one old or foreign workbook and is ended then. */
import '../../older-browsers';
import '../../close-network';
import type { LegacyResult } from '../../../hosts/xlsx/legacy/read-old';
import type { WorkerMessage, WorkerScope } from './protocol';
import { readOldHere } from '../../../hosts/xlsx/legacy/read-old-here';

const scope = self as unknown as WorkerScope;
const say = (message: WorkerMessage<LegacyResult>) => scope.postMessage(message);

scope.onmessage = async ({ data }) => say({ answer: await readOldHere(data as Uint8Array) });

say({ ready: true });
