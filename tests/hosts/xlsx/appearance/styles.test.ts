import type { CellAppearance } from '../../../../src/core/model/appearance';
import { readAppearance } from '../../../../src/hosts/xlsx';
import { opened, type StyleLists, styledXlsx, styleSheet } from '../../../helpers/styled-xlsx';
import { type Parts, xlsxWith } from '../../../helpers/xlsx-package';

/** The cell styles of a style sheet. */
function stylesOf(lists: StyleLists, parts: Parts = {}): readonly CellAppearance[] {
  return readAppearance(opened(styledXlsx(styleSheet(lists), undefined, parts))).styles;
}

/** The cell style that has one font, fill or border. */
function styleWith(kind: 'font' | 'fill' | 'border', xml: string, parts: Parts = {}): CellAppearance {
  const plain = '<font><sz val="11"/><name val="宋体"/></font>';
  const ids = { font: 'fontId="1"', fill: 'fillId="2"', border: 'borderId="1"' };
  const lists = { font: { fonts: plain + xml }, fill: { fills: xml }, border: { borders: xml } };
  return stylesOf({ ...lists[kind], cells: `<xf ${ids[kind]}/>` }, parts)[1]!;
}

const theme = (colours: string) =>
  `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="办公">${colours}</a:clrScheme></a:themeElements></a:theme>`;
const THEME = theme(
  '<a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FEFEFE"/></a:lt1>' +
    '<a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1>',
);
const WITH_THEME = { 'xl/theme/theme1.xml': THEME };

describe('fonts', () => {
  const FONTS: [string, string, Partial<CellAppearance['font']>][] = [
    [
      'of Excel',
      '<b/><sz val="16"/><color rgb="FFC00000"/><name val="黑体"/><family val="3"/><charset val="134"/>',
      { name: '黑体', size: 16, isBold: true, colour: '#c00000' },
    ],
    [
      'of WPS, by scheme and charset',
      '<sz val="11"/><color theme="1"/><name val="宋体"/><charset val="134"/><scheme val="minor"/>',
      { name: '宋体', size: 11, colour: '#000000' },
    ],
    ['with half sizes', '<sz val="10.5"/><name val="仿宋_GB2312"/>', { name: '仿宋_GB2312', size: 10.5 }],
    ['without name and size', '<i/>', { name: '宋体', size: 11, isItalic: true }],
    [
      'switched off',
      '<b val="0"/><i val="false"/><u val="none"/><strike val="0"/>',
      { isBold: false, isItalic: false, isUnderlined: false, isStruck: false },
    ],
    [
      'switched on in words',
      '<b val="true"/><u val="doubleAccounting"/><strike val="1"/>',
      { isBold: true, isUnderlined: true, isStruck: true },
    ],
    ['plainly underlined', '<u/>', { isUnderlined: true }],
    ['of no sensible size', '<sz val="-3"/>', { size: 11 }],
    ['of a size that is no number', '<sz val="big"/>', { size: 11 }],
    ['of a huge size', '<sz val="99999"/>', { size: 409 }],
    ['of the automatic colour', '<color auto="1"/>', { colour: null }],
    ['of the window text', '<color indexed="64"/>', { colour: null }],
    ['of a name in references', '<name val="&#23435;&#20307; &amp; a"/>', { name: '宋体 & a' }],
  ];
  it.each(FONTS)('%s', (_, xml, font) => {
    expect(styleWith('font', `<font>${xml}</font>`).font).toMatchObject(font);
  });

  const FACES: [string, string, string, string][] = [
    [
      'that for simplified Chinese',
      '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Jpan" typeface="游ゴシック"/><a:font script="Hans" typeface="等线"/>',
      'minor',
      '等线',
    ],
    ['else that for East Asia', '<a:latin typeface="Calibri"/><a:ea typeface="黑体"/>', 'minor', '黑体'],
    ['else its own', '<a:latin typeface="Calibri"/><a:ea typeface=""/>', 'minor', 'Calibri'],
    ['its own where it follows none', '<a:font script="Hans" typeface="等线"/>', 'none', 'Calibri'],
    ['that of headings', '<a:font script="Hans" typeface="等线"/>', 'major', '等线 Light'],
  ];
  it.each(FACES)('following the theme: %s', (_, faces, scheme, name) => {
    const xml =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="办公">' +
      '<a:majorFont><a:font script="Hans" typeface="等线 Light"/></a:majorFont>' +
      `<a:minorFont>${faces}</a:minorFont></a:fontScheme></a:themeElements></a:theme>`;
    const font = `<font><sz val="11"/><name val="Calibri"/><scheme val="${scheme}"/></font>`;
    expect(styleWith('font', font, { 'xl/theme/theme1.xml': xml }).font.name).toBe(name);
  });
});

