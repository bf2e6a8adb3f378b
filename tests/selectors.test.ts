/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { mayMatch } from '../.config/selectors.cjs';

document.body.innerHTML = `
  <main class="page wide"><button class="big  fui-Button" data-a="x,y" disabled>a</button>
  <label class="fui-Label">b<input class="box" type="checkbox" checked /></label>
  <ul><li class="odd">1</li><li>2</li><li class="odd last">3</li></ul></main>
  <svg class="icon"><path class="line" /></svg>`;

const SELECTORS = [
  'button',
  '.big',
  '.fui-Button.big',
  '.big:not(.small)',
  '.page .big',
  '.page > button',
  '.big + label',
  '.big ~ .fui-Label',
  'ul > li.odd',
  'li:nth-child(2)',
  'li:is(.odd, .last)',
  ':is(ul, .odd)',
  ':where(.page) .odd',
  '[data-a="x,y"]',
  '[data-a="x,y"].big',
  '.none, .odd',
  '.none,\n.big',
  '*',
  '*.odd',
  'main *',
  'input:checked',
  'label > .box[type=checkbox]',
  'svg .line',
  ':not(.odd)',
  ':not(:not(.odd))',
  'li:not([class~="last"])',
  '[class="icon"]',
  '.page:has(.last)',
];
const ELEMENTS = [...document.querySelectorAll('*')];

const may = (selector: string, element: Element) =>
  mayMatch(selector, element.localName, element.getAttribute('class') ?? '');

describe('what tests of screens pass over in a style sheet', () => {
  it.each(SELECTORS)('is never an element that matches %s', (selector) => {
    const matching = ELEMENTS.filter((element) => element.matches(selector));
    expect(matching.length).toBeGreaterThan(0);
    expect(matching.filter((element) => !may(selector, element))).toEqual([]);
  });

  it.each([
    ['BUTTON.big', 'button', 'big', true],
    ['foreignObject', 'foreignObject', '', true],
    ['.o\\64 d', 'li', 'odd', true],
    ['.small', 'button', 'big', false],
    ['.big.small', 'button', 'big', false],
    ['.big', 'button', 'bigger', false],
    ['a.big', 'button', 'big', false],
    ['.big:hover, a', 'button', 'small', false],
    ['.small .big:focus-visible', 'button', 'big', true],
    ['.big:after', 'button', '', false],
    ['a[href="x"]', 'button', '', false],
  ])('is by %s of a %s of the class %s: %s', (selector, name, className, expected) => {
    expect(mayMatch(selector, name, className)).toBe(expected);
  });

  it('leaves the style of an element as it is', () => {
    const sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent =
      '.odd { visibility: hidden } .page .odd.last { display: none } .none { display: grid }';
    const [first, second, third] = [...document.querySelectorAll('li')].map((li) => getComputedStyle(li));
    expect([first, second, third].map((style) => [style!.visibility, style!.display])).toEqual([
      ['hidden', 'list-item'],
      ['visible', 'list-item'],
      ['hidden', 'none'],
    ]);
  });
});
