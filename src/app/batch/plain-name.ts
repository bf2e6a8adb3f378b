/** What people write behind the name of a file that is sent again, without brackets. */
const AGAIN = [
  String.raw`v\d{1,2}(?:\.\d{1,2})*`,
  String.raw`(?:20\d\d)?[-.年]?\d{1,2}[-.月]\d{1,2}日?`,
  String.raw`(?:20)?\d{6}`,
  '副本|复件|copy',
  '(?:已|再|再次|重新|第[一二三四五六七八九十\\d]+次)?(?:修改|修订|更正|改正|更新|调整|完善|整改)(?:后|版|稿|过|件|完)*',
  '改|新|新版|最新|最新版|改后|改好',
  '(?:最终|定|终|正式|初|送审|报送|上报)(?:稿|版|件)',
  '最终|重报|再报|补报|退回|退改|第[一二三四五六七八九十\\d]+[稿版次]',
].join('|');

/**
 * In brackets anything of these, and the number that browsers and Windows give a second copy; without brackets behind a mark
 * that parts it (a number there tells forms apart), or words that mean nothing else.
 */
const BRACKETED = new RegExp(String.raw`\s*[(\[【]\s*(?:\d{1,2}|${AGAIN})\s*[)\]】]$`, 'i');
const PARTED = new RegExp(String.raw`\s*[-_ 、,.+]\s*(?:${AGAIN})$`, 'i');
const JOINED = /(?:修改|修订|改正|更正)(?:后|版|稿)+$|(?:最终|送审|正式)(?:稿|版)$|[-_、,.+]+$/;
const BEFORE =
  /^(?:副本|复件|copy of|转发|回复|新建)\s*[-_ :]\s*|^[(\[【](?:修改|重报|已改|退回|更正)[^)\]】]{0,4}[)\]】]\s*/i;

/**
 * The name of a file without its ending and without what people add when they send it again.
 * @example plainName('盐田（改）.xlsx') // '盐田'
 * @example plainName('2023年自评表-副本 (2).xls') // '2023年自评表'
 */
export function plainName(name: string): string {
  const whole = name
    .normalize('NFKC')
    .replace(/\.[a-z]{1,5}$/i, '')
    .trim();
  let rest = whole;
  for (let before = ''; before !== rest;) {
    before = rest;
    for (const added of [BRACKETED, PARTED, JOINED, BEFORE]) rest = rest.replace(added, '').trim() || rest;
  }
  return rest.replace(/\s+/g, '').toLowerCase();
}

/** The path of a file with {@link plainName} for its name; files of two folders stay apart. */
export function plainPath(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return folder + plainName(path.slice(folder.length));
}
