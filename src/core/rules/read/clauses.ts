import { characterSet } from './characters';

/** How standards lead into their conditions, and out of them. */
export const OPENER =
  /^(?:[,;:、。]|如果|假如|如(?!下|期|何|约|数|实(?!际))|若|凡是|凡|对于|但是|但|其中[:,]?|注:|即[:,]|并且|且|而|则|一旦|当(?![年期月前地日季])|对(?!外|内|象|口|接|照))+/;
/** What stands behind it. */
export const CLOSER =
  /(?:的(?:情况|情形|部分|单位)?|者|[,:、]|(?<=[%\d上下内值数额])时|(?<!否),?则|之?间(?=的?$)(?<=之间))+$/;

/** What openers begin with, and what closers end with: hardly any condition has them. */
const mayOpen = characterSet(',;:、。如假若凡对但其注即并且而则一当');
const mayClose = characterSet('的况形分位者,:、时则间');

/** A condition without the words that lead into it and out of it. */
export function stripped(words: string): string {
  let text = mayOpen(words, 0) ? words.replace(OPENER, '') : words;
  if (!mayClose(text, text.length - 1)) return text;
  for (let next = text.replace(CLOSER, ''); next !== text; next = text.replace(CLOSER, '')) text = next;
  return text;
}

/** A part of a sentence that tells where a figure comes from, or sets the scene, and asks for nothing. */
export const PROSE =
  /^(?:根据|依据|依照|按照|按|参照|参考|结合|通过|对照|经|采用).*(?:结果|数据|情况|统计|口径|方法|资料|报告|调查|测评|办法|文件|方式|要求|标准|比重|程度|规定|得分|赋分|公式)$|^(?:截至|截止|自|反映|考核|评价|考察|用以|用于).*$|^(?:其中|年末|年底|年度内|本年度?|当年|全年|该指标|本指标|部门整体|评分标准|评分细则|计分办法|评价标准|分档计分|分档评分|具体如下|二者之间|两者之间|以此类推|依此类推|下同|以下同)$|^(?:按照?)?(?:以下|下列)(?:标准|情形|情况|规则|方法).*$|^按$|由.{2,14}(?:打分|评分|评定|测评|考核|评价)$|^以[㐀-鿿]{1,8}为单位$|^与(?:同类|同等|同行业|周边|其他|其它)[㐀-鿿]{0,8}相比(?:较)?$/;

/** "低于目标值的，每低1%…": says again what the step says. */
export const SAID_AGAIN =
  /^(?:按照?)?(?:有|如有|存在)?(?:未|不|没有|没|低于|高于|超过|超出|不足|超|少于|大于|小于)(?:能)?(?:达到?|完成|超过|满|达成|满足|如期|按期)?(?:上述|以上|该|年度|全部|全年|年)?(?:目标|标准|要求|比例|部分|控制数|控制|预算|规定|定额|基准|期限|时限|的|任务|序时进度)?(?:值|数|额|时间)?(?:部分)?$/;

const ELSE =
  /^(?:否则|反之|(?:其他|其它|其余)(?:情况|情形|结果|等次|名次|位次|档次|等级|级别|的)?[下时]?|除此之外|除此以外|除上述情况外|(?:此后|之后)(?:完成|报送|公开|提交)?|(?:不符合|未达到|不满足|达不到|不达|没达到|没有达到)(?:上述|以上|该)?(?:条件|要求|标准|情况|目标|上述|规定)?|未达标|不达标|(?:以上|上述)[均都]不符合)$/;

/** 否则, 其他情况: whatever the conditions before leave over. */
export const isElse = (words: string): boolean => ELSE.test(words);

/** "以100%为标准": where steps begin. */
export const STANDARD = /以([-\d.]+)(%|‰)?(?:为|作为)(?:标准|基准|目标|基数|准|上限|限额?)/;

const JOINTS = /[,;]|(?:并且|且|同时|以及|(?<=\d[^,]*)但是?)(?=.)/;

/** Splits a condition at its commas; not inside brackets nor inside the figures of an interval. */
export function splitParts(words: string): string[] {
  return splitAt(words, (char) => char === ',' || char === ';' || char === ':');
}

/** Splits at commas and at 且 too. */
export function splitJoint(words: string): string[] {
  const parts: string[] = [];
  for (const part of splitParts(words)) {
    parts.push(...part.split(JOINTS).filter((each) => each !== ''));
  }
  return parts;
}

function splitAt(words: string, isMark: (char: string) => boolean): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const char = words[i]!;
    if (char === '(' || char === '[') depth += 1;
    else if (char === ')' || char === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0 && isMark(char)) {
      parts.push(words.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(words.slice(from));
  return parts.filter((part) => part !== '');
}
