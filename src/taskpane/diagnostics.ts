import { Utilities } from '@microsoft/office-js-helpers';
import manifest from '../../package.json';
import type { Session } from '../app/session/session';
import type { Sheet } from '../core/model/grid';
import { spoken, type Saying } from '../core/text';
import { loggedTroubles } from '../hosts/officejs/trouble-log';

/** Sets of calls, and the newest version of each that is asked about. */
const SETS: readonly (readonly [string, number])[] = [
  ['ExcelApi', 25],
  ['ExcelApiDesktop', 5],
  ['SharedRuntime', 3],
  ['RibbonApi', 3],
  ['AddInCommands', 3],
  ['KeyboardShortcuts', 2],
  ['DialogApi', 3],
];

/**
 * What an IT department wants to know, as text to be copied: host, versions, supported calls, counts and the codes of the
 * last errors. No contents of cells, no names of sheets or files.
 */
export function diagnose(session: Session): string {
  const { diagnostics, displayLanguage, contentLanguage } = Office.context;
  const { review, settings, trouble } = session.getState();
  const text = [
    `自评助手 ZiPing ${manifest.version}`,
    `主机 host: ${Utilities.host} / ${Utilities.platform} / ${diagnostics?.version ?? '?'}`,
    `加载项 add-in: ${Utilities.isAddin ? '是 yes' : '否 no'}`,
    `语言 languages: ${displayLanguage}, ${contentLanguage}, ${settings.language}`,
    `网页组件 web view: ${navigator.userAgent}`,
    `接口 calls: ${SETS.map(([name, newest]) => `${name} ${supported(name, newest)}`).join(', ')}`,
    ...(review?.workbook.sheets ?? []).map(sheetLine),
    ...loggedTroubles().map(({ at, code, where }) => `错误 error: ${at} ${code} ${where}`.trimEnd()),
    ...(trouble ? [`提示 message: ${spoken(withoutNames(trouble), 'zh-CN')}`] : []),
  ].join('\n');
  Utilities.log(text);
  return text;
}

/** Where a sentence names a sheet, three dots stand in its place: the name may tell of a person or a department. */
function withoutNames({ data, ...words }: Saying): Saying {
  return { ...words, data: { ...data, ...(data && 'sheet' in data && { sheet: '…' }) } };
}

/** The newest supported version of a set, "-" where there is none. */
function supported(name: string, newest: number): string {
  for (let minor = newest; minor >= 1; minor--) {
    if (Office.context.requirements.isSetSupported(name, `1.${minor}`)) return `1.${minor}`;
  }
  return '-';
}

function sheetLine({ rows, merges, hidden, isProtected, unread }: Sheet, index: number): string {
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  const states = [
    hidden && '隐藏 hidden',
    isProtected && '受保护 protected',
    unread && '未读全 not read whole',
  ];
  const more = states.filter(Boolean).map((state) => `, ${state}`);
  return `工作表 sheet ${index + 1}: 单元格 cells ${cells}, 合并 merged ${merges.length}${more.join('')}`;
}
