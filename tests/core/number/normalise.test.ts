import fc from 'fast-check';
import { fold, normalise } from '../../../src/core/number/normalise';

describe('fold', () => {
  it.each([
    ['≧９５％', '≥95%'],
    ['》５０００册', '>5000册'],
    ['总人数》4000人', '总人数>4000人'],
    ['《20%', '<20%'],
    ['《规划》3份', '《规划》3份'],
    ['编制《规划（2023-2035 年）》', '编制《规划(2023-2035年)》'],
    ['﹥28 次', '>28次'],
    ['>= 95 %', '≥95%'],
    ['＜＝5', '≤5'],
    ['$\\geq 95\\%$', '≥95%'],
    ['$x \\leqslant 5\\%$', 'x≤5%'],
    ['\\frac{a}{b}\\times 100\\%', '(a)/(b)×100%'],
    ['满 意 度', '满意度'],
    ['Word 2016 版', 'Word 2016版'],
    ['一\n\n二　三', '一\n二三'],
    ['a\u200bb', 'ab'],
    ['10²㎡ ① ½ …', '10²㎡①½…'],
    ['是，否；；好：！？', '是，否；；好：！？'],
    ['费用$5', '费用$5'],
  ])('%j', (raw, folded) => expect(fold(raw)).toBe(folded));

  it('gives the same text with the map, every index in the raw text and never going back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'９５％ 》《>=\\geq{}$a中\n　\u200b，。😀'), maxLength: 30 }),
        (raw) => {
          const { text, rawIndex } = normalise(raw);
          expect(text).toBe(fold(raw));
          let last = 0;
          for (let i = 0; i <= text.length; i++) {
            expect(rawIndex(i)).toBeGreaterThanOrEqual(last);
            expect(rawIndex(i)).toBeLessThanOrEqual(raw.length);
            last = rawIndex(i);
          }
        },
      ),
    );
  });

  it('points back at the character as typed', () => {
    const raw = ' 满意度 ≧ ９５ ％';
    const { text, rawIndex } = normalise(raw);
    expect(text).toBe('满意度≥95%');
    expect(raw[rawIndex(text.indexOf('9'))]).toBe('９');
  });
});