describe('colours', () => {
  const COLOURS: [string, string | null][] = [
    ['rgb="FF00B050"', '#00b050'],
    ['rgb="0000B050"', '#00b050'],
    ['rgb="00B050"', '#00b050'],
    ['rgb="nonsense"', null],
    ['indexed="10"', '#ff0000'],
    ['indexed="22"', '#c0c0c0'],
    ['indexed="63"', '#333333'],
    ['indexed="65"', '#ffffff'],
    ['indexed="81"', null],
    ['indexed="-5"', null],
    ['theme="0"', '#fefefe'],
    ['theme="1"', '#111111'],
    ['theme="2"', '#eeece1'],
    ['theme="3"', '#1f497d'],
    ['theme="4"', '#4f81bd'],
    ['theme="4" tint="0.79998168889431442"', '#dce6f1'],
    ['theme="4" tint="-0.249977111117893"', '#366092'],
    ['theme="11"', '#954f72'],
    ['theme="12"', null],
    ['theme="4" rgb="FF00B050"', '#4f81bd'],
    ['auto="1" rgb="FF00B050"', null],
    ['', null],
  ];
  it.each(COLOURS)('%j is %p', (attributes, colour) => {
    expect(styleWith('font', `<font><color ${attributes}/></font>`, WITH_THEME).font.colour).toBe(colour);
  });

  it.each([
    ['no theme part', { 'xl/theme/theme1.xml': null }],
    ['a theme that is no XML', { 'xl/theme/theme1.xml': '<a:theme' }],
    ['a theme without colours', { 'xl/theme/theme1.xml': theme('') }],
  ])('of the Office theme with %s', (_, parts) => {
    expect(styleWith('font', '<font><color theme="4"/></font>', parts).font.colour).toBe('#4472c4');
  });

  it("of the workbook's own palette come before the built-in ones", () => {
    const own = '<rgbColor rgb="00123456"/><rgbColor rgb="oops"/>';
    const after = `<colors><indexedColors>${own}</indexedColors></colors>`;
    const fonts = ['0', '1', '2'].map((index) => `<font><color indexed="${index}"/></font>`).join('');
    const cells = '<xf fontId="1"/><xf fontId="2"/>';
    expect(stylesOf({ fonts, cells, after }).map(({ font }) => font.colour)).toEqual([
      '#123456',
      '#ffffff',
      '#ff0000',
    ]);
  });
});

describe('fills', () => {
  const FILLS: [string, string, string | null][] = [
    ['none', '<patternFill patternType="none"><fgColor rgb="FFFF0000"/></patternFill>', null],
    ['nothing said', '', null],
    ['no pattern said', '<patternFill><bgColor rgb="FFFF0000"/></patternFill>', null],
    [
      'solid',
      '<patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill>',
      '#ffff00',
    ],
    ['solid white', '<patternFill patternType="solid"><fgColor theme="0"/></patternFill>', '#ffffff'],
    [
      'solid of the window',
      '<patternFill patternType="solid"><fgColor indexed="65"/></patternFill>',
      '#ffffff',
    ],
    ['solid without a colour, which Excel paints black', '<patternFill patternType="solid"/>', '#000000'],
    [
      'a pattern as its mean',
      '<patternFill patternType="mediumGray"><fgColor rgb="FFFF0000"/><bgColor rgb="FF0000FF"/></patternFill>',
      '#800080',
    ],
    ['a thin pattern', '<patternFill patternType="gray125"/>', '#dfdfdf'],
    ['a pattern nobody knows', '<patternFill patternType="zigzag"/>', null],
    [
      'a gradient as its mean',
      '<gradientFill><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF000000"/></stop></gradientFill>',
      '#808080',
    ],
    ['a gradient without stops', '<gradientFill/>', null],
  ];
  it.each(FILLS)('%s', (_, xml, colour) => {
    expect(styleWith('fill', `<fill>${xml}</fill>`).fill).toBe(colour);
  });
});

