import { Memo, memoByText } from '../../../src/core/number/memo';

describe('memoByText', () => {
  it('works a text out once, null results too', () => {
    const asked: string[] = [];
    const read = memoByText((text) => {
      asked.push(text);
      return text === '' ? null : text.length;
    });
    expect([read('ab'), read('ab'), read(''), read('')]).toEqual([2, 2, null, null]);
    expect(asked).toEqual(['ab', '']);
  });

  it('works very long texts out anew instead of keeping them', () => {
    const compute = jest.fn((text: string) => text.length);
    const read = memoByText(compute);
    const long = '字'.repeat(5000);
    expect([read(long), read(long)]).toEqual([5000, 5000]);
    expect(compute).toHaveBeenCalledTimes(2);
  });
});

describe('Memo', () => {
  it('forgets what was not asked for while as many others came, and keeps what was', () => {
    const memo = new Memo<number>(3);
    memo.keep('often', 0);
    memo.keep('once', 1);
    for (let at = 0; at < 5; at++) {
      memo.keep(`other${at}`, at);
      expect(memo.get('often')).toBe(0);
    }
    expect(memo.get('once')).toBeUndefined();
  });

  it('keeps fewer of long texts, so that they never fill the memory', () => {
    const memo = new Memo<number>();
    memo.keep('first', 0);
    for (let at = 0; at < 700; at++) memo.keep(String(at).padStart(900, '字'), at);
    expect(memo.get('first')).toBeUndefined();
    expect(memo.get('699'.padStart(900, '字'))).toBe(699);
  });
});
