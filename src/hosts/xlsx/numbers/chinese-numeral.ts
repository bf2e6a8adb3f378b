const SETS = {
  1: { digits: '〇一二三四五六七八九', units: ['', '十', '百', '千'], zero: '〇' },
  2: { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], zero: '零' },
} as const;
const GROUPS = ['', '万', '亿', '万亿'];

/**
 * Writes the digits of a shown number as [DBNum1], [DBNum2] or [DBNum3] does.
 * @example chineseNumeral('123', 1) // "一百二十三"
 */
export function chineseNumeral(text: string, kind: 1 | 2 | 3): string {
  if (kind === 3) return text.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)));
  return text.replace(/(\d[\d,]*)(?:\.(\d+))?/, (_, whole: string, fraction?: string) => {
    const head = spellWhole(whole.replace(/,/g, ''), kind);
    return fraction === undefined ? head : `${head}.${spellDigits(fraction, kind)}`;
  });
}

/** Digit by digit, as years are: "2023" is 二〇二三. */
export function spellDigits(text: string, kind: 1 | 2 | 3): string {
  if (kind === 3) return chineseNumeral(text, 3);
  return text.replace(/\d/g, (d) => SETS[kind].digits[Number(d)]!);
}

function spellWhole(whole: string, kind: 1 | 2): string {
  const { digits, units, zero } = SETS[kind];
  const trimmed = whole.replace(/^0+/, '');
  if (trimmed === '') return zero;
  if (trimmed.length > 16) return spellDigits(trimmed, kind);
  let text = '';
  let pendingZero = false;
  for (let i = 0; i < trimmed.length; i++) {
    const place = trimmed.length - 1 - i;
    const digit = Number(trimmed[i]);
    if (digit === 0) pendingZero = text !== '';
    else {
      text += (pendingZero ? zero : '') + digits[digit]! + units[place % 4]!;
      pendingZero = false;
    }
    const group = trimmed.slice(Math.max(0, i - 3), i + 1).slice(-(4 - (place % 4)));
    if (place % 4 === 0 && place > 0 && /[1-9]/.test(group)) text += GROUPS[place / 4]!;
  }
  return text;
}
