/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import '../window/browser-globals';
import '@testing-library/jest-dom';
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { KnownLayout } from '../../../src/core/layouts/known-layouts';
import { writeWorkbook } from '../../../src/hosts/xlsx/write-workbook';
import { openReport } from '../../../src/workbench/report/open-report';
import { App } from '../../../src/workbench/window/app';
import type { ShellTools } from '../../../src/workbench/window/window-tools';
import { docx, paragraph, tableOf } from '../../helpers/docx-builder';
import { ODD_LAYOUT, oddForm } from '../../helpers/odd-heads';
import { projectForm } from '../../helpers/score-books';
import { fileOf, stage, yantian } from '../window/stage';
import { inChinese } from '../../helpers/sayings';

configure({ asyncUtilTimeout: 20_000 });

const WRONG = '本年支出1628.32万元，其中：基本支出916.04万元，项目支出721.28万元';
const SOUND = '会议费支出12.60万元，比2022年7.54万元增加5.06万元';
/** A statement begins with its first figure, where that is not the one it speaks of. */
const SOUND_WORDS = '12.60万元，比2022年7.54万元增加5.06万元';
const TABLE = tableOf(projectForm({ H14: 97.65 }));
const REPORT = docx([SOUND, WRONG].map((text) => paragraph(`${text}。`)).join('') + TABLE);
const UTF8 = new TextEncoder();

/** A window over the real reader of reports; CSS.escape is what every browser has and jsdom lacks. */
function openWindow(layouts: readonly KnownLayout[]) {
  Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/"/g, '\\"') } });
  const holder: { documents?: ReturnType<typeof stage>['documents'] } = {};
  const open: ShellTools['open'] = (name, bytes, _origin, beside = null) =>
    openReport(holder.documents!, name, bytes, beside);
  const staged = stage({ open });
  holder.documents = staged.documents;
  staged.preferences.set({ layouts });
  render(<App workbench={staged.workbench} preferences={staged.preferences} />);
  return { ...staged, user: userEvent.setup() };
}

type Given = readonly [name: string, bytes: Uint8Array];

const openFiles = (...files: readonly Given[]) => openKnowing([], files);

/** @param layouts pointed out earlier in other files */
async function openKnowing(layouts: readonly KnownLayout[], files: readonly Given[]) {
  const opened = openWindow(layouts);
  await act(() =>
    opened.workbench.openFiles(files.map(([name, bytes]) => ({ path: name, file: fileOf(name, bytes) }))),
  );
  return opened;
}

async function openDocx() {
  const opened = await openFiles(['报告.docx', REPORT]);
  const text = await screen.findByRole('region', { name: '报告正文' });
  const wrong = await within(text).findByRole('button', { name: WRONG });
  return { ...opened, text, wrong };
}

