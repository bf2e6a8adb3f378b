/**
 * Reads an old or foreign workbook with a third-party parser and tells what is in it as plain data:
 * `{ date1904, sheets: [{ name, hidden, merges, hiddenRows, hiddenColumns, isProtected, cells }] }` with cells
 * `[row, column, type, value, format, formula]`, or `{ error: 'encrypted' | 'damaged' }`.
 * Plain JavaScript that is handed the parser: the child process of the command line runs it without a build, the
 * browser's worker bundles it.
 */
const VISIBLE = 0;

function dump(xlsx, bytes) {
  const book = xlsx.read(bytes, {
    type: 'array',
    dense: true,
    cellFormula: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellStyles: true,
    bookVBA: false,
  });
  const states = book.Workbook?.Sheets ?? [];
  const sheets = book.SheetNames.map((name, i) => {
    const sheet = book.Sheets[name];
    // A sheet whose part cannot be read is listed by name only.
    if (!sheet) throw new Error(`sheet missing: ${name}`);
    return dumpSheet(name, sheet, (states[i]?.Hidden ?? VISIBLE) !== VISIBLE);
  });
  return { date1904: book.Workbook?.WBProps?.date1904 === true, sheets };
}

function dumpSheet(name, sheet, hidden) {
  const cells = [];
  const data = sheet['!data'] ?? [];
  data.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (!cell || (cell.t === 'z' && !cell.f)) return;
      const value = cell.t === 'e' ? (xlsxError(cell.v) ?? cell.w) : (cell.v ?? '');
      cells.push([r, c, cell.t, value, cell.z ?? null, cell.f ?? null]);
    }),
  );
  const hiddenOf = (list) => (list ?? []).flatMap((item, i) => (item?.hidden ? [i] : []));
  return {
    name,
    hidden,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => [s.r, s.c, e.r, e.c]),
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
    isProtected: Boolean(sheet['!protect']),
    cells,
  };
}

const ERRORS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);
const xlsxError = (code) => ERRORS.get(code);

/** The dump of a file's bytes, by a parser (the package @e965/xlsx). Never throws for what is in the bytes. */
function dumpBook(xlsx, bytes) {
  try {
    return dump(xlsx, bytes);
  } catch (error) {
    return { error: /password|encrypt/i.test(String(error?.message)) ? 'encrypted' : 'damaged' };
  }
}

exports.dumpBook = dumpBook;
