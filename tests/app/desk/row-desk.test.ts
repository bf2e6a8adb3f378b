import type { FileRow } from '../../../src/app/batch/file-row';
import type { LedgerLine } from '../../../src/app/desk/ledger';
import { alikeOf, deskOf, filled } from '../../../src/app/desk/row-desk';
import { scoringBook } from '../../helpers/score-books';
import { rowOf, unreadableRow } from '../batch/rows';

let rows: FileRow[];

beforeAll(async () => {
  rows = [
    await rowOf('收/甲局/表.xlsx', scoringBook({ H11: 99 }), { digest: 'aa' }),
    await rowOf('收/乙局/表.xlsx', scoringBook({ A2: '部门名称：清河县教育局', H11: 95 }), { digest: 'bb' }),
    await rowOf('收/丙局/表.xlsx', scoringBook({ H11: 98 }), { digest: 'cc' }),
    unreadableRow('收/坏.xlsx'),
  ];
});

const T = (minute: number) => `2026-03-02T08:${String(minute).padStart(2, '0')}:00.000Z`;
const fileLine = (
  sha256: string,
  state: 'reviewed' | 'waitingUnit' | null,
  minute: number,
  path = '甲局/表.xlsx',
) => ({ what: 'file', path, sha256, state, at: T(minute) }) satisfies LedgerLine;

const errorOf = (row: FileRow) => row.findings.find(({ severity }) => severity === 'error')!;
const decided = (
  row: FileRow,
  choice: 'return' | 'later' | 'falseAlarm' | null,
  minute: number,
): LedgerLine => ({
  what: 'finding',
  path: row.path.replace('收/', ''),
  sha256: row.digest ?? '',
  fingerprint: errorOf(row).fingerprint,
  code: errorOf(row).code,
  place: '',
  choice,
  note: '',
  at: T(minute),
});
const bar = (errors: number | null, difference: number | null, minute = 0): LedgerLine => ({
  what: 'bar',
  errors,
  difference,
  grade: true,
  at: T(minute),
});

const stateIn = (lines: readonly LedgerLine[], at: number, given = rows) =>
  deskOf(lines, given).rows.get(given[at]!.key)!;

describe('a file on the desk', () => {
  it('is reviewed until its content changes, wherever it lies', () => {
    const lines = [fileLine('aa', 'reviewed', 1)];
    expect(stateIn(lines, 0)).toMatchObject({ state: 'reviewed', isChanged: false });
    expect(stateIn(lines, 1)).toMatchObject({ state: null, isChanged: false });
    const mended = [{ ...rows[0]!, digest: 'a2' }, ...rows.slice(1)];
    expect(stateIn(lines, 0, mended)).toMatchObject({ state: null, isChanged: true });
    const alone = [{ ...rows[0]!, path: 'D/别处/表.xlsx' }];
    expect(stateIn(lines, 0, alone)).toMatchObject({ state: 'reviewed' });
  });

  it('is where the latest line says, also one that takes it back', () => {
    const lines = [fileLine('aa', 'waitingUnit', 2), fileLine('aa', 'reviewed', 1)];
    expect(stateIn(lines, 0).state).toBe('waitingUnit');
    expect(stateIn([...lines, fileLine('aa', null, 3)], 0).state).toBeNull();
  });

  it('that came back under another name is known again in its folder', () => {
    const sent = [fileLine('old', 'waitingUnit', 1, '甲局/表.xlsx')];
    const named = (path: string, changes: Partial<FileRow> = {}): FileRow => ({
      ...rows[0]!,
      key: path,
      path,
      digest: path,
      ...changes,
    });
    const isBack = (...given: FileRow[]) =>
      given.map(({ key }) => deskOf(sent, [...given, rows[1]!]).rows.get(key)!.isBack);
    expect(isBack(named('收/甲局/表（改）.xlsx'))).toEqual([true]);
    expect(isBack(named('收/甲局/表-修改稿.xlsx'))).toEqual([true]);
    // The one that went back still lies beside it: of the same office and form.
    const old = named('收/甲局/表.xlsx', { digest: 'old' });
    expect(isBack(old, named('收/甲局/表（改）.xlsx'))).toEqual([false, true]);
    expect(isBack(old, named('收/甲局/表(2).xlsx', { project: '另一个项目' }))).toEqual([false, false]);
    // Another folder, another name, and two that it may be.
    expect(isBack(named('收/丁局/表（改）.xlsx'))).toEqual([false]);
    expect(isBack(named('收/甲局/总表（改）.xlsx'))).toEqual([false]);
    const both = [...sent, fileLine('older', 'waitingUnit', 1, '甲局/表-副本.xlsx')];
    const given = [named('收/甲局/表（改）.xlsx'), rows[1]!];
    expect(deskOf(both, given).rows.get(given[0]!.key)!.isBack).toBe(false);
  });

  it('that came again is held to what it had when it was last dealt with', () => {
    const had = rows[0]!.findings.map(({ fingerprint }) => fingerprint);
    const gone = { ...fileLine('old', 'waitingUnit', 1), findings: [...had.slice(1), 'gone', 'gone too'] };
    const { isBack, isChanged, since } = stateIn([gone], 0);
    expect([isBack, isChanged]).toEqual([true, false]);
    expect(since).toEqual({ mended: 2, open: had.length - 1, fresh: new Set([had[0]]) });
    // It is dealt with once somebody has said so of this content.
    expect(stateIn([gone, fileLine('aa', 'reviewed', 2)], 0)).toMatchObject({ isBack: false, since: null });
    // Another file than the one that went back.
    expect(stateIn([gone], 1)).toMatchObject({ isBack: false, since: null });
  });

  it('that came again and again is held to the last time, in whatever order its contents were seen first', () => {
    const lines = [
      { ...fileLine('v1', 'waitingUnit', 1), findings: [] },
      { ...fileLine('v2', 'waitingUnit', 3), findings: [] },
      { ...fileLine('v1', 'reviewed', 5), findings: ['one'] },
    ];
    expect(stateIn(lines, 0)).toMatchObject({ isBack: false, isChanged: true, since: { mended: 1 } });
  });

  it('that could not be read is never reviewed by chance', () => {
    expect(stateIn([fileLine('', 'reviewed', 1)], 3).state).toBeNull();
  });
});

