import { isScoring } from '../read/pieces';
import type { Statement, StatementOf } from '../read/statement';
import type { Entry, Sequence } from './entries';
import { isSameMeasure, isZero } from './group';
import { isMissed } from './passes/missed';
import type { Plan } from './plans';

/** Takes the statements that speak of the whole list out of its last part. */
export function liftWhole(plan: Plan, sequence: Sequence, dependents: Statement[][]): Statement[] {
  const end = plan[plan.length - 1]!;
  const ranks = plan.slice(1).map(({ from }) => rankOf(firstOf(sequence.entries[from]!)));
  const rank = Math.min(...ranks);
  const list = dependents[end.to - 1]!;
  const lifted: Statement[] = [];
  const isOwn = (statement: Statement): boolean =>
    belongsTo(statement, sequence.entries.slice(end.from, end.to));
  let isWhole = false;
  for (const statement of [...list]) {
    if (!isScoring(statement)) continue;
    // "一票否决，本项得0分" says it twice.
    const last = lifted[lifted.length - 1];
    if (last && isZero(last) && statement.kind === 'text' && isZero(statement) && isSaidAgain(statement)) {
      list.splice(list.indexOf(statement), 1);
      continue;
    }
    const scope = 'scope' in statement ? statement.scope : null;
    const isAfter =
      statement.kind === 'cap' || statement.kind === 'totalCap'
        ? isWhole
        : rankOf(statement) >= rank && !isOwn(statement);
    if (!(isAfter || scope === 'whole')) continue;
    isWhole = true;
    const named = namedPart(statement, plan, sequence);
    list.splice(list.indexOf(statement), 1);
    if (isDenialOfAll(statement, plan, sequence)) {
      // Said already of every part by its own tick; who says it of the whole is heard, and nobody is asked.
      if (statement.kind === 'text' && isZero(statement)) {
        if (!statement.isElse && !isMissed(statement.condition) && !isOfAnyItem(statement))
          lifted.push({ ...statement, isAside: true });
        continue;
      }
      for (const part of plan) dependents[part.to - 1]!.push(statement);
      continue;
    }
    if (named !== null) dependents[named]!.push(statement);
    else lifted.push(statement);
  }
  return lifted;
}

const isSaidAgain = ({ condition, isElse, scope }: StatementOf<'text'>): boolean =>
  condition === '' && !isElse && scope !== 'whole';

const ANY_ITEM =
  /^(?:以上|上述)?(?:各项中)?(?:有)?(?:任何|任意|任|其中|每有|若有|如有|某|哪)?(?:有)?一(?:项|条|点|个(?:要点|方面|环节))(?:内容|要求|指标)?(?:不|未|没有|达不)[㐀-鿿]{0,8}$/;
const OF_ITS_OWN = /该项|该条|该点|该部分|该小项|(?:相应|对应)(?:项|部分|小项|的?权重|分值)/;

/** "以上任一项不符合，该项不得分": the item alone is lost. */
const isOfAnyItem = ({ condition, text }: StatementOf<'text'>): boolean =>
  ANY_ITEM.test(condition) && OF_ITS_OWN.test(text.slice(condition.length - 1));

/** "开展甲得1分，开展乙得2分，未开展的不得分": says of every part what is so when it is missed. */
function isDenialOfAll(statement: Statement, plan: Plan, { entries }: Sequence): boolean {
  if (statement.kind !== 'text' || statement.scope === 'whole') return false;
  if (statement.isElse || isMissed(statement.condition) || isOfAnyItem(statement)) return true;
  const rest = /^(?:未|没有|没|不)(.{2,6})$/.exec(statement.condition)?.[1];
  if (rest === undefined) return false;
  return plan.every(({ from }) => {
    const entry = entries[from]!;
    return (
      entry.type === 'positive' && entry.statement.kind === 'text' && entry.statement.condition.includes(rest)
    );
  });
}

/** The part whose head a statement names: "运行监控每漏报1次扣0.5分". */
function namedPart(statement: Statement, plan: Plan, { entries }: Sequence): number | null {
  const words =
    statement.kind === 'count' ? statement.words : statement.kind === 'step' ? statement.measure : '';
  if (words === '') return null;
  const found = plan.filter((part) => {
    const entry = entries[part.from]!;
    const head =
      entry.type === 'positive' && entry.statement.kind === 'text' ? entry.statement.condition : '';
    return head.length >= 2 && words.startsWith(head);
  });
  return found.length === 1 ? found[0]!.to - 1 : null;
}

/** A step or band of the figure that the last part measures. */
function belongsTo(statement: Statement, entries: readonly Entry[]): boolean {
  if (statement.kind !== 'step' && statement.kind !== 'band') return false;
  return entries.some(
    (entry) =>
      entry.type === 'positive' &&
      entry.statement.kind === 'band' &&
      statement.measure !== '' &&
      isSameMeasure(entry.statement.measure, statement.measure),
  );
}

const firstOf = (entry: Entry): Statement | null => (entry.type === 'piece' ? null : entry.statement);

const rankOf = (statement: Statement | null): number =>
  statement === null ? 3 : { start: 3, stop: 3, semicolon: 2, comma: 1 }[statement.after];
