import type { Saying } from '../../../core/text';

/**
 * What a save came to. `saved`: in the file itself; the target is where it goes next time. `downloaded`: handed to the
 * browser, which puts it among the downloads. `cancelled`: the person changed their mind. `refused`: nothing was
 * written, with the reason; saving under another name remains. The bytes are those that were written, where a document
 * was saved.
 */
export type SaveResult =
  | { readonly outcome: 'saved'; readonly target: SaveTarget; readonly bytes?: Uint8Array }
  | { readonly outcome: 'downloaded'; readonly bytes?: Uint8Array }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'refused'; readonly reason: Saying };

/** Where a document is saved. */
export interface SaveTarget {
  readonly name: string;
  write(bytes: Uint8Array): Promise<SaveResult>;
}

/** The parts of the File System Access API that are used; it is there in secure contexts of Chromium only. */
export interface FileHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{
    write(data: Uint8Array<ArrayBuffer>): Promise<void>;
    close(): Promise<void>;
    abort?(): Promise<void>;
  }>;
  requestPermission?(mode: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const TYPES = {
  '.xlsx': `${OPEN_XML}.sheet`,
  '.xlsm': 'application/vnd.ms-excel.sheet.macroEnabled.12',
  '.xltx': `${OPEN_XML}.template`,
  '.xltm': 'application/vnd.ms-excel.template.macroEnabled.12',
} as const;

/** How the name of a file ends that can be written. */
export type Ending = keyof typeof TYPES;

/** The ending of a workbook's name, in small letters; null where it is none of a file that can be written. */
export function endingOf(name: string): Ending | null {
  const ending = /\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? '';
  return ending in TYPES ? (ending as Ending) : null;
}

/** What else this program gives out: letters, archives of copies, the ledger (lines of JSON, for which no type is registered). */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.zip': 'application/zip',
  '.jsonl': 'application/x-ndjson',
};

/** The MIME type of a file by the ending of its name; one that nobody knows is plain bytes. */
export function typeOf(name: string): string {
  const ending = endingOf(name);
  if (ending) return TYPES[ending];
  return OTHER_TYPES[/\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? ''] ?? 'application/octet-stream';
}
