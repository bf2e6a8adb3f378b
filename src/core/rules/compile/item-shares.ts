import { type Exact, ONE, ZERO } from '../../number/exact';
import { SHARE } from '../../words/points';
import { canonical } from '../read/canonical';
import { readShare } from '../read/literals';
import { type Bullet, type Item, isScoring } from '../read/pieces';
import type { Statement } from '../read/statement';
import { checkItem } from './keyed';
import { isMissed } from './passes/missed';

const PRINTED = new RegExp(`\\((?:权重分?|分值|占比|占|比重|比例)*[:为]?(${SHARE})(?:权重|分值)?\\)[,;。]*$`);
const BY_SHARE = /^(?:(?:以上|上述)?(?:各|每)(?:项|个|条)?(?:评价)?(?:要点|指标|内容|要素|项)?|)$/;

/**
 * "①程序合规（40%）；②资料齐全（30%）；③经过评估（30%）。各要点按占比计分": the items of a list with the share of each behind it. Null when the text
 * is of another kind, or the shares do not make the whole.
 */
export function sharedItems(
  items: readonly Item[],
  bullets: readonly Bullet[],
  max: Exact,
): readonly Item[] | null {
  if (bullets.length < 2) return null;
  const read = bullets.map(({ words }) => PRINTED.exec(canonical(words).text));
  if (read.includes(null)) return null;
  const shares = read.map((match) => readShare(match![1]!));
  if (!shares.reduce<Exact>((sum, each) => sum.add(each), ZERO).equals(ONE)) return null;
  const statements = items.flatMap((item) => (item.type === 'statement' ? [item.statement] : []));
  if (statements.length < items.length || !statements.filter(isScoring).every(saysNoMore)) return null;
  const model = statements[0]!;
  const silent = items.filter((item) => item.type === 'statement' && !isScoring(item.statement));
  return [
    ...silent,
    ...bullets.map(({ label, words }, i) => {
      const at = canonical(words).text.length - read[i]![0].length;
      return checkItem({ label, words: words.slice(0, at) }, shares[i]!.mul(max), model, i);
    }),
  ];
}

/** "各要点按占比计分，不符合的该要点不得分" says what the shares say. */
function saysNoMore(statement: Statement): boolean {
  if (statement.kind === 'cap') return statement.verb === 'deduct';
  if (statement.kind === 'judge') return statement.isSoft;
  if (statement.kind !== 'text' || statement.scope === 'whole') return false;
  const { award, condition } = statement;
  if (award.type === 'ratio') return BY_SHARE.test(condition) && /占比|权重|比例|比重|^$/.test(award.basis);
  const own = condition.replace(/的?(?:该|本|此|相应|对应)(?:要点|项|部分|指标|内容)$/, '');
  return award.type === 'zero' && (isMissed(own) || DENIES.test(own));
}

const DENIES =
  /^(?:有)?(?:一|某)?(?:项|个|条)?(?:未|不|没有|没)(?:能)?(?:做到|达到|符合|满足|具备|完成)?(?:的|要求)*$/;
