import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** The bar over a group of rows: the name of a sheet or form. */
export const groupHeading: GriffelStyle = {
  margin: 0,
  padding: '6px 12px',
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  fontWeight: tokens.fontWeightSemibold,
  backgroundColor: tokens.colorNeutralBackground3,
};

/** A list without its bullets and indents. */
export const plainList: GriffelStyle = { listStyle: 'none', margin: 0, padding: 0 };

/** A row of a list that is a button over its whole width. */
export const rowButton: GriffelStyle = {
  display: 'block',
  width: '100%',
  padding: '8px 12px',
  border: 'none',
  background: 'none',
  color: tokens.colorNeutralForeground1,
  font: 'inherit',
  textAlign: 'start',
  cursor: 'pointer',
  overflowWrap: 'anywhere',
  // What is scrolled into sight does not go under the bar at the top of the pane.
  scrollMarginTop: '80px',
  ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
};
