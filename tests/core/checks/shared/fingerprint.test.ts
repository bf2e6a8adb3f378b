import { fingerprint } from '../../../../src/core/checks/shared/fingerprint';

/**
 * People's ignored findings in saved files hang on these: another hash would bring all of them back. The values are
 * those of FNV-1a, 64 bits, worked out by another program over the bytes of UTF-16LE with U+0000 between the parts.
 */
describe('the fingerprint of a finding', () => {
  it.each([
    [[], 'cbf29ce484222325'],
    [['JX301', '评分表', '预算编制合理性', '6分'], '9711893d5ad503b6'],
    [['JX101', '甲'], '9f4e94238ce67f7e'],
    [['甲', 'JX101'], 'a0fdfc49dd960bc2'],
    [['a', 'b'], '8f682b24faff67d6'],
    [['ab'], 'ab40d7820d408076'],
  ])('of %j stays %s', (parts, hash) => expect(fingerprint(parts)).toBe(hash));
});
