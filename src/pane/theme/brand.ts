import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** The product's green, from dark to light. Step 80 carries white text at 5.9:1. */
const GREEN: BrandVariants = {
  10: '#021a0f',
  20: '#052a19',
  30: '#073821',
  40: '#09442a',
  50: '#0a5132',
  60: '#0b5e3a',
  70: '#0d6b42',
  80: '#107649',
  90: '#26865a',
  100: '#3f976c',
  110: '#58a87f',
  120: '#72b993',
  130: '#8dcaa8',
  140: '#a8dabe',
  150: '#c5e9d4',
  160: '#e3f6ea',
};

/** Chinese faces first: the pane is read in Chinese, and Segoe UI has none of its characters. */
const FONT =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif';

/** The orange of warnings is darker than Fluent's, for 4.5:1 on a selected row. */
export const LIGHT: Theme = {
  ...createLightTheme(GREEN),
  fontFamilyBase: FONT,
  colorStatusWarningForeground1: '#a8400a',
};

const DARK_BASE = createDarkTheme(GREEN);

/** On dark ground, selected rows too, links and marks take lighter colours, for 4.5:1. */
export const DARK: Theme = {
  ...DARK_BASE,
  fontFamilyBase: FONT,
  colorStatusDangerForeground1: '#f1a5ac',
  colorStatusWarningForeground1: '#f4b183',
  colorStatusSuccessForeground1: '#8fd08f',
  colorBrandForeground1: GREEN[120],
  colorBrandForeground2: GREEN[130],
  colorBrandForegroundLink: GREEN[120],
  colorBrandForegroundLinkHover: GREEN[130],
  colorBrandForegroundLinkPressed: GREEN[110],
};
