/**
 * The child process that reads old and foreign workbooks with a third-party parser, so that a file that makes the
 * parser hang or eat memory costs this process only. Bytes come in by standard input, a dump (see `dump-book.js`)
 * goes out by standard output as JSON. Plain JavaScript: it runs as it stands, from the sources and from the bundle.
 */
/* eslint-disable @typescript-eslint/no-require-imports -- runs as CommonJS without a build */
const { readFileSync, writeSync } = require('node:fs');
const xlsx = require('@e965/xlsx');
const { dumpBook } = require('./dump-book.js');

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

writeAll(Buffer.from(JSON.stringify(dumpBook(xlsx, readFileSync(0)))));
