import type { Locator } from 'playwright-core';
import { seriousBarriers } from '../support/axe';
import { WORKBOOKS } from '../support/open-add-in';
import { barriers } from './support/looks';
import { fixture } from './support/open-workbench';
import { withWorkbench } from './support/with-workbench';
import type { GivenFile, Workbench } from './support/workbench';

const open = withWorkbench();

const BROKEN: GivenFile = { name: 'broken.xlsx', bytes: Buffer.from('no workbook') };

/** A step of a journey, and what the page shows after it. */
type Step = readonly [state: string, step: (workbench: Workbench) => Promise<unknown>];

const pressed =
  (...names: (string | RegExp)[]) =>
  async (workbench: Workbench) => {
    for (const name of names) await workbench.press(name);
  };
const keys =
  (...names: string[]) =>
  async ({ page }: Workbench) => {
    for (const name of names) await page.keyboard.press(name);
  };

/** Goes through the states and comes back with what stands in anybody's way in them. */
async function walk(workbench: Workbench, steps: readonly Step[], isInAllColours = true): Promise<string[]> {
  const found: string[] = [];
  for (const [state, step] of steps) {
    await step(workbench);
    found.push(...(await barriers(workbench, state, isInAllColours)));
  }
  return found;
}

const shownDialog = ({ page }: Workbench) => page.locator('[role=dialog], [role=alertdialog]').waitFor();

const START: readonly Step[] = [
  ['start', ({ page }) => page.getByRole('main').waitFor()],
  ['menu', (workbench) => workbench.page.locator('[aria-haspopup=menu]').click()],
  [
    'list of keys',
    async (workbench) => {
      await keys('Escape', 'F1')(workbench);
      await shownDialog(workbench);
    },
  ],
  [
    'message',
    async (workbench) => {
      await keys('Escape')(workbench);
      await workbench.choose([BROKEN]);
      await workbench.page.getByText('broken.xlsx').first().waitFor();
    },
  ],
];

const DOCUMENT: readonly Step[] = [
  ['document', (workbench) => workbench.checked()],
  [
    'typing',
    async (workbench) => {
      await workbench.cell('C5').click();
      await workbench.page.keyboard.type('=SUM(E5');
    },
  ],
  ['no such cell', (workbench) => typeAddress(workbench, '没有')],
  ['scores', pressed('得分')],
  ['score', pressed(/公众或服务对象满意度/)],
  ['finding', pressed(/^问题/, /I25.*JX304/)],
  ['ignoring', pressed('忽略…')],
  ['settings', pressed('设置')],
  ['help', pressed('帮助')],
  ['correcting', pressed('概览', '识别不对？更正')],
  ['missing figures', pressed('概览', /^补充数据/)],
  ['preview', pressed('概览', '先看改动')],
  ['written', pressed(/^写入/)],
  [
    'chosen cells, a formula that waits',
    async (workbench) => {
      await typeAddress(workbench, '目标完成情况自评表!K3');
      await workbench.page.keyboard.type('=WEBSERVICE("x")');
      await keys('Enter')(workbench);
      await workbench.says(/没有重新计算/);
      await typeAddress(workbench, 'G18:K24');
    },
  ],
  [
    'question',
    async (workbench) => {
      await pressed('更多')(workbench);
      await workbench.page.getByRole('menuitem', { name: '关闭文件' }).click();
      await shownDialog(workbench);
    },
  ],
];

async function typeAddress({ page }: Workbench, address: string): Promise<void> {
  const field = page.getByRole('textbox', { name: '单元格地址' });
  await field.fill(address);
  await field.press('Enter');
}

const FILES: readonly Step[] = [
  ['table', ({ page }) => page.locator('tbody tr').nth(WORKBOOKS.length).waitFor()],
  ['unfolded', ({ page }) => page.locator('tbody [aria-expanded]').nth(1).click()],
  ['filtered to nothing', ({ page }) => page.getByRole('searchbox').fill('没有这个文件')],
  [
    'cards',
    async ({ page }) => {
      await page.getByRole('searchbox').fill('');
      await page.setViewportSize({ width: 350, height: 700 });
      await page.locator('tbody').first().waitFor();
    },
  ],
];

/** Words of the desk, for each language. */
const DESK = {
  'zh-CN': { more: '更多', letter: '核查意见书…', copy: '另存报送件', compare: '对照两次报送' },
  'en-US': {
    more: 'More',
    letter: 'Letter about this file…',
    copy: 'Save a copy for handing in',
    compare: 'Compare two submissions',
  },
} as const;
type DeskLocale = keyof typeof DESK;

const chosen =
  (locale: DeskLocale, item: 'letter' | 'copy') =>
  async ({ page }: Workbench) => {
    await page.getByRole('button', { name: DESK[locale].more, exact: true }).click();
    await page.getByRole('menuitem', { name: DESK[locale][item] }).click();
  };

const sized =
  (width: number, height: number) =>
  ({ page }: Workbench) =>
    page.setViewportSize({ width, height });

/** Shows the end of the paper that is open. */
const scrolledDown = ({ page }: Workbench) =>
  page.getByRole('dialog').locator('article > :last-child').scrollIntoViewIfNeeded();

