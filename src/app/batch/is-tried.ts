const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlsb|ods|et)$/i;

/** Whether a file is a workbook by its name. */
export function isWorkbook(name: string): boolean {
  return WORKBOOK.test(name);
}

const REPORT = /\.docx$/i;

/** Letters and lists that this program wrote, put back among the files: they are about reports and are none. */
const OWN_PAPER =
  /(?:^|-)(?:核查意见书|退回清单|对照结果|文件一览|review|return-list)(?: ?[(（]\d+[)）])?\.docx$/i;

/** What systems and programs put beside the files of a folder: lock files of Excel and WPS, hidden files. */
const BYWORK = /^(?:~\$|\.)|^(?:Thumbs\.db|desktop\.ini)$/i;

/**
 * Whether a file is tried. Of a folder, files that are workbooks by their names; a file that was chosen by itself (its
 * path is its name) in any case, so that a person learns what is wrong with it. Lock files and hidden files never.
 * @param path with "/" between folders
 */
export function isTried(path: string): boolean {
  return isWanted(path, isWorkbook);
}

/** Whether the table of files takes a file in: what is tried, and of a folder its Word reports too. */
export function isTaken(path: string): boolean {
  return isWanted(path, (name) => isWorkbook(name) || (REPORT.test(name) && !OWN_PAPER.test(name)));
}

function isWanted(path: string, isOfFolder: (name: string) => boolean): boolean {
  const parts = path.split('/');
  const name = parts.pop()!;
  if (BYWORK.test(name)) return false;
  if (parts.length === 0) return true;
  return isOfFolder(name) && !parts.some((folder) => folder === '__MACOSX' || folder.startsWith('.'));
}

/** Whether a file is an archive by its name; it is opened like a folder. */
export function isArchive(path: string): boolean {
  return /\.zip$/i.test(path);
}