describe('borders', () => {
  const NONE = { left: null, right: null, top: null, bottom: null, diagonalUp: null, diagonalDown: null };
  const BORDERS: [string, string, Partial<CellAppearance['borders']>][] = [
    [
      'each of its own',
      '<border><left style="thin"><color rgb="FFFF0000"/></left><right style="double"/><top style="hair"><color indexed="64"/></top><bottom style="thick"><color theme="1"/></bottom></border>',
      {
        left: { style: 'thin', colour: '#ff0000' },
        right: { style: 'double', colour: '#000000' },
        top: { style: 'hair', colour: '#000000' },
        bottom: { style: 'thick', colour: '#000000' },
      },
    ],
    ['none', '<border><left style="none"/><right/><top style="wavy"/></border>', {}],
    [
      'one diagonal',
      '<border diagonalDown="1"><diagonal style="thin"><color auto="1"/></diagonal></border>',
      { diagonalDown: { style: 'thin', colour: '#000000' } },
    ],
    [
      'both diagonals',
      '<border diagonalUp="1" diagonalDown="true"><diagonal style="dashDot"/></border>',
      {
        diagonalUp: { style: 'dashDot', colour: '#000000' },
        diagonalDown: { style: 'dashDot', colour: '#000000' },
      },
    ],
    ['a diagonal that goes nowhere', '<border><diagonal style="thin"/></border>', {}],
    [
      'the words of the strict format',
      '<border><start style="thin"/><end style="medium"/></border>',
      {
        left: { style: 'thin', colour: '#000000' },
        right: { style: 'medium', colour: '#000000' },
      },
    ],
    [
      'inner ones of a table style',
      '<border><vertical style="thin"/><horizontal style="thin"/></border>',
      {},
    ],
  ];
  it.each(BORDERS)('%s', (_, xml, borders) => {
    expect(styleWith('border', xml).borders).toEqual({ ...NONE, ...borders });
  });
});

describe('alignment', () => {
  const ALIGNMENTS: [string, Partial<CellAppearance>][] = [
    [
      '',
      {
        horizontal: 'general',
        vertical: 'bottom',
        isWrapped: false,
        isShrunk: false,
        indent: 0,
        rotation: 0,
      },
    ],
    [
      'horizontal="center" vertical="center" wrapText="1"',
      { horizontal: 'center', vertical: 'center', isWrapped: true },
    ],
    ['horizontal="centerContinuous"', { horizontal: 'centerContinuous' }],
    ['horizontal="distributed" indent="2"', { horizontal: 'distributed', indent: 2, isWrapped: true }],
    ['vertical="justify"', { vertical: 'justify', isWrapped: true }],
    ['horizontal="left" indent="3"', { horizontal: 'left', indent: 3 }],
    ['shrinkToFit="1"', { isShrunk: true }],
    ['shrinkToFit="1" wrapText="1"', { isShrunk: false, isWrapped: true }],
    ['textRotation="45"', { rotation: 45 }],
    ['textRotation="90"', { rotation: 90 }],
    ['textRotation="91"', { rotation: -1 }],
    ['textRotation="180"', { rotation: -90 }],
    ['textRotation="255"', { rotation: 'stacked' }],
    ['textRotation="200"', { rotation: 0 }],
    ['textRotation="-30"', { rotation: 0 }],
    [
      'horizontal="middle" vertical="above" indent="99999"',
      { horizontal: 'general', vertical: 'bottom', indent: 250 },
    ],
    ['indent="-4"', { indent: 0 }],
  ];
  it.each(ALIGNMENTS)('%j', (attributes, alignment) => {
    const [, style] = stylesOf({ cells: `<xf><alignment ${attributes}/></xf>` });
    expect(style).toMatchObject(alignment);
  });
});