const letterSteps = (locale: DeskLocale): readonly Step[] => [
  [
    'letter',
    async (workbench) => {
      await workbench.checked();
      await chosen(locale, 'letter')(workbench);
      await shownDialog(workbench);
    },
  ],
  ['end of the letter', scrolledDown],
  ['letter, 350 pixels', sized(350, 700)],
  [
    'copy for handing in',
    async (workbench) => {
      await keys('Escape')(workbench);
      await sized(1000, 760)(workbench);
      await workbench.saved(() => chosen(locale, 'copy')(workbench));
      await workbench.page.getByText(/已下载报送件|copy was downloaded/).waitFor();
    },
  ],
];

const comparisonSteps = (locale: DeskLocale): readonly Step[] => [
  ['two files', (workbench) => workbench.says(DESK[locale].compare)],
  [
    'comparison',
    async (workbench) => {
      await workbench.press(DESK[locale].compare);
      await shownDialog(workbench);
    },
  ],
  ['comparison, 350 pixels', sized(350, 700)],
];

/** One form, sent twice. */
const SENT_TWICE: readonly GivenFile[] = ['上次.xlsx', '本次.xlsx'].map((name) => ({
  ...fixture('yantian-2023'),
  name,
}));

const NARROW: readonly Step[] = [
  [
    'zoomed',
    async (workbench) => {
      await workbench.checked();
      await workbench.type('A2', '甲');
    },
  ],
  ['350 pixels', ({ page }) => page.setViewportSize({ width: 350, height: 700 })],
];

describe('nothing stands in anybody’s way, light, dark or in high contrast', () => {
  it('at the start', async () => {
    expect(await walk(await open(), START)).toEqual([]);
  });

  it('with a file open', async () => {
    expect(await walk(await open({ sample: 'yantian-2023' }), DOCUMENT)).toEqual([]);
  });

  it('in the table of files', async () => {
    const files = [...WORKBOOKS.map(fixture), BROKEN];
    expect(await walk(await open({ files }), FILES)).toEqual([]);
  });

  it('in the letter about a file, and when a copy of it is handed out', async () => {
    const workbench = await open({ sample: 'yantian-2023', width: 1000, height: 760 });
    expect(await walk(workbench, letterSteps('zh-CN'))).toEqual([]);
  });

  it('in the comparison of two files', async () => {
    const workbench = await open({ files: SENT_TWICE, width: 1000, height: 760 });
    expect(await walk(workbench, comparisonSteps('zh-CN'))).toEqual([]);
  });

  it('figures and codes of a letter stand on one line in a narrow window, too', async () => {
    const workbench = await open({ sample: 'yantian-2023', width: 350, height: 700 });
    await workbench.checked();
    await chosen('zh-CN', 'letter')(workbench);
    for (const words of ['95.7', 'JX304']) {
      const cell = workbench.page.getByRole('dialog').getByRole('cell', { name: words, exact: true });
      const lines = await cell.evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getClientRects().length;
      });
      expect([words, lines]).toEqual([words, 1]);
    }
  });

  it('in a window at 200 %, and in a narrow one', async () => {
    const workbench = await open({ sample: 'yantian-2023', width: 640, height: 400 });
    expect(await walk(workbench, NARROW)).toEqual([]);
    // The file is still known by its name, and its sheet is more than a line or two.
    const room = (what: Locator) => what.evaluate((element) => [element.clientWidth, element.clientHeight]);
    for (const [width, height] of [
      [640, 400],
      [350, 700],
    ] as const) {
      await workbench.page.setViewportSize({ width, height });
      expect((await room(workbench.page.getByRole('heading', { level: 1 })))[0]).toBeGreaterThan(60);
      expect((await room(workbench.grid))[1]).toBeGreaterThan(150);
    }
  });
});

describe('in English', () => {
  it('words fit, at the start and with a file open', async () => {
    expect(await walk(await open({ locale: 'en-US' }), START, false)).toEqual([]);
    const workbench = await open({ sample: 'yueyang-2023', locale: 'en-US' });
    const steps: readonly Step[] = [
      ['document', (one) => one.checked()],
      ['scores', pressed('Scores')],
      ['findings', pressed(/^Findings/)],
      ['settings', pressed('Settings')],
    ];
    expect(await walk(workbench, steps, false)).toEqual([]);
  });

  it('words fit in a letter and in a comparison', async () => {
    const size = { locale: 'en-US', width: 1000, height: 760 } as const;
    const one = await open({ sample: 'yantian-2023', ...size });
    expect(await walk(one, letterSteps('en-US'), false)).toEqual([]);
    const two = await open({ files: SENT_TWICE, ...size });
    expect(await walk(two, comparisonSteps('en-US'), false)).toEqual([]);
  });

  it('words fit in the table of files', async () => {
    const files = [...WORKBOOKS.map(fixture), BROKEN];
    expect(await walk(await open({ files, locale: 'en-US' }), FILES, false)).toEqual([]);
  });
});

describe('the sentences of a page that did not start', () => {
  it.each(['light', 'dark'] as const)('can be read by anybody (%s)', async (colorScheme) => {
    const workbench = await open();
    await workbench.page.emulateMedia({ colorScheme });
    await workbench.page.route(/\/workbench\.\w+\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await workbench.reload();
    for (const id of ['not-started', 'too-old', 'from-disk', 'incomplete', 'no-script']) {
      await workbench.page.evaluate((shown) => {
        for (const page of document.querySelectorAll<HTMLElement>('#root > .page')) {
          page.style.display = page.id === shown ? 'block' : 'none';
          page.style.visibility = 'visible';
        }
      }, id);
      expect([id, ...(await seriousBarriers(workbench))]).toEqual([id]);
    }
  });
});