describe('a decision on a finding', () => {
  it('is found again by the content, and by the path when the file came back changed', () => {
    const lines = [decided(rows[0]!, 'later', 1)];
    expect(stateIn(lines, 0).counts).toEqual({ return: 0, later: 1, falseAlarm: 0 });
    const mended = [{ ...rows[0]!, digest: 'a2' }, ...rows.slice(1)];
    expect(stateIn(lines, 0, mended).counts.later).toBe(1);
    const elsewhere = [{ ...rows[0]!, path: '别处/表.xlsx' }];
    expect(stateIn(lines, 0, elsewhere).counts.later).toBe(1);
    expect(stateIn(lines, 1).counts.later).toBe(0);
  });

  it('gives way to a later one of another reviewer, and is taken back by none', () => {
    const lines = [decided(rows[0]!, 'later', 1), decided(rows[0]!, 'falseAlarm', 5)];
    expect(stateIn(lines, 0).counts).toEqual({ return: 0, later: 0, falseAlarm: 1 });
    expect(stateIn([...lines, decided(rows[0]!, null, 6)], 0).decisions.size).toBe(0);
  });
});

describe('the line of the bureau', () => {
  it('is not asked for where none was drawn', () => {
    expect(stateIn([], 0).unmet).toBeNull();
  });

  it('tells the conditions that a file does not meet, with what it has', () => {
    const lines = [bar(0, 0.5)];
    const { errors } = rows[0]!;
    expect(stateIn(lines, 0).unmet).toEqual([
      { what: 'errors', value: errors, most: 0 },
      { what: 'difference', value: 1, most: 0.5 },
    ]);
    expect(stateIn(lines, 2).unmet).toEqual(rows[2]!.errors > 0 ? expect.anything() : []);
    expect(stateIn(lines, 3).unmet).toEqual([{ what: 'unreadable' }]);
  });

  it('does not count findings that may be mended later or are a fault of the program', () => {
    const { errors } = rows[0]!;
    const lines = [bar(errors - 1, null), decided(rows[0]!, 'later', 1)];
    expect(stateIn(lines.slice(0, 1), 0).unmet).toHaveLength(1);
    expect(stateIn(lines, 0).unmet).toEqual([]);
    expect(stateIn([...lines, decided(rows[0]!, 'return', 2)], 0).unmet).toHaveLength(1);
  });
});

describe('findings of one kind', () => {
  it('are those of the same check, form and column in all files', () => {
    const alike = alikeOf(rows, rows[0]!, errorOf(rows[0]!));
    expect(alike.map(({ row }) => row.name)).toContain('表.xlsx');
    expect(
      new Set(alike.map(({ finding }) => `${finding.code} ${finding.cell.replace(/\d/g, '')}`)).size,
    ).toBe(1);
    expect(alike.map(({ row }) => row.key)).toEqual(
      rows
        .filter(({ findings }) => findings.some(({ code }) => code === errorOf(rows[0]!).code))
        .map(({ key }) => key),
    );
  });

  it('of another form are others', () => {
    const other = { ...rows[1]!, forms: rows[1]!.forms.map((form) => ({ ...form, template: 'another' })) };
    const alike = alikeOf([rows[0]!, other], rows[0]!, errorOf(rows[0]!));
    expect(alike.map(({ row }) => row.key)).toEqual([rows[0]!.key]);
  });

  it('have opinions with their own cell and figures', () => {
    const finding = { ...errorOf(rows[0]!), sheet: '表', cell: 'H11', stated: '99', expected: null };
    expect(filled('{单元格}填写{填写}，应为｛应为｝，{别的}', finding)).toBe('表!H11填写99，应为—，{别的}');
  });
});
