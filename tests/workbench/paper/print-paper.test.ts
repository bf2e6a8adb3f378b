/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { printElement } from '../../../src/workbench/paper/print-paper';

describe('printing', () => {
  it('shows the element alone, under its title, and leaves nothing behind', () => {
    document.body.innerHTML = '<div id="root">窗口</div>';
    const element = document.createElement('article');
    element.innerHTML = '<table class="x"><thead><tr><th>序号</th></tr></thead></table>';
    let seen: HTMLElement | null = null;
    window.print = () => {
      seen = document.querySelector<HTMLElement>('[data-print]');
      expect(document.head.querySelector('style')!.textContent).toContain('table-header-group');
    };
    printElement('意见书', element);
    expect(seen!.querySelector('h1')!.textContent).toBe('意见书');
    expect(seen!.querySelector('table')!.hasAttribute('class')).toBe(false);
    expect(seen!.parentElement).toBe(document.body);
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('[data-print]')).toBeNull();
    expect(document.head.querySelector('style')).toBeNull();
    expect(element.querySelector('table')!.className).toBe('x');
  });
});
