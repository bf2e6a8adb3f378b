import { sampleOf } from '../../../src/app/batch/sample';

const rows = (count: number, folder = '收/') =>
  Array.from({ length: count }, (_, at) => ({
    key: `${folder}${at}`,
    path: `${folder}单位${at}/自评表.xlsx`,
    status: 'clean' as const,
  }));

const at = (keys: ReadonlySet<string>) => [...keys].map((key) => key.split('/').pop()!).sort();

describe('a sample', () => {
  it('is the same again from its seed, whatever the order and wherever the folder lies', () => {
    const drawn = sampleOf(rows(300), { count: 20, seed: 482913 });
    expect(drawn.size).toBe(20);
    expect(at(sampleOf(rows(300).reverse(), { count: 20, seed: 482913 }))).toEqual(at(drawn));
    expect(at(sampleOf(rows(300, 'D/2024/收到的/'), { count: 20, seed: 482913 }))).toEqual(at(drawn));
    expect(at(sampleOf(rows(300), { count: 20, seed: 482914 }))).not.toEqual(at(drawn));
  });

  it('that is larger holds the smaller one', () => {
    const few = sampleOf(rows(300), { count: 20, seed: 7 });
    const more = sampleOf(rows(300), { count: 30, seed: 7 });
    expect([...few].every((key) => more.has(key))).toBe(true);
  });

  it('draws no file without a form, and no more than there are', () => {
    const given = [
      ...rows(3),
      { key: 'x', path: '收/x.xlsx', status: 'unreadable' as const },
      { key: 'y', path: '收/y.xlsx', status: 'noForm' as const },
    ];
    expect(at(sampleOf(given, { count: 10, seed: 1 }))).toEqual(['0', '1', '2']);
    expect(sampleOf([], { count: 10, seed: 1 }).size).toBe(0);
  });

  it('gives every file its chance: over many seeds each is drawn about as often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 400; seed++)
      for (const key of sampleOf(rows(20), { count: 5, seed })) counts.set(key, (counts.get(key) ?? 0) + 1);
    // 400 × 5 / 20 = 100 each, and a spread of about 9.
    for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(45);
    expect(counts.size).toBe(20);
  });
});
