import { ledgerText, mergeLedgers, parseLedger, type LedgerLine } from '../../../src/app/desk/ledger';

const T = (minute: number) => `2026-03-02T08:0${minute}:00.000Z`;
const fileLine = (sha256: string, minute: number): LedgerLine => ({
  what: 'file',
  path: '甲局/表.xlsx',
  sha256,
  state: 'reviewed',
  at: T(minute),
});

describe('a ledger', () => {
  const bar: LedgerLine = { what: 'bar', errors: 0, difference: 1, grade: true, at: T(1) };
  const lines = [fileLine('aa', 2), bar];

  it('comes out of its file as it went in, oldest first', () => {
    expect(parseLedger(ledgerText(lines))).toEqual({ lines: [...lines].reverse(), unread: [] });
    expect(parseLedger(`\ufeff${ledgerText(lines).replace(/\n/g, '\r\n')}\r\n`).lines).toHaveLength(2);
  });

  it('of two reviewers is one, whoever is named first, and merging it again adds nothing', () => {
    const other = [fileLine('bb', 3), lines[0]!];
    const merged = mergeLedgers(lines, other);
    expect(merged).toHaveLength(3);
    expect(mergeLedgers(other, lines)).toEqual(merged);
    expect(mergeLedgers(merged, merged, other)).toEqual(merged);
  });

  it.each([
    'not json',
    '{"what":"file"}',
    '{"what":"file","path":"a","sha256":"b","state":"dancing","at":"2026-03-02T08:00:00Z"}',
    '{"what":"toString","at":"2026-03-02T08:00:00Z"}',
    '{"what":"bar","errors":-1,"difference":null,"grade":true,"at":"2026-03-02T08:00:00Z"}',
    '{"what":"phrase","text":"x","isGone":false,"at":"yesterday"}',
    'null',
    '[]',
  ])('passes over what it cannot read, and gives it back as it is: %s', (bad) => {
    expect(parseLedger(`${bad}\n${ledgerText(lines)}`)).toMatchObject({
      unread: [bad],
      lines: { length: 2 },
    });
  });

  it('loses no line that only another version can read, however often it is saved', () => {
    const newer = '{"what":"meeting","at":"2031-01-01T00:00:00Z","who":"乙"}';
    const first = parseLedger(`${newer}\n${ledgerText(lines)}`);
    const second = parseLedger(ledgerText(first.lines, [...first.unread, ...first.unread]));
    expect([second.lines.length, second.unread]).toEqual([2, [newer]]);
  });
});
