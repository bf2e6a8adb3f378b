import { openXlsx, type XlsxFile } from '../../hosts/xlsx';

/** Reads another version of a file that was patched here. @throws when it does not open: a mistake of the patcher */
export function reopen(_before: XlsxFile, bytes: Uint8Array): XlsxFile {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(`a patched file does not open: ${result.error.message.en}`);
  return result.file;
}
