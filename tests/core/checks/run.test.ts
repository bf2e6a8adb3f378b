import fc from 'fast-check';
import { allChecks } from '../../../src/core/checks';
import type { Check } from '../../../src/core/checks/check';
import { runCheck, runChecks } from '../../../src/core/checks/run';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import { fillMessages } from '../../../src/core/checks/shared/messages';
import { a1 } from '../../../src/core/model/address';
import { fundsBook, fundsForm, indicatorBook, tasksForm } from '../../helpers/check-books';
import { contextOf } from '../../helpers/check-context';
import { projectBook, projectForm } from '../../helpers/score-books';
import { type CellInput, move, sheet, workbook } from '../../helpers/sheet-builder';
import { whyText } from '../../../src/core/checks/shared/why-text';

const text = { what: '', why: '', fix: '' };
const docs = { what: '', why: '', fix: '', basis: '' };

function check(run: Check['run'], what = 'stated {value}'): Check {
  const message = { ...text, what };
  return {
    code: 'JX999',
    id: 'sample',
    severity: 'warning',
    docs: { 'zh-CN': docs, en: docs },
    messages: { sample: { 'zh-CN': message, en: message } },
    run,
  };
}

const ref = { sheet: '项目自评表', row: 5, column: 4 };

describe('runCheck', () => {
  const context = contextOf(projectBook());

  it('fills the message and adds code, id and severity', () => {
    const sample = check(function* () {
      yield { message: 'sample', data: { value: 7 }, ref, related: [ref, ref], stated: '7' };
    });
    const { findings, run } = runCheck(context, sample);
    expect(findings).toMatchObject([
      { code: 'JX999', id: 'sample', severity: 'warning', related: [], stated: '7', expected: null },
    ]);
    expect(findings[0]!.message.en.what).toBe('stated 7');
    expect(run).toEqual({ code: 'JX999', id: 'sample', status: 'found', why: [] });
  });

  it('throws when a message lacks a name, or is not there', () => {
    const incomplete = check(function* () {
      yield { message: 'sample', data: {}, ref };
    });
    const unknown = check(function* () {
      yield { message: 'other', data: {}, ref };
    });
    expect(() => runCheck(context, incomplete)).toThrow('lacks {value}');
    expect(() => runCheck(context, unknown)).toThrow('has no message "other"');
  });

  it.each([
    ['report', ['info', 'error']],
    ['strict', ['warning', 'error']],
    ['silent', ['error']],
  ] as const)('treats what rounding explains as told: %s', (tolerance, severities) => {
    const sample: Check = {
      ...check(function* () {
        yield { message: 'sample', data: { value: 1 }, ref, severity: 'info' };
        yield { message: 'sample', data: { value: 2 }, ref };
      }),
      severity: 'error',
    };
    const told = contextOf(projectBook(), { ...DEFAULT_SETTINGS, tolerance });
    expect(runCheck(told, sample).findings.map(({ severity }) => severity)).toEqual(severities);
  });

  it('says why something was not checked, each reason once', () => {
    const sample = {
      ...check(function* () {
        yield { notChecked: 'noFigure' };
        yield { notChecked: 'noFigure' };
      }),
      reasons: { noFigure: { 'zh-CN': '没有数', en: 'no figure' } },
    };
    const { run } = runCheck(context, sample);
    expect([run.status, whyText(run, 'zh-CN'), whyText(run, 'en')]).toEqual([
      'not-checked',
      '没有数',
      'no figure',
    ]);
  });

  it('tells two alike findings apart by their order', () => {
    const sample = check(function* () {
      yield { message: 'sample', data: { value: 1 }, ref, stated: '1' };
      yield { message: 'sample', data: { value: 1 }, ref, stated: '1' };
    });
    const [one, other] = runCheck(context, sample).findings;
    expect(one!.fingerprint).not.toBe(other!.fingerprint);
  });
});

