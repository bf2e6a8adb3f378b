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

  it('comes to the same where every character is folded by itself', () => {
    const typed = fc.constantFrom(...'率％（）９＞＜＝≥≧>=<%》《＄＼｛ａ.，：(1万 \u3000\n\u200b\\$');
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 12 }), (characters) => {
        const text = characters.join('');
        const [own, behindBlank] = [normalise(text), normalise(`\u00a0${text}`)];
        expect(behindBlank.isInPlace).toBe(false);
        expect(own.text).toBe(behindBlank.text);
        for (let i = 0; i < own.text.length; i++) expect(own.rawIndex(i)).toBe(behindBlank.rawIndex(i) - 1);
        if (own.isInPlace) expect(own.text).toHaveLength(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['满意度（％）≥９５', '完成率＞90%，得5分'])('keeps every place of %s', (text) => {
    expect(normalise(text).isInPlace).toBe(true);
  });

  it.each(['满意度 ≥95', '大于》5000', '90% > =80%', '\\geq 95', 'a\u200bb'])(
    'finds the places of %s',
    (text) => {
      expect(normalise(text).isInPlace).toBe(false);
    },
  );

  it('points back at the character as typed', () => {
    const raw = ' 满意度 ≧ ９５ ％';
    const { text, rawIndex } = normalise(raw);
    expect(text).toBe('满意度≥95%');
    expect(raw[rawIndex(text.indexOf('9'))]).toBe('９');
  });
});
