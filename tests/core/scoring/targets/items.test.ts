import { readIndicator } from '../../../../src/core/scoring/targets';
import { itemsOf } from '../../../../src/core/scoring/targets/items';

describe('cells that hold several numbered items', () => {
  it.each([
    ['1.≥5栋\n2.≥300套', ['≥5栋', '≥300套']],
    ['1、≥5次；2、≥90%', ['≥5次', '≥90%']],
    ['①≥5栋;②≥300套', ['≥5栋', '≥300套']],
    ['（1）维修；（2）采购', ['维修', '采购']],
    ['1.5栋\n2.312套', ['5栋', '312套']],
    ['1.5万亩', null],
    ['≥1.5%', null],
    ['1.完成改造', null],
    ['2.≥5栋\n3.≥300套', null],
    ['共两项：1.≥5栋；2.≥300套', null],
    ['1.≥5栋；2.', null],
  ])('%j', (text, items) => expect(itemsOf(text)).toEqual(items));

  it.each([
    ['1.≥1500人\n2.100%', '1.1560人\n2.100%', true],
    ['1.≥1500人\n2.100%', '1.1460人\n2.100%', false],
    ['①≥5栋；②≥300套', '①5栋；②312套', true],
    ['①≥5栋；②≤300元', '①5栋；②312元', false],
    ['（1）≥5场；（2）≥300人', '举办6场，共320人', null],
    ['1、≥5次\n2、≥90%', '全部完成', true],
    ['1.≥5次\n2.≥90%\n3.≥2套', '1.5次\n2.95%', null],
  ])('%j, done %j: %s', (target, actual, met) => {
    const reading = readIndicator({ target, actual });
    expect(reading).toMatchObject({ met, measured: null, target: null, actual: null });
  });
});
