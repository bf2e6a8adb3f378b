const ADDITIONS = /[（(][^（()）]*[)）]|\s|[:：]|(?:盖章|公章|本级|机关)$/g;
const LABEL =
  /^(?:预算)?(?:主管)?(?:部门|单位|填报单位|填报部门)(?:\s*[（(][^（()）]*[)）])?\s*(?:名称)?[:：]/;
/** An office's name at the start of a title: up to its last word before the year or the form's name. */
const IN_TITLE =
  /^(?:附[件表]\s*\d*[:：\s]*|表\s*\d+[:：\s]*)?(?:20\d\d年度?)?([\u4e00-\u9fff（）()]{2,24}?(?:局|委员会|委|厅|办公室|人民法院|检察院|研究院|管委会|联合会|街道办事处|人民政府|大队|支队|学校|医院))(?=20\d\d|部门|整体|项目|单位|预算|财政|绩效|专项)/;

/** A department's name without its label, brackets and spaces. */
export function officeName(text: string): string {
  return text.trim().replace(LABEL, '').replace(ADDITIONS, '').replace(ADDITIONS, '');
}

/** The office that a title names, or null: "岳阳市水利局2023年部门整体支出绩效自评表" → 岳阳市水利局. */
export function officeInTitle(title: string): string | null {
  const name = IN_TITLE.exec(title.trim())?.[1];
  return name ? officeName(name) : null;
}

/**
 * Whether two names can be the same office: one is the other with words left out (市应急局, 岳阳市应急管理局).
 * @example isSameOffice('市应急局', '岳阳市应急管理局') // true
 * @example isSameOffice('岳阳县应急管理局', '岳阳市应急管理局') // false
 */
export function isSameOffice(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const char of short) {
    at = long.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