describe('a report that is open', () => {
  it('is read as it stands, statements marked by what became of them, its tables with their findings', async () => {
    const { text, wrong } = await openDocx();
    expect(wrong).toHaveAttribute('data-verdict', 'contradicts');
    expect(within(text).getByRole('button', { name: SOUND_WORDS })).toHaveAttribute('data-verdict', 'agrees');
    expect(within(text).getByText(/对不上 1/)).toBeInTheDocument();
    const table = within(text).getByRole('table', { name: '表1' });
    expect(within(table).getByRole('button', { name: '97.65' })).toBeInTheDocument();
    expect(screen.queryByRole('grid')).toBeNull();
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull();
  });

  it('leads from a statement to its finding in the pane', async () => {
    const { user, wrong, workbench } = await openDocx();
    await user.click(wrong);
    const { session, navigator } = workbench.getState().document!;
    expect(navigator.getPlace().view).toBe('findings');
    await waitFor(() => expect(session.getState().current).not.toBeNull());
    const { findings } = session.getState().review!;
    const shown = findings.find(({ fingerprint }) => fingerprint === session.getState().current)!;
    expect(shown.place!.quote).toBe(WRONG);
    expect(await screen.findByRole('button', { name: /第2段.*各部分相加/ })).toBeInTheDocument();
  });

  it('leads from a finding to its statement, and to the cell of a table', async () => {
    const { text, wrong, workbench } = await openDocx();
    const { session } = workbench.getState().document!;
    const findings = session.getState().review!.findings;
    await act(() => session.selectFinding(findings.find(({ place }) => place)!));
    await waitFor(() => expect(wrong).toHaveAttribute('tabindex', '0'));
    expect(screen.getByText('916.04+721.28=1637.32万元')).toBeInTheDocument();
    const inTable = findings.find(({ ref }) => ref.sheet === '表1')!;
    await act(() => session.selectFinding(inTable));
    await waitFor(() => expect(text.querySelector('td[class] > button')).toBeInTheDocument());
  });

  it('is gone through by keys', async () => {
    const { user, text, wrong } = await openDocx();
    const sound = within(text).getByRole('button', { name: SOUND_WORDS });
    act(() => sound.focus());
    await user.keyboard('{ArrowDown}');
    expect(wrong).toHaveFocus();
    expect(screen.getByText('应为 1637.32万元')).toBeInTheDocument();
    await user.keyboard('{ArrowUp}');
    expect(sound).toHaveFocus();
    await user.keyboard('{End}{Enter}');
    expect(await screen.findAllByText(/各部分相加为1637\.32万元/)).not.toEqual([]);
  });

  it('may be a plain text, without any table', async () => {
    await openFiles(['报告.txt', UTF8.encode(`${WRONG}。\n${SOUND}。`)]);
    expect(await screen.findByRole('button', { name: WRONG })).toBeInTheDocument();
    await userEvent.keyboard('{Alt>}{F8}{/Alt}');
    expect(screen.getByRole('region', { name: '报告正文' })).toBeInTheDocument();
  });

  it('says what an old or damaged document is to be done with', async () => {
    const old = new Uint8Array(1024);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const { workbench } = await openFiles(['报告.doc', old]);
    await waitFor(() => expect(workbench.getState().messages).toHaveLength(1));
    expect(inChinese(workbench.getState().messages[0]!.words)).toMatch(/另存为 \.docx/);
  });
});

describe('a report and a workbook chosen together', () => {
  const text = (count: number) =>
    `盐田区应急管理局2023年度绩效自评报告\n人工监测隐患点${count}处，全年无伤亡。`;

  it('are compared, when they are of one department and year', async () => {
    const { workbench } = await openFiles(['报告.txt', UTF8.encode(text(46))], ['盐田.xlsx', yantian()]);
    expect(await screen.findByText('已与“盐田.xlsx”对照')).toBeInTheDocument();
    const { session } = workbench.getState().document!;
    await waitFor(() =>
      expect(session.getState().review?.findings.map(({ stated }) => stated)).toContain('46处'),
    );
  });

  it('are compared where a person pointed out the table in another file with the same heads', async () => {
    const own = `甲县乙局2023年度绩效自评报告\n全年新修乡村公路19公里，无返工。`;
    const files = [
      ['报告.txt', UTF8.encode(own)],
      ['乙局.xlsx', writeWorkbook(oddForm('21公里'))],
    ] as const;
    await openFiles(...files);
    expect(await screen.findByText(/“乙局.xlsx”的部门或年度与报告不同/)).toBeInTheDocument();
    cleanup();
    const { workbench } = await openKnowing([ODD_LAYOUT], files);
    expect(await screen.findByText('已与“乙局.xlsx”对照')).toBeInTheDocument();
    const { session } = workbench.getState().document!;
    await waitFor(() =>
      expect(session.getState().review?.findings.map(({ stated }) => stated)).toContain('19公里'),
    );
  });

  it('are not, when they are of different ones, and that is said', async () => {
    const other = text(46).replace('2023', '2021');
    await openFiles(['报告.txt', UTF8.encode(other)], ['盐田.xlsx', yantian()]);
    expect(await screen.findByText(/“盐田.xlsx”的部门或年度与报告不同/)).toBeInTheDocument();
  });
});