describe('cell styles', () => {
  const FONTS = '<font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="20"/></font>';
  const FILLS = '<fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill>';
  const BORDERS = '<border><left style="thin"/></border>';
  const lists = { fonts: FONTS, fills: FILLS, borders: BORDERS };
  const LOOKS = { isBold: true, fill: '#ff0000', left: 'thin' };
  const seen = ({ font, fill, borders }: CellAppearance) => ({
    isBold: font.isBold,
    fill,
    left: borders.left?.style ?? null,
  });

  it.each([
    ['says it applies them', 'applyFont="1" applyFill="1" applyBorder="1"'],
    ['says nothing, as WPS does', ''],
    ['says it does not', 'applyFont="0" applyFill="0" applyBorder="0"'],
  ])('have their own font, fill and border when the style %s', (_, apply) => {
    const [, style] = stylesOf({
      ...lists,
      cells: `<xf fontId="1" fillId="2" borderId="1" xfId="0" ${apply}/>`,
    });
    expect(seen(style!)).toEqual(LOOKS);
  });

  it('keep their plain look under a named style with more', () => {
    const named = '<xf fontId="1" fillId="2" borderId="1"/>';
    const [style] = stylesOf({ ...lists, named });
    expect(seen(style!)).toEqual({ isBold: false, fill: null, left: null });
  });

  it('take from their named style what they do not state', () => {
    const named = '<xf fontId="0"/><xf fontId="1" fillId="2" borderId="1"/>';
    const [, style] = stylesOf({ ...lists, named, cells: '<xf xfId="1"/>' });
    expect(seen(style!)).toEqual(LOOKS);
  });

  it('are plain where they name what is not there', () => {
    const [, style] = stylesOf({ ...lists, cells: '<xf fontId="77" fillId="x" borderId="1e9" xfId="-1"/>' });
    expect(seen(style!)).toEqual({ isBold: false, fill: null, left: null });
  });

  it('are not confused by those of conditional formats and tables', () => {
    const after =
      '<dxfs><dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>';
    expect(stylesOf({ ...lists, after })).toHaveLength(1);
  });
});

describe('odd style sheets', () => {
  const plain = { font: { name: 'Calibri', size: 11 }, fill: null, horizontal: 'general' };
  it.each([
    ['none', xlsxWith()],
    [
      'an empty one',
      styledXlsx('<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'),
    ],
    [
      'one of empty lists',
      styledXlsx(
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts/><fills/><borders/><cellXfs count="0"/></styleSheet>',
      ),
    ],
    ['an unknown entity in a font', styledXlsx(styleSheet({ fonts: '<font><name val="&evil;"/></font>' }))],
  ])('%s: one plain style', (_, bytes) => {
    const { styles, sheets } = readAppearance(opened(bytes));
    expect(styles).toHaveLength(1);
    expect(styles[0]).toMatchObject(plain);
    expect(sheets[0]!.styleOf(0, 0)).toBe(0);
  });

  it('reads the strict form and prefixed elements alike', () => {
    const prefixed = styleSheet({ fonts: '<font><b/><sz val="14"/></font>' })
      .replace(/(<\/?)(\w)/g, '$1x:$2')
      .replace('xmlns=', 'xmlns:x=');
    expect(readAppearance(opened(styledXlsx(prefixed))).styles[0]!.font).toMatchObject({
      isBold: true,
      size: 14,
    });
    const strict = prefixed.replace(
      'schemas.openxmlformats.org/spreadsheetml/2006',
      'purl.oclc.org/ooxml/spreadsheetml',
    );
    expect(readAppearance(opened(styledXlsx(strict))).styles[0]!.font).toMatchObject({
      isBold: true,
      size: 14,
    });
  });

  it('has no more styles than Excel can have', () => {
    const cells = Array.from({ length: 70_000 }, (_, i) => `<xf fontId="${(i * 7919) % 100_003}"/>`).join('');
    expect(stylesOf({ cells }).length).toBe(65_536);
  });
});
