import type { CellAppearance } from '../../../src/core/model/appearance';
import { cellCss, sideOf } from '../../../src/grid/model/cell-css';
import { fontFamily, lineHeight } from '../../../src/grid/model/fonts';
import { lookOf } from '../../../src/grid/model/look';
import { roomOfTilt } from '../../../src/grid/model/tilt';
import { styled } from '../support';

describe('fonts', () => {
  it.each([
    ['宋体', '"宋体", "SimSun"'],
    ['黑体', '"黑体", "SimHei"'],
    ['楷体_GB2312', '"楷体_GB2312", "KaiTi"'],
    ['仿宋_GB2312', '"仿宋_GB2312", "FangSong"'],
    ['微软雅黑', '"微软雅黑", "Microsoft YaHei"'],
    ['等线', '"等线", "DengXian"'],
    ['方正小标宋简体', '"方正小标宋简体", "SimSun"'],
    ['Times New Roman', '"Times New Roman", "SimSun"'],
    ['Courier New', '"Courier New", monospace'],
    ['没有的字体', '"没有的字体", "Microsoft YaHei"'],
  ])('%s falls back to its kin', (name, start) => {
    expect(fontFamily(name).startsWith(start)).toBe(true);
  });

  it('cannot break out of the style sheet', () => {
    expect(fontFamily('坏"; } x {')).not.toContain('坏"');
  });

  it.each([
    ['宋体', 9, 15],
    ['宋体', 11, 18],
    ['宋体', 16, 27],
    ['微软雅黑', 11, 22],
    ['Calibri', 11, 20],
  ])('%s %d stands %d pixels apart', (name, size, expected) => {
    expect(lineHeight({ name, size })).toBe(expected);
  });
});

describe('css of a cell style', () => {
  const css = (wanted: Parameters<typeof styled>[0]) => cellCss(styled(wanted), 'text');

  it('shows a font as the file has it, points as pixels', () => {
    const font = {
      size: 12,
      isBold: true,
      isItalic: true,
      isUnderlined: true,
      isStruck: true,
      colour: '#c00000',
    };
    expect(css({ font }).text).toMatchObject({
      fontSize: 16,
      fontWeight: 'bold',
      fontStyle: 'italic',
      textDecoration: 'underline line-through',
      color: '#c00000',
    });
  });

  it('takes black for the automatic colour, and no fill for none', () => {
    expect(css({}).text.color).toBe('#000000');
    expect(css({}).fill).toBeNull();
    expect(css({ fill: '#fff2cc' }).fill).toBe('#fff2cc');
  });

  it.each<[CellAppearance['horizontal'], string, string]>([
    ['general', 'text', 'left'],
    ['general', 'number', 'right'],
    ['general', 'boolean', 'center'],
    ['general', 'error', 'center'],
    ['left', 'number', 'left'],
    ['right', 'text', 'right'],
    ['center', 'number', 'center'],
    ['centerContinuous', 'text', 'center'],
    ['fill', 'text', 'left'],
    ['distributed', 'text', 'justify'],
  ])('%s of a %s stands %s', (horizontal, kind, side) => {
    expect(sideOf(styled({ horizontal }), kind as 'text')).toBe(side);
  });

  it('wraps where asked for, or where the alignment brings it along', () => {
    expect(css({}).text.whiteSpace).toBe('pre');
    for (const wanted of [
      { isWrapped: true },
      { horizontal: 'justify' },
      { vertical: 'distributed' },
    ] as const) {
      expect(css(wanted).text).toMatchObject({ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' });
    }
    expect(css({ horizontal: 'distributed' }).text.textAlignLast).toBe('justify');
  });

  it('indents on the side where the text stands', () => {
    expect(css({ horizontal: 'left', indent: 2 }).text).toMatchObject({ paddingLeft: 22, paddingRight: 3 });
    expect(css({ horizontal: 'right', indent: 1 }).text).toMatchObject({ paddingLeft: 2, paddingRight: 13 });
  });

  it('turns text', () => {
    expect(css({ rotation: 'stacked' }).text).toMatchObject({ textOrientation: 'upright' });
    expect(css({ rotation: 90 }).text.transform).toBe('rotate(180deg)');
    expect(css({ rotation: -90 }).text.writingMode).toBe('vertical-rl');
    expect(css({ rotation: 45 }).text.transform).toBe('rotate(-45deg)');
  });

  it.each([
    [45, { width: 69, above: 21.5, beside: -3 }],
    [-45, { width: 69, above: 21.5, beside: -3 }],
    [60, { width: 69, above: 24.9, beside: -8.6 }],
  ] as const)('by %d° keeps the room that is seen of it', (rotation, { width, above, beside }) => {
    const room = roomOfTilt('按时按时', lookOf(styled({ rotation })));
    expect(room.width).toBe(width);
    for (const key of ['paddingTop', 'paddingBottom'] as const) expect(room[key]).toBeCloseTo(above, 1);
    for (const key of ['marginLeft', 'marginRight'] as const) expect(room[key]).toBeCloseTo(beside, 1);
  });

  it.each([0, 90, -90, 'stacked'] as const)('written by %s lies as it is', (rotation) => {
    expect(roomOfTilt('按时按时', lookOf(styled({ rotation })))).toEqual({});
  });

  it('is the same object for styles that say the same', () => {
    const [one, other] = [lookOf(styled({ fill: '#eeeeee' })), lookOf(styled({ fill: '#eeeeee' }))];
    expect(one).toBe(other);
    expect(one.css('text')).toBe(other.css('text'));
  });
});
