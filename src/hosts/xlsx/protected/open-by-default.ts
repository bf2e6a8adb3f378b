import { rootStream } from '../ole-streams';
import { decryptAgile } from './agile';
import { decryptStandard } from './standard';

const LONGEST_INFO = 64 * 1024;

/**
 * The package in a file that is encrypted with Excel's own default password: whoever opens it is asked for none.
 * @returns null where it has a password of its own, is encrypted in a way that is not known, or is damaged
 */
export async function openByDefault(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const info = rootStream(bytes, 'EncryptionInfo');
    const locked = rootStream(bytes, 'EncryptedPackage');
    if (info === null || locked === null || info.length > LONGEST_INFO) return null;
    const [major, minor] = [info[0]! | (info[1]! << 8), info[2]! | (info[3]! << 8)];
    const data = locked.slice(8);
    const opened = await (major === 4 && minor === 4
      ? decryptAgile(new TextDecoder().decode(info.subarray(8)), data)
      : minor === 2
        ? decryptStandard(info, data)
        : null);
    // Lengths beyond four bytes are beyond any limit.
    return opened?.slice(0, new DataView(locked.buffer).getUint32(0, true)) ?? null;
  } catch {
    // Values that no encryption has: whoever wrote them, nothing can be opened with them.
    return null;
  }
}
