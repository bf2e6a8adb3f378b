import { DENIAL, endsInDenial } from '../../../src/core/words/denials';
import { faultiness } from '../../../src/core/words/faults';

describe('words of denial', () => {
  it.each(DENIAL.split('|'))('%s denies what follows', (word) => {
    expect(endsInDenial(`投诉量${word}`)).toBe(true);
    expect(faultiness(`${word}挪用资金`)).toBe('kept');
  });

  it.each(['投诉量不得', '支出未能', '费用不再'])('%s denies with its modal', (words) =>
    expect(endsInDenial(words)).toBe(true),
  );

  it.each(['投诉量', '不断', '同比', '有所'])('%s denies nothing', (words) =>
    expect(endsInDenial(words)).toBe(false),
  );
});
