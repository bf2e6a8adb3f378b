/** Words too short to tell a column by themselves; beside each other they are what was planned and what was done. */
export const PLANNED =
  /^(?:(?:年初|年度|全年|本年|绩效)?(?:目标|计划|预期|预计|设定)(?:数|任务|值|指标)?|应完成|任务数|要求|年初设定值?)$/;
/** What was done. */
export const DONE =
  /^(?:(?:年末|年底|年度|全年|本年|期末)?(?:实际|实绩|完成|已完成|达成|达到|实现)(?:数|任务|值|进展)?|实际完成进展|完成进度情况)$/;
