import { parseJournal, UNDO, serialiseJournal } from '../../../src/core/edits/journal';
import { plainForm, planOf } from './plan-case';

const entry = {
  at: '2026-03-01T08:00:00Z',
  undo: planOf(plainForm(), { 合格率: [28.42, '合格率90%，扣1.58分。'] }),
};

describe('the journal', () => {
  it('reads back what it wrote; every cell gets its old content because a write is taken back', () => {
    const edits = entry.undo.edits.map((edit) => ({ ...edit, reason: UNDO }));
    const back = { ...entry, undo: { ...entry.undo, edits } };
    expect(parseJournal(serialiseJournal([entry, entry]))).toEqual([back, back]);
  });

  it('reads journals that keep a reason in two languages with every edit', () => {
    const old = JSON.stringify({ version: 1, entries: [entry] }, (name, value: unknown) =>
      name === 'reason' ? { 'zh-CN': '旧', en: 'old' } : value,
    );
    expect(parseJournal(old)![0]!.undo.edits[0]!.reason).toBe(UNDO);
  });

  it('takes little room: no words of catalogues', () => {
    expect(serialiseJournal([entry])).not.toMatch(/reason|texts|zh-CN/);
  });

  it.each([
    ['no JSON', '{"version":1,'],
    ['another version', '{"version":2,"entries":[]}'],
    ['no list', '{"version":1,"entries":{}}'],
    ['an entry without a time', JSON.stringify({ version: 1, entries: [{ undo: entry.undo }] })],
    ['an edit without a cell', serialiseJournal([entry]).replace('"row":1', '"row":-1')],
    ['an unknown input', serialiseJournal([entry]).replace('"kind":"number"', '"kind":"script"')],
    ['an unknown purpose', serialiseJournal([entry]).replace('"purpose":"note"', '"purpose":"macro"')],
    ['a list in place of the journal', '[]'],
  ])('refuses %s', (_, text) => expect(parseJournal(text)).toBeNull());
});
