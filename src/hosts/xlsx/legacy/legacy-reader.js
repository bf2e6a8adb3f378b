/**
 * The child process that reads old and foreign workbooks with a third-party parser, so that a file that makes the
 * parser hang or eat memory costs this process only. Bytes come in by standard input, a dump goes out by standard
 * output as JSON: `{ date1904, sheets: [{ name, hidden, merges, hiddenRows, hiddenColumns, isProtected, cells }] }`
 * with cells `[row, column, type, value, format, formula]`, or `{ error: 'encrypted' | 'damaged' }`.
 * Plain JavaScript without imports of the project: it runs as it stands, from the sources and from the bundle.
 */
/* eslint-disable @typescript-eslint/no-require-imports -- runs as CommonJS without a build */
const { readFileSync, writeSync } = require('node:fs');
const xlsx = require('@e965/xlsx');

const VISIBLE = 0;

function dump(bytes) {
  const book = xlsx.read(bytes, {
    type: 'buffer',
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

function answer() {
  try {
    return dump(readFileSync(0));
  } catch (error) {
    return { error: /password|encrypt/i.test(String(error?.message)) ? 'encrypted' : 'damaged' };
  }
}

/** Writes everything: a pipe takes it piece by piece, and may be full for a moment. */
function writeAll(bytes) {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

writeAll(Buffer.from(JSON.stringify(answer())));
