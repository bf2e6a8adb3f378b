import type { Figure } from '../../model/figure';
import type { Branch } from '../tree';
import { amountsOf } from './amounts';
import { releaseParts, type Standing } from './fit';

/** Quantities that base-data forms list by themselves, whatever stands above them. */
const OWN =
  /^(?:政府采购|(?:部门|单位)?整体支出|.{0,6}预算调整|[“"]?三公|结转结余|固定资产|楼堂馆所|编制|在职|在编|资产|厉行节约|财政供养|新增资产|重点支出|绩效)/;

/** A figure of a row with the column it stands in. */
interface Placed {
  readonly column: number;
  readonly figure: Figure;
}

/**
 * Settles where the rows of a block of base data stand: by their words, with what follows 其中 ending where a row cannot
 * be a part. A row without a label stands alone.
 */
export function settleBaseData(
  branches: readonly (Branch | null)[],
  cells: readonly (readonly Placed[])[],
): readonly Standing[] {
  const columns = [...new Set(cells.flat().map(({ column }) => column))].sort((a, b) => a - b);
  const standings = branches.map((branch): Standing => {
    if (!branch) return { parent: null, role: 'source', group: null };
    return { parent: branch.parent, role: branch.isPart ? 'part' : 'source', group: branch.group };
  });
  const figures = cells.map((row) =>
    columns.map((column) => row.find((cell) => cell.column === column)?.figure ?? null),
  );
  const isMarked = branches.map((branch) => branch?.isMarked ?? false);
  return releaseParts(standings, {
    amounts: amountsOf(figures),
    isMarked,
    isOwn: branches.map((branch, at) => branch !== null && !isMarked[at] && OWN.test(branch.name)),
  });
}
