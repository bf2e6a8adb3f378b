import type { Canonical } from './canonical';
import { characterSet } from './characters';
import type { OutlineNode } from './outline';
import { readSentence } from './sentences';
import type { Statement } from './statement';

/** An item of a list that carries no points of its own. */
export interface Bullet {
  readonly label: string;
  readonly words: string;
}

/** A standard, or a numbered part of it, as statements: the step between reading and compiling. */
export interface Piece {
  readonly label: string | null;
  /** The words of the item's head, before its points. */
  readonly title: string;
  /** Statements and numbered parts in the order of the text. */
  readonly items: readonly Item[];
  readonly bullets: readonly Bullet[];
}

export type Item =
  | { readonly type: 'statement'; readonly statement: Statement }
  | { readonly type: 'piece'; readonly piece: Piece };

/** Whether a statement says something about points. */
export const isScoring = ({ kind }: Statement): boolean =>
  kind !== 'context' && kind !== 'definition' && kind !== 'standard' && kind !== 'rounding';

const item = (statement: Statement): Item => ({ type: 'statement', statement });

/** Reads an outline into statements. A numbered item with a single statement is merged into its parent. */
export function readPiece(source: Canonical, node: OutlineNode): Piece {
  const items: Item[] = [];
  const bullets: Bullet[] = [];
  for (const sentence of node.head) for (const each of readSentence(source, sentence)) items.push(item(each));
  for (const child of node.children) {
    const adopted = adopt(readPiece(source, child));
    items.push(...adopted.items);
    bullets.push(...adopted.bullets);
  }
  for (const sentence of node.tail) for (const each of readSentence(source, sentence)) items.push(item(each));
  const unlisted = node.children.length === 0 ? questionsOf(source, node) : [];
  return {
    label: node.label,
    title: titleOf(source, node),
    items,
    bullets: bullets.length ? bullets : unlisted,
  };
}

function titleOf(source: Canonical, node: OutlineNode): string {
  const first = node.head[0];
  if (!first) return '';
  const { start, end } = first;
  let to = start;
  while (to < end && to - start < 30 && !endsTitle(source.text, to)) to += 1;
  return source.text.slice(start, to);
}

const endsTitle = characterSet('(,;:。');

const KEY_POINTS = /(?:评价|评分|评审|考核|评估)(?:要点|要素|内容|标准)[:：]?/;

/** "评价要点：是否建立…；是否明确…": questions in a row are items, too. */
function questionsOf(source: Canonical, node: OutlineNode): Bullet[] {
  // One sentence is no list, nor counts another one what it lists.
  if (node.head.length < 2) return [];
  const found = node.head
    .map(({ start, end }) => source.text.slice(start, end).replace(KEY_POINTS, ''))
    .map((words) => words.replace(/^[,:;。]+/, ''));
  const questions = found.filter(
    (words) => /^(?:[^,]{0,12})是否|是否/.test(words) && !/\d分|[扣得]分/.test(words),
  );
  const items = questions.length > 1 ? questions : listIn(found);
  return items.map((words, i) => ({ label: String(i + 1), words }));
}

const LISTED =
  /(?:包括|包含|具备|做到|满足|符合|内容为|要求|要点|要素|内容|条件)[:：]?((?:[^、,;。:()\d]{2,16}、)+[^、,;。:()\d]{2,16}?)(?:等)?(?:[一二三四五六七八\d]+[项个]?(?:方面|内容|要点|要素|条件)?)?$/;
const COUNTS = /[一二两三四五六\d每][项个条点]|全部|其中/;

/** "自评报告应包括：项目概况、资金情况、绩效分析": a list in one sentence, which the others count. */
function listIn(sentences: readonly string[]): readonly string[] {
  const [first, ...rest] = sentences;
  if (!first || /[\d.]分|[扣得]分/.test(first) || !rest.some((words) => COUNTS.test(words))) return [];
  return LISTED.exec(first)?.[1]?.split('、') ?? [];
}

function adopt(child: Piece): { readonly items: readonly Item[]; readonly bullets: readonly Bullet[] } {
  const statements = child.items.flatMap((each) => (each.type === 'statement' ? [each.statement] : []));
  const scoring = statements.filter(isScoring);
  const isSimple = statements.length === child.items.length && child.bullets.length === 0;
  if (isSimple && scoring.length === 0) {
    const words = statements.map(({ text }) => text).join('');
    const isDefinition = statements.some(({ kind }) => kind === 'definition');
    return { items: child.items, bullets: isDefinition ? [] : [{ label: child.label!, words }] };
  }
  if (isSimple && (scoring.length === 1 || isPlainDeduction(scoring))) {
    const items = statements.map((statement) =>
      item(
        scoring.length === 1 && isScoring(statement)
          ? { ...statement, label: child.label, after: 'stop' }
          : statement,
      ),
    );
    return { items, bullets: [] };
  }
  return { items: [{ type: 'piece', piece: child }], bullets: [] };
}

/** Deductions alone speak of the list they stand in. */
function isPlainDeduction(scoring: readonly Statement[]): boolean {
  return scoring.every(
    (statement) =>
      ((statement.kind === 'step' || statement.kind === 'count') && statement.sign < 0) ||
      statement.kind === 'cap' ||
      (statement.kind === 'text' && statement.award.type === 'deduct') ||
      (statement.kind === 'judge' && statement.isSoft),
  );
}

/** All statements of a piece and its parts, in order. */
export function everyStatement(piece: Piece): readonly Statement[] {
  const found: Statement[] = [];
  collect(piece, found);
  return found;
}

function collect({ items }: Piece, found: Statement[]): void {
  for (const each of items) {
    if (each.type === 'statement') found.push(each.statement);
    else collect(each.piece, found);
  }
}
