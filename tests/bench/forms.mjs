import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ms, quantile, row, timed } from './times.mjs';

/** Forms that are read before the clock counts. */
const WARM_UP = 60;
const FORMS = 240;

/** The quick quarter: what other programs of the machine take falls into the rest. */
const typical = (times) => quantile(times, 0.25);

/** Sources as they were published. */
const sourcesIn = (root) => {
  const folder = join(root, 'assets/samples');
  const names = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  return names.map((name) => ({ name: name.slice(0, -5), path: join(folder, name) }));
};

/** What one form costs against SheetJS parsing the same file, both in turn, no form twice. */
export function* formRows(engine, sheetJs, root) {
  const review = (workbook) => engine.review(workbook, engine.DEFAULT_SETTINGS, [], engine.proseReader);
  yield againstParsing(engine, sheetJs, review, false);
  yield againstParsing(engine, sheetJs, review, true);
  yield firstCheck(root);
  yield afterEdit(engine, sheetJs, review, root);
  yield distinctStandard(engine, sheetJs, review, root);
}

function againstParsing(engine, sheetJs, review, isOwn) {
  const [parsing, checking] = [[], []];
  for (let seed = 0; seed < FORMS; seed++) {
    const bytes = engine.writeWorkbook(engine.formOf(60, seed, isOwn));
    parsing.push(timed(() => sheetJs.read(bytes))[1]);
    checking.push(timed(() => review(engine.openXlsx(bytes).file.workbook))[1]);
  }
  const [parse, check] = [parsing, checking].map((times) => typical(times.slice(WARM_UP)));
  const [name, goal, must] = isOwn ? ['every text its own', 1.5, 3.5] : ['one bureau', 1, 1.8];
  const words = `${ms(check)} / ${ms(parse)}`;
  return row(`read + whole check / SheetJS parse, ${name}`, check / parse, goal, must, words);
}

/** The first of its kind in a new process, modules loaded; of the source for which it looks worst. */
function firstCheck(root) {
  const script = fileURLToPath(new URL('./first.mjs', import.meta.url));
  const first = (kind, path) => {
    const turns = Array.from({ length: 5 }, () => {
      const { stdout, status, stderr } = spawnSync(process.execPath, [script, kind, path], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      return Number(stdout);
    });
    return typical(turns);
  };
  const all = sourcesIn(root).map(({ name, path }) => {
    const [parse, check] = [first('parse', path), first('check', path)];
    return { name, ratio: check / parse, detail: `${ms(check)} / ${ms(parse)}` };
  });
  const { name, ratio, detail } = worst(all);
  return row(
    'first check in a process / SheetJS first parse, slowest source',
    ratio,
    1,
    3,
    `${name} ${detail}`,
  );
}

/** A score typed here, an actual value there; every workbook is read anew from the file's cells. */
function afterEdit(engine, sheetJs, review, root) {
  const all = sourcesIn(root).map(({ name, path }) => {
    const bytes = readFileSync(path);
    const { workbook } = engine.openXlsx(bytes).file;
    let last = review(workbook);
    const places = last.recognition.forms.flatMap(({ indicators }) =>
      indicators.flatMap(({ score, actual }) => [score?.ref ?? [], actual?.ref ?? []].flat()),
    );
    const [parsing, checking] = [[], []];
    for (let turn = 0; turn < 120; turn++) {
      const place = places[(turn * 7) % places.length];
      const now = typed(last.workbook, place, String(1 + (turn % 9)));
      parsing.push(timed(() => sheetJs.read(bytes))[1]);
      checking.push(timed(() => (last = engine.reviewAfter(last, now, [place])))[1]);
    }
    const [parse, check] = [parsing, checking].map((times) => typical(times.slice(30)));
    return { name, ratio: check / parse, detail: `${ms(check)} / ${ms(parse)}` };
  });
  const { name, ratio, detail } = worst(all);
  return row('check after an edit / SheetJS parse, slowest source', ratio, 0.5, 1.2, `${name} ${detail}`);
}

/** A workbook read anew in which one cell holds a number. */
function typed(workbook, { sheet, row: at, column }, value) {
  const copy = structuredClone(workbook);
  const { cells } = copy.sheets.find(({ name }) => name === sheet).rows.find((one) => one.row === at);
  const cell = cells.findIndex((one) => one.column === column);
  cells[cell] = { column, kind: 'number', raw: value, text: value };
  return copy;
}

/** Rows of a form of standards; what a form costs with standards never seen over what it costs when they are known. */
const ROWS = 57;

function distinctStandard(engine, sheetJs, review, root) {
  const standards = standardsIn(join(root, 'tests/fixtures'));
  const characters = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';
  const [parsing, reading] = [[], []];
  for (let form = 0; form < 160; form++) {
    const own = Array.from({ length: ROWS }, (_, at) => {
      const nth = form * ROWS + at;
      const { text, max, indicator } = standards[nth % standards.length];
      const mark = characters[Math.floor(nth / standards.length) % characters.length];
      const changed = text.replace(/[率度数]/, (name) => mark + name);
      return { text: changed, max, indicator: indicator + mark };
    });
    const make = () => engine.standardsForm(own, form);
    const bytes = engine.writeWorkbook(engine.formOf(60, form));
    parsing.push(timed(() => sheetJs.read(bytes))[1]);
    const [fresh, again] = [make(), make()].map((workbook) => timed(() => review(workbook))[1]);
    reading.push(Math.max(0, fresh - again) / ROWS);
  }
  const [parse, read] = [parsing, reading].map((times) => quantile(times.slice(40)));
  const words = `${Math.round(1000 / read)} a second`;
  return row('distinct standard / SheetJS parse of a form', read / parse, 0.03, 0.06, words);
}

function standardsIn(folder) {
  const files = readdirSync(folder).filter((name) => /^standards.*\.jsonl$/.test(name));
  const lines = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  const read = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
  const known = new Map(read.filter(({ text, max }) => text && max).map((one) => [one.text, one]));
  return [...known.values()].map(({ text, max, indicator = '' }) => ({ text, max: String(max), indicator }));
}

const worst = (all) => all.reduce((one, other) => (other.ratio > one.ratio ? other : one));
