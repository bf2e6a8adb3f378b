import { readBand } from '../../read/bands';
import type { Limit, Statement } from '../../read/statement';

const STATED = /^[^,;]{0,10}?(?:目标|目标值|指标值|计划值|标准)(?:值)?(?:为|是|:)(.{1,12})$/;
const IN_TARGET =
  /^(.{2,20}?)(?:控制)?(?:在|达到|符合|满足|不超过|不低于)(?:年度|预期)?(?:目标|标准|指标)(?:值)?(?:以内|之内|范围内|要求)?$/;

/** "年度目标为≤3%。返工率控制在目标以内得4分": the number stands in another sentence. */
export function statedTarget(statements: readonly Statement[]): readonly Statement[] {
  const limits = statements.map(limitsIn).find((found) => found !== null);
  if (!limits) return statements;
  return statements.map((statement): Statement => {
    if (statement.kind !== 'text') return statement;
    const measure = IN_TARGET.exec(statement.condition)?.[1];
    if (measure === undefined) return statement;
    const { text, length, said, label, sentence, place, after, award, scope, condition } = statement;
    const common = { text, length, said, label, sentence, place, after, award, scope, words: condition };
    return {
      ...common,
      kind: 'band',
      measure,
      limits,
      also: null,
      withBands: [],
      isBare: false,
      isAbsolute: false,
    };
  });
}

function limitsIn(statement: Statement): readonly Limit[] | null {
  if (statement.kind !== 'context') return null;
  const words = STATED.exec(statement.text.replace(/[“”"。；]/g, ''))?.[1];
  const band = words === undefined ? null : readBand(words.replace(/％/g, '%'));
  return band && !band.isBare && band.measure === '' ? band.limits : null;
}
