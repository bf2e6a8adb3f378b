import { mixed, tinted } from '../../../../src/hosts/xlsx/appearance/tint';

/** Tints as Excel writes them for the rows of its colour picker, lightest first. */
const ACCENT = [
  0.79998168889431442, 0.59999389629810485, 0.39997558519241921, -0.249977111117893, -0.499984740745262,
];
const WHITE = [
  -4.9989318521683403e-2, -0.14999847407452621, -0.249977111117893, -0.34998626667073579, -0.499984740745262,
];
const BLACK = [
  0.499984740745262, 0.34998626667073579, 0.249977111117893, 0.14999847407452621, 4.9989318521683403e-2,
];
const GREY = [
  -9.9978637043366805e-2, -0.249977111117893, -0.499984740745262, -0.749992370372631, -0.89999084444715716,
];

/** What Excel shows for them with the Office theme. */
const COLUMNS: [string, readonly number[], string][] = [
  ['#ffffff', WHITE, 'f2f2f2 d9d9d9 bfbfbf a6a6a6 808080'],
  ['#000000', BLACK, '808080 595959 404040 262626 0d0d0d'],
  ['#e7e6e6', GREY, 'd0cece aeaaaa 757171 3a3838 161616'],
  ['#44546a', ACCENT, 'd6dce4 acb9ca 8497b0 333f4f 222b35'],
  ['#4472c4', ACCENT, 'd9e1f2 b4c6e7 8ea9db 305496 203764'],
  ['#ed7d31', ACCENT, 'fce4d6 f8cbad f4b084 c65911 833c0c'],
  ['#a5a5a5', ACCENT, 'ededed dbdbdb c9c9c9 7b7b7b 525252'],
  ['#ffc000', ACCENT, 'fff2cc ffe699 ffd966 bf8f00 806000'],
  ['#5b9bd5', ACCENT, 'ddebf7 bdd7ee 9bc2e6 2f75b5 1f4e78'],
  ['#70ad47', ACCENT, 'e2efda c6e0b4 a9d08e 548235 375623'],
];

describe('a tint', () => {
  it.each(COLUMNS)('of %s is what Excel shows', (colour, tints, shown) => {
    expect(tints.map((tint) => tinted(colour, tint))).toEqual(shown.split(' ').map((c) => `#${c}`));
  });

  it.each([
    ['#4472c4', 1, '#ffffff'],
    ['#4472c4', -1, '#000000'],
    ['#4472c4', 0, '#4472c4'],
    ['#4472c4', 7, '#4472c4'],
    ['#4472c4', NaN, '#4472c4'],
  ])('of %s by %p is %s', (colour, tint, shown) => expect(tinted(colour, tint)).toBe(shown));
});

it.each([
  ['#ffffff', '#000000', 0, '#ffffff'],
  ['#ffffff', '#000000', 1, '#000000'],
  ['#ffffff', '#ff0000', 0.5, '#ff8080'],
])('%s and %s mixed by %p are %s', (one, other, share, made) => expect(mixed(one, other, share)).toBe(made));
