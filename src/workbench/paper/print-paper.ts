/** Black on white in any theme, heads of tables on every page, no row torn apart; nothing of the window beside it. */
const STYLE = `
@page { size: A4; margin: 18mm 16mm; }
@media screen { [data-print] { display: none; } }
@media print {
  html, body { height: auto; overflow: visible; background: #fff; }
  body > :not([data-print]) { display: none !important; }
  [data-print] { color: #000; background: #fff; font: 10.5pt/1.5 SimSun, 'Songti SC', serif; }
  [data-print] h1 { margin: 0 0 12pt; text-align: center; font-size: 18pt; }
  [data-print] h3 { margin: 10pt 0 4pt; font-size: 12pt; break-after: avoid; }
  [data-print] p { margin: 3pt 0; }
  [data-print] [data-kind=sign] { text-align: right; break-before: avoid; }
  [data-print] [data-kind=room] { break-before: avoid; break-inside: avoid; }
  [data-print] table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 9pt; }
  [data-print] th, [data-print] td {
    padding: 2pt 4pt; border: .5pt solid #000; text-align: left; vertical-align: top;
    white-space: pre-line; overflow-wrap: anywhere;
  }
  [data-print] thead { display: table-header-group; }
  [data-print] tr { break-inside: avoid; }
  [data-print] sup { font-weight: bold; }
  [data-print] [data-mark] { outline: 1.5pt solid #000; outline-offset: -1.5pt; }
  [data-print] [data-mark=warning] { outline-style: dashed; }
  [data-print] [data-mark=info] { outline-style: dotted; }
  [data-print] [data-kind=findings] { break-before: page; }
}`;

/** Forms are wide. */
const WIDE = '@page { size: A4 landscape; }';

/**
 * Prints what stands in an element under a title, and nothing else of the window.
 * @param options.isWide the paper lies on its side
 * @param options.browser the window that prints
 */
export function printElement(
  title: string,
  element: HTMLElement,
  { isWide = false, browser = window }: { readonly isWide?: boolean; readonly browser?: Window } = {},
): void {
  const { document } = browser;
  const sheet = document.createElement('div');
  sheet.dataset.print = '';
  const heading = document.createElement('h1');
  heading.textContent = title;
  const copy = element.cloneNode(true) as HTMLElement;
  for (const one of [copy, ...copy.querySelectorAll('*')]) one.removeAttribute('class');
  const style = document.createElement('style');
  style.textContent = isWide ? STYLE + WIDE : STYLE;
  sheet.append(heading, copy);
  document.head.append(style);
  document.body.append(sheet);
  const clear = () => {
    style.remove();
    sheet.remove();
  };
  browser.addEventListener('afterprint', clear, { once: true });
  browser.print();
}
