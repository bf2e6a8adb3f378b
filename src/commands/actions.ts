import type { Session } from '../app/session/session';
import { refKey, type CellRef } from '../core/model/address';
import type { Finding } from '../core/model/finding';
import type { Navigator } from '../pane/navigator';
import { scoreKey } from '../pane/scores/score-state';

/** What a command of the ribbon or of a cell's menu works with. */
export interface CommandContext {
  readonly session: Session;
  readonly navigator: Navigator;
  /** The cell the person is in. */
  readonly activeCell: () => Promise<CellRef | null>;
  /** Brings the pane up. */
  readonly showPane: () => Promise<void>;
}

export type Command = (context: CommandContext) => Promise<void>;

/** Checks the workbook and shows the list. */
const checkWorkbook: Command = async ({ session, navigator, showPane }) => {
  await session.check();
  navigator.go('findings', { severity: 'all' });
  await showPane();
};

/** Offers every change for ticking. */
const previewScores: Command = async ({ session, navigator, showPane }) => {
  navigator.go('overview', { mending: null });
  await session.previewScores();
  await showPane();
};

/** Writes without asking; the pane then says what was written and what was left alone. */
const rescore: Command = async ({ session, navigator, showPane }) => {
  await session.rescore();
  navigator.go('overview');
  await showPane();
};

const undoWrite: Command = async ({ session, navigator, showPane }) => {
  await session.undo();
  navigator.go('overview');
  await showPane();
};

/** Goes from finding to finding; the pane need not be open for that, unless something went wrong or nothing is left. */
const nextFinding: Command = async ({ session, navigator, showPane }) => {
  await session.nextFinding();
  navigator.go('findings');
  const { trouble, current } = session.getState();
  if (trouble || current === null) await showPane();
};

/** Lays the score of the cell open. In a cell without a score the pane shows all of them. */
const explainCell: Command = async (context) => {
  const { session, navigator, showPane } = context;
  await ensureReview(session);
  const cell = await context.activeCell();
  const row = cell && session.getState().review?.scores.rows.find(({ ref }) => ref && isSame(ref, cell));
  session.dismissPreview();
  navigator.go('scores', { scores: 'all', score: row ? scoreKey(row) : null });
  await showPane();
};

/** Asks for the reason to ignore the finding of the cell. */
const ignoreFinding: Command = async (context) => {
  const { session, navigator, showPane } = context;
  await ensureReview(session);
  const cell = await context.activeCell();
  const finding = cell && findingAt(session.getState().review?.findings ?? [], cell);
  session.dismissPreview();
  navigator.go('findings', { severity: 'all', ignoring: finding?.fingerprint ?? null });
  await showPane();
};

/** Every function the manifest names. */
export const COMMANDS = {
  checkWorkbook,
  previewScores,
  rescore,
  undoWrite,
  nextFinding,
  explainCell,
  ignoreFinding,
} as const satisfies Record<string, Command>;

async function ensureReview(session: Session): Promise<void> {
  const { review, isStale } = session.getState();
  if (!review || isStale) await session.check();
}

/** A finding about the cell itself comes before one that only mentions it. */
function findingAt(findings: readonly Finding[], cell: CellRef): Finding | undefined {
  return (
    findings.find(({ ref }) => isSame(ref, cell)) ??
    findings.find(({ related }) => related.some((ref) => isSame(ref, cell)))
  );
}

function isSame(one: CellRef, other: CellRef): boolean {
  return refKey(one) === refKey(other);
}
