import { isReport, type Target } from '../files';

/** Among more workbooks than these nobody looks for the one of a report. */
const MOST_BESIDE = 20;

/** The targets of a run, its reports with the workbooks that may be theirs. */
export function withCompanions(targets: readonly Target[]): readonly Target[] {
  const usable = targets.filter(({ problem }) => problem === null);
  const workbooks = usable.filter(({ path }) => !isReport(path));
  if (workbooks.length === 0 || workbooks.length > MOST_BESIDE) return targets;
  return targets.map((target) =>
    target.problem === null && isReport(target.path) ? { ...target, beside: workbooks } : target,
  );
}