describe('runChecks', () => {
  it('gives first what must be mended first: by gravity, then what moves points, then by place', () => {
    const book = workbook(tasksForm({ F7: 1, D8: 9 }), fundsForm({ C6: 410, F5: 0.5, E9: '》30公里' }));
    const { findings } = runChecks(contextOf(book));
    const order = new Map(book.sheets.map(({ name }, at) => [name, at]));
    const family = (code: string) =>
      [/^JX(?:00|3)/, /^JX40[14]/, /^JX1/, /^JX2/, /./].findIndex((f) => f.test(code));
    const key = ({ severity, code, ref: { sheet: name, row, column } }: (typeof findings)[number]) =>
      ['error', 'warning', 'info'].indexOf(severity) +
      [family(code), order.get(name), row, column].map((n) => String(n).padStart(4, '0')).join() +
      code;
    expect(findings.length).toBeGreaterThan(4);
    expect(findings.map(key)).toEqual(findings.map(key).sort());
    expect(new Set(findings.map(({ severity }) => severity)).size).toBeGreaterThan(1);
  });

  it('lists every check, with why where it was not checked', () => {
    const { checked } = runChecks(contextOf(projectBook()));
    expect(checked.map(({ code }) => code)).toEqual(allChecks.map(({ code }) => code));
    for (const { status, why } of checked) if (status === 'not-checked') expect(why).not.toEqual([]);
  });

  it('takes a reason that nobody knows for a mistake of the check', () => {
    const sample = check(function* () {
      yield { notChecked: 'unheardOf' };
    });
    expect(() => runCheck(contextOf(projectBook()), sample)).toThrow('has no reason "unheardOf"');
  });

  it('names the sheet of a reason where there are several, those the program writes left out', () => {
    const named = {
      ...check(function* () {
        yield { notChecked: 'noFigure', ref };
      }),
      reasons: { noFigure: { 'zh-CN': '缺数', en: 'no figure' } },
    };
    const whyOf = (...others: readonly string[]) => {
      const book = workbook(projectForm(), ...others.map((name) => sheet(name, [['编号', '处理']])));
      return whyText(runChecks(contextOf(book), [named]).checked[0]!, 'zh-CN');
    };
    expect(whyOf()).toBe('缺数');
    expect(whyOf('核查记录', '评分依据')).toBe('缺数');
    expect(whyOf('封面')).toBe('“项目自评表”：缺数');
  });

  it('keeps the other checks when one throws, and says so', () => {
    const broken = check(() => {
      throw new TypeError('no such row');
    });
    const { findings, checked } = runChecks(contextOf(fundsBook({ F5: 0.5 })), [broken, ...allChecks]);
    expect(checked[0]).toMatchObject({ code: 'JX999', status: 'not-checked' });
    expect(whyText(checked[0]!, 'en')).toContain('no such row');
    expect(findings.map(({ code }) => code)).toContain('JX103');
  });

  it('takes severities from the settings, and switches checks off', () => {
    const book = fundsBook({ F5: 0.5 });
    const settings = { ...DEFAULT_SETTINGS, severities: { JX103: 'info', JX106: 'off' } as const };
    const { findings, checked } = runChecks(contextOf(book, settings));
    expect(findings.find(({ code }) => code === 'JX103')!.severity).toBe('info');
    expect(checked.some(({ code }) => code === 'JX106')).toBe(false);
  });

  it('keeps fingerprints when the table moves, and gives others to other cells', () => {
    const book = indicatorBook(['巡查次数', '》12次', '12次'], ['督查次数', '》12次', '12次']);
    const shifted = { sheets: book.sheets.map((one) => move(one, 5, 1)) };
    const prints = [book, shifted].map((one) => runChecks(contextOf(one)).findings.map((f) => f.fingerprint));
    expect(prints[0]).toEqual(prints[1]);
    expect(new Set(prints[0]).size).toBe(prints[0]!.length);
    expect(prints[0]!.length).toBe(2);
  });
});

describe('no check throws', () => {
  const value: fc.Arbitrary<CellInput> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom<CellInput>(null, 0, 1, 100, -5, 0.945, 12345678.9, '', '……', '/'),
    },
    {
      weight: 4,
      arbitrary: fc.constantFrom<CellInput>(
        '≥95%',
        '2,2097.11',
        '#REF!',
        '同比下降5%',
        '》3',
        '不适用',
        'XX',
        '3万元',
        '合计',
        '其中：财政拨款',
        '优',
        true,
      ),
    },
    fc.string({ maxLength: 12 }),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
  );
  const address = fc
    .tuple(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 8 }))
    .map(([row, column]) => a1({ row, column }));
  const changes = fc.dictionary(address, value, { maxKeys: 12 });

  it('on forms with random cells', () => {
    fc.assert(
      fc.property(changes, (some) => {
        const context = contextOf(workbook(projectForm(some), fundsForm(some), tasksForm(some)));
        for (const one of allChecks) runCheck(context, one);
      }),
      { numRuns: 60 },
    );
  });

  it('on random grids', () => {
    const grid = fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 12 });
    fc.assert(
      fc.property(grid, (rows) => {
        const context = contextOf(workbook(sheet('绩效自评表', [['部门整体支出绩效自评表'], ...rows])));
        for (const one of allChecks) runCheck(context, one);
      }),
      { numRuns: 60 },
    );
  });
});

describe('shared texts', () => {
  it('fills each placeholder', () => {
    const message = { what: '{a} and {b}', why: '{a}', fix: 'none' };
    const filled = { what: '1 and x', why: '1', fix: 'none' };
    expect(fillMessages({ 'zh-CN': message, en: message }, { a: 1, b: 'x' }).en).toEqual(filled);
  });
});
