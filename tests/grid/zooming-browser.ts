/** Has the page of a test say that it draws parts of itself at other sizes, as browsers do and jsdom does not. */
export function zoomingBrowser(): { isAble: boolean } {
  const browser = { isAble: true };
  const scope = globalThis as { CSS?: unknown };
  const before = scope.CSS;
  beforeEach(() => {
    browser.isAble = true;
    scope.CSS = { supports: (property: string) => browser.isAble && property === 'zoom' };
  });
  afterEach(() => {
    scope.CSS = before;
  });
  return browser;
}
