import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../core/model/finding';
import type { Sheet } from '../../core/model/grid';
import { useText } from '../../pane/messages/text';
import { useSession, useSessionState } from '../../pane/session-context';
import type { OpenReport } from '../document';
import { usePreferences } from '../window/window-context';
import type { OpenDocument } from '../window/window-state';
import { reportTexts } from './messages/report';
import { ReportParagraph } from './report-paragraph';
import { ReportTable } from './report-table';
import { StatementBar } from './statement-bar';
import { countStatements, statementsOf, type Statement } from './statements';

const useStyles = makeStyles({
  side: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 16px',
    padding: '6px 16px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    padding: '8px max(24px, calc(50% - 420px)) 40px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: '1.9',
  },
});

/** Blocks past these are checked and not shown: nobody reads them here. */
const MOST_BLOCKS = 4000;
const NO_FINDINGS: readonly Finding[] = [];
const NO_STATEMENTS: readonly Statement[] = [];

/** A report as it is read: its text with the statements underlined by what became of them, and its tables. */
export default function ReportSide({ document, report }: { document: OpenDocument; report: OpenReport }) {
  const styles = useStyles();
  const say = useText(reportTexts);
  const { review, current } = useSessionState();
  const findings = review?.findings ?? NO_FINDINGS;
  const claims = review?.prose?.claims;
  const statements = useMemo(() => statementsOf(claims ?? [], findings), [claims, findings]);
  const all = useMemo(() => [...statements.values()].flat(), [statements]);
  const [chosen, setChosen] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const show = useShow(document);
  const active = all.find(({ id }) => id === chosen) ?? null;
  useCurrent(current, findings, all, root, setChosen);
  const { blocks, workbook, paragraphs } = report.document;
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const step = (key: string, from: string) => {
    const next = stepFrom(key, all, from);
    if (next) focusOn(root.current, next.id);
    return next !== null;
  };
  return (
    <section className={styles.side} aria-label={say('region')}>
      <ReportHead report={report} />
      <div ref={root} className={styles.text}>
        {blocks
          .slice(0, MOST_BLOCKS)
          .map((block) =>
            block.kind === 'paragraph' ? (
              <ReportParagraph
                key={`p${block.index}`}
                text={paragraphs[block.index]!}
                isHeading={block.isHeading}
                statements={statements.get(block.index) ?? NO_STATEMENTS}
                chosen={chosen}
                first={all[0]?.id ?? null}
                onChoose={setChosen}
                onShow={show}
                onStep={step}
              />
            ) : (
              <ReportTable
                key={block.sheet}
                sheet={sheets.get(block.sheet) ?? blank(block.sheet)}
                findings={findings}
                current={current}
                onShow={show}
              />
            ),
          )}
        {blocks.length > MOST_BLOCKS && <p>{say('tooLong', { count: blocks.length - MOST_BLOCKS })}</p>}
      </div>
      <StatementBar statement={active} onShow={show} />
    </section>
  );
}

function blank(name: string): Sheet {
  return { name, hidden: false, rows: [], merges: [] };
}

/** How the statements came out, and what the text is held to. */
function ReportHead({ report: { beside } }: { report: OpenReport }) {
  const styles = useStyles();
  const say = useText(reportTexts);
  const { review } = useSessionState();
  const claims = review?.prose?.claims ?? [];
  const counts = countStatements(claims);
  return (
    <div className={styles.head}>
      <span role="status">
        {!review ? say('reading') : claims.length ? say('counts', { ...counts }) : say('none')}
      </span>
      {claims.length > 0 && <span>{say('keys')}</span>}
      {beside && <span>{say(beside.isHeldTo ? 'heldTo' : 'notHeldTo', { file: beside.file })}</span>}
    </div>
  );
}

/** Shows a finding in the pane, which opens for it. */
function useShow({ navigator }: OpenDocument): (finding: Finding) => void {
  const session = useSession();
  const [, change] = usePreferences();
  return (finding) => {
    change({ isPaneOpen: true });
    navigator.go('findings', { severity: 'all' });
    void session.selectFinding(finding);
  };
}

/** What is chosen in the list is brought into sight here: its statement, or its cell of a table. */
function useCurrent(
  current: string | null,
  findings: readonly Finding[],
  all: readonly Statement[],
  root: { readonly current: HTMLElement | null },
  choose: (id: string) => void,
): void {
  useEffect(() => {
    if (current === null) return;
    const statement = all.find(({ finding }) => finding?.fingerprint === current);
    if (statement) choose(statement.id);
    const ref = findings.find(({ fingerprint }) => fingerprint === current)?.ref;
    const place = statement ? placeOf(root.current, statement.id) : null;
    const cell =
      ref &&
      root.current?.querySelector(`[data-cell="${CSS.escape(`${ref.sheet}!${ref.row}!${ref.column}`)}"]`);
    (place ?? cell)?.scrollIntoView?.({ block: 'center' });
    // Only a choice moves the text, not a new check of it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [current]);
}

function placeOf(root: HTMLElement | null, id: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-statement="${id}"]`) ?? null;
}

function focusOn(root: HTMLElement | null, id: string): void {
  const place = placeOf(root, id);
  place?.focus();
  place?.scrollIntoView?.({ block: 'nearest' });
}

function stepFrom(key: string, all: readonly Statement[], from: string): Statement | null {
  const at = all.findIndex(({ id }) => id === from);
  if (key === 'ArrowDown' || key === 'ArrowRight') return all[Math.min(at + 1, all.length - 1)] ?? null;
  if (key === 'ArrowUp' || key === 'ArrowLeft') return all[Math.max(at - 1, 0)] ?? null;
  if (key === 'Home') return all[0] ?? null;
  return key === 'End' ? (all[all.length - 1] ?? null) : null;
}
