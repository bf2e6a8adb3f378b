import { readIndicator } from '../../../../src/core/scoring/targets';

describe('measures in another unit of their kind', () => {
  it.each([
    ['≥300亩', '20公顷', true],
    ['≥300亩', '19.9公顷', false],
    ['≥1000亩', '66.67公顷', true],
    ['≥1000亩', '66.66公顷', true],
    ['≥1000亩', '66.5公顷', false],
    ['≥12公里', '12600米', true],
    ['≤1.2公里', '1300m', false],
    ['≥5吨', '5200公斤', true],
    ['≥500斤', '240千克', false],
    ['1平方公里', '100公顷', true],
    ['≥2万立方米', '20500立方米', true],
    ['≥300万亩', '20.1万公顷', true],
    ['≥10公里', '8公顷', null],
    ['≥10吨', '12立方米', null],
  ])('%s, done %s: %s', (target, actual, met) =>
    expect(readIndicator({ target, actual, name: '建设面积' }).met).toBe(met),
  );
});

describe('a share under a target of every case', () => {
  it.each([
    ['全覆盖', '92%', false],
    ['全覆盖', '100%', null],
    ['实现全覆盖', '99.5%', false],
    ['全部完成', '100%', null],
    ['应保尽保', '96%', false],
    ['基本覆盖', '92%', null],
    ['全覆盖', '92个村', null],
  ])('%s, done %s: %s', (target, actual, met) =>
    expect(readIndicator({ target, actual, name: '覆盖情况' }).met).toBe(met),
  );
});
