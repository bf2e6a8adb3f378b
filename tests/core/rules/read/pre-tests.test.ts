import { maySay, TOLD } from '../../../../src/core/rules/compile/passes/traits';
import { AWARDS } from '../../../../src/core/rules/read/award-patterns';
import { isCue } from '../../../../src/core/rules/read/awards';
import { CAPS, mayHoldCap } from '../../../../src/core/rules/read/caps';
import { CLOSER, OPENER, stripped } from '../../../../src/core/rules/read/clauses';
import { coefficientsAt, mayHoldCoefficients } from '../../../../src/core/rules/read/coefficients';
import { mayBeParallel, parallelAt } from '../../../../src/core/rules/read/parallel';
import { INCLUDED, saysPart, SHORT_OF } from '../../../../src/core/rules/read/rounding';
import { regexpSamples } from '../../../helpers/regexp-samples';

/** Most places of a text are passed over by a short look: it must let through whatever the long one takes. */
const MANY = 1500;

const fits = (source: string, flags = ''): ((text: string) => boolean) => {
  const pattern = new RegExp(source, flags);
  return (text) => {
    pattern.lastIndex = 0;
    return pattern.test(text);
  };
};

describe('a sentence is passed over only where', () => {
  it.each(CAPS.all.map((source) => [source]))('no cap stands: %s', (source) => {
    const texts = regexpSamples(source, MANY).filter(fits(source, 'y'));
    expect(texts.length).toBeGreaterThan(MANY / 20);
    expect(texts.filter((text) => !mayHoldCap(text))).toEqual([]);
  });

  it.each(AWARDS.all.map((source) => [source]))('no award begins: %s', (source) => {
    const texts = regexpSamples(source, MANY).filter(fits(source, 'y'));
    expect(texts.length).toBeGreaterThan(MANY / 50);
    // 各占20%, 本项满分: found further in, too. A hundred points are 一百分.
    const isAward = fits(source, 'y');
    const isFound = (text: string): boolean =>
      text.startsWith('百') || [...text].some((_, at) => isCue(text, at) && isAward(text.slice(at)));
    expect(texts.filter((text) => text !== '' && !isFound(text))).toEqual([]);
  });

  it.each([SHORT_OF, INCLUDED])('nothing is said of parts: %s', ({ source }) => {
    const texts = regexpSamples(source, MANY).filter(fits(source));
    expect(texts.length).toBeGreaterThan(MANY / 2);
    expect(texts.filter((text) => !saysPart(text))).toEqual([]);
  });

  it.each(Object.entries(TOLD))('no trait goes by it: %s', (_, told) => {
    const texts = regexpSamples(told.pattern.source, MANY).filter(fits(told.pattern.source));
    expect(texts.length).toBeGreaterThan(MANY / 2);
    expect(texts.filter((text) => !maySay(text, told))).toEqual([]);
  });

  it('no list of points stands', () => {
    const mark =
      '(?:分别|依次|对应|相应)(?:得|计|扣|加)\\d分?(?:、\\d分?)+和\\d分|(?:分别|依次|对应|相应)+得\\d0%、\\d0%分';
    const texts = regexpSamples(mark, MANY).filter((text) => parallelAt(text, 0, 0) !== null);
    expect(texts.length).toBeGreaterThan(MANY / 10);
    expect(texts.filter((text) => !mayBeParallel(text))).toEqual([]);
  });

  it('no grades with shares stand', () => {
    const grades =
      '优\\((?:系数|得分率)?1\\)、良\\(0\\.8\\)、差\\(0\\),按(?:等级|对应|相应)(?:系数|比例|得分率|百分比)(?:乘以|×)分值计分';
    const texts = regexpSamples(grades, MANY).filter((text) => coefficientsAt(text, 0) !== null);
    expect(texts.length).toBeGreaterThan(MANY / 10);
    expect(texts.filter((text) => !mayHoldCoefficients(text))).toEqual([]);
  });
});

describe('a condition loses what leads into it and out of it', () => {
  const CONDITION = '甲乙丙丁';

  it('whatever it begins with', () => {
    const leads = regexpSamples(OPENER.source, MANY).filter(
      (lead) => (lead + CONDITION).replace(OPENER, '') === CONDITION,
    );
    expect(leads.length).toBeGreaterThan(MANY / 4);
    expect(leads.filter((lead) => stripped(lead + CONDITION) !== CONDITION)).toEqual([]);
  });

  it('whatever it ends with', () => {
    const ends = regexpSamples(CLOSER.source, MANY).filter(
      (end) => (CONDITION + end).replace(CLOSER, '') === CONDITION,
    );
    expect(ends.length).toBeGreaterThan(MANY / 4);
    expect(ends.filter((end) => stripped(CONDITION + end) !== CONDITION)).toEqual([]);
  });
});
