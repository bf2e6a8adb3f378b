import { makeStyles } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { CellAddress } from '../../../core/model/address';
import type { Sheet } from '../../../core/model/grid';
import { FormulaBar } from '../../../grid/bars/formula-bar';
import { Grid } from '../../../grid/view/grid';
import { SheetTabs } from '../../../grid/bars/sheet-tabs';
import { StatusLine } from '../../../grid/bars/status-line';
import { ZoomControl } from '../../../grid/bars/zoom-control';
import { useSessionState } from '../../../pane/session-context';
import { useLanguage, useText } from '../../../pane/messages/text';
import { workbenchTexts } from '../../messages/workbench';
import type { DocumentState } from '..';
import { FindingHere } from './finding-here';
import { headWordsOf } from './head-words';
import { heldTablesOf } from './held-tables';
import { countsOf, marksOf, type SheetMarks } from './marks';
import type { OpenDocument } from '../../window/window-state';
import { SheetNotices } from './sheet-notices';
import { useSheetExtras } from './sheet-extras';
import { useDocumentState } from './use-document';
import { useSheetEditing } from './use-sheet-editing';

const useStyles = makeStyles({
  side: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  grid: { position: 'relative', display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

const NO_MARKS: SheetMarks = new Map();

/** The sheet in front with all that belongs to it: formula bar, tabs, and what is to be told about it. */
export function SheetSide({ document }: { document: OpenDocument }) {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  const { host } = document;
  const state = useDocumentState(host);
  const marks = useMarks(state);
  const counts = useCounts();
  const { workbook, appearance, selection, reveal, isReadOnly } = state;
  const sheet = workbook.sheets[state.sheet]!;
  const commands = useSheetEditing(host, sheet.name);
  const headWords = useHeadWords(sheet.name, selection.active);
  const { zoom, setZoom } = useZooms(sheet.name);
  const tables = useTables(sheet);
  const { findBar, menu, onMenu } = useSheetExtras(document, state, commands.grid.onRefused);
  return (
    <section className={styles.side} aria-label={say('gridRegion')}>
      <FormulaBar
        sheets={workbook.sheets}
        sheet={state.sheet}
        selection={selection}
        isReadOnly={isReadOnly !== null}
        isDate1904={workbook.date1904}
        onGoTo={commands.goTo}
      />
      {findBar}
      <SheetNotices host={host} news={commands.news} onDismiss={commands.dismiss} />
      <div className={styles.grid}>
        <Grid
          sheet={sheet}
          appearance={appearance.sheets[state.sheet]!}
          styles={appearance.styles}
          selection={selection}
          headWords={headWords}
          marks={marks.get(sheet.name) ?? NO_MARKS}
          isReadOnly={isReadOnly !== null}
          isDate1904={workbook.date1904}
          reveal={reveal}
          tables={tables}
          onMenu={onMenu}
          zoom={zoom}
          onZoom={setZoom}
          {...commands.grid}
        />
        {menu}
      </div>
      <SheetTabs
        sheets={workbook.sheets}
        appearance={appearance}
        sheet={state.sheet}
        counts={counts}
        onShow={(at) => host.showSheet(workbook.sheets[at]!.name)}
      />
      <StatusLine
        sheet={sheet}
        selection={selection}
        notRecalculated={state.notRecalculated.size}
        readOnly={isReadOnly && say('readOnly')}
      >
        <FindingHere document={document} state={state} />
        <ZoomControl zoom={zoom} onZoom={setZoom} />
      </StatusLine>
    </section>
  );
}

/** The tables whose heads and names stay in sight; the same list as long as the forms are. */
function useTables(sheet: Sheet) {
  const { review } = useSessionState();
  const recognition = review?.recognition;
  return useMemo(() => heldTablesOf(recognition, sheet), [recognition, sheet]);
}

/** The size each sheet is seen at; undefined: the one that fits the window, until it is known. */
function useZooms(sheet: string) {
  const [zooms, setZooms] = useState<Readonly<Record<string, number | undefined>>>({});
  const setZoom = useCallback(
    (zoom: number | undefined) => setZooms((before) => ({ ...before, [sheet]: zoom })),
    [sheet],
  );
  return { zoom: zooms[sheet], setZoom };
}

/** The marks of all sheets; worked out anew only when what they come from has changed. */
function useMarks({ workbook, notRecalculated }: DocumentState) {
  const say = useText(workbenchTexts);
  const language = useLanguage();
  const { review, current } = useSessionState();
  const findings = review?.findings;
  return useMemo(
    () => marksOf({ workbook, findings: findings ?? [], current, notRecalculated }, language, say('waiting')),
    [workbook, findings, current, notRecalculated, language, say],
  );
}

/** What a screen reader says of the active cell beside its content; the same list as long as it says the same. */
function useHeadWords(sheet: string, { row, column }: CellAddress): readonly string[] {
  const { review } = useSessionState();
  const recognition = review?.recognition;
  return useMemo(() => headWordsOf(recognition, sheet, { row, column }), [recognition, sheet, row, column]);
}

function useCounts() {
  const { review, current } = useSessionState();
  const findings = review?.findings;
  return useMemo(() => countsOf(findings ?? [], current), [findings, current]);
}
