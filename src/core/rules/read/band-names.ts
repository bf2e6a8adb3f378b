/** A name without the words that lead from it to its bound. */
export function nameOf(words: string): string {
  let name = words.replace(/^[,、:;。]+/, '').replace(/(?:至少|不少于|不低于|最少)(?=[^\d,]{1,8}$)/, '');
  for (let next = ''; ; name = next) {
    next = name.replace(
      /(?:[,:(、]|(?:在|为|是|达|达到|介于|处于|能|应|须|要|的|有|控制在|控制|保持在|(?<![平日月年周人户亩车])均|已|者|分别|(?<![占师生医患])比|较|与|同|(?<![用由关对属基])于|(?<=[降升增减长少])[但却]))$/,
      '',
    );
    if (next === name) break;
  }
  return /^(?:之间|区间|范围)$/.test(name) || GRADED.test(words) ? '' : name;
}

/** "优(≥90%)", "良：80%-90%": the grade that the band gives. */
const GRADED =
  /^(?:优秀?|良好?|中等?|一般|较好|好|较差|差|合格|基本合格|及格|不合格|不及格|[ABCD甲乙丙丁]级?)[(:]$/;
