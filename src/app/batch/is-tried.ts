const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlsb|ods|et)$/i;

/** Whether a file is a workbook by its name. */
export function isWorkbook(name: string): boolean {
  return WORKBOOK.test(name);
}

/** What systems and programs put beside the files of a folder: lock files of Excel and WPS, hidden files. */
const BYWORK = /^(?:~\$|\.)|^(?:Thumbs\.db|desktop\.ini)$/i;

/**
 * Whether a file is tried. Of a folder, files that are workbooks by their names; a file that was chosen by itself (its
 * path is its name) in any case, so that a person learns what is wrong with it. Lock files and hidden files never.
 * @param path with "/" between folders
 */
export function isTried(path: string): boolean {
  const parts = path.split('/');
  const name = parts.pop()!;
  if (BYWORK.test(name)) return false;
  if (parts.length === 0) return true;
  return isWorkbook(name) && !parts.some((folder) => folder === '__MACOSX' || folder.startsWith('.'));
}

/** Whether a file is an archive by its name; it is opened like a folder. */
export function isArchive(path: string): boolean {
  return /\.zip$/i.test(path);
}
