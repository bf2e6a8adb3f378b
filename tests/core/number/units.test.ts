import { headOf, isPerOther, isRateUnit, multipleOf, unitSize } from '../../../src/core/number/units';

describe('units', () => {
  it.each([
    ['万人次', '人次', '10000'],
    ['亿千瓦时', '千瓦时', '100000000'],
    ['千万株', '株', '10000000'],
    ['十万亩', '亩', '100000'],
    ['万', '', '10000'],
  ])('%s is so many of %s', (unit, of, size) => {
    expect(multipleOf(unit)).toEqual({ unit: of, size: expect.anything() });
    expect(unitSize(unit).toFraction()).toBe(size);
  });

  it.each(['万元', '人次', '千瓦', '百分点', '百家'])('%s is a unit as it stands', (unit) => {
    expect(multipleOf(unit)).toBeNull();
  });

  it.each([
    ['元', '1'],
    ['万元', '10000'],
    ['万元/人', '10000'],
    ['人', '1'],
    [null, '1'],
  ])('%s counts for %s of what is reckoned in', (unit, size) => {
    expect(unitSize(unit).toFraction()).toBe(size);
  });

  it.each([
    ['微克/立方米', '微克'],
    ['元', '元'],
    ['/', '/'],
    ['/次', '/次'],
  ])('%s without what it is counted by is %s', (unit, head) => {
    expect(headOf(unit)).toBe(head);
  });

  it.each([
    ['元/人', '元/户', true],
    ['元/人', '元', false],
    ['元', '元/人', false],
    ['元/人', '万元/人', false],
    ['元', '人', false],
  ])('%s and %s are by different things: %s', (one, other, isOther) => {
    expect(isPerOther(one, other)).toBe(isOther);
  });

  it.each([
    ['%', true],
    ['‰', true],
    ['个百分点', true],
    ['人', false],
    [null, false],
  ])('%s is a share: %s', (unit, isRate) => {
    expect(isRateUnit(unit)).toBe(isRate);
  });
});
