/** The words by which statements of a text and their verdicts are told apart, as reports give them out. */

/** What kind of statement was read. */
export type ClaimKind =
  | 'sum'
  | 'unit'
  | 'order'
  | 'trend'
  | 'share'
  | 'rate'
  | 'growth'
  | 'ratio'
  | 'difference'
  | 'points'
  | 'count'
  | 'repeat'
  | 'year'
  | 'malformed';

/**
 * What became of a statement. `agrees`, `rounds`: it holds · `within`: only within the rounding of its figures ·
 * `truncated`: a rate that was cut off · `contradicts`: the reading is certain and no sensible reading agrees ·
 * `differs`: it does not hold in the likely reading, a person should look · `unchecked`: read, and why it was left.
 */
export type ClaimVerdict =
  'agrees' | 'rounds' | 'within' | 'truncated' | 'contradicts' | 'differs' | 'unchecked';
