import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as addresses from '../src/core/model/address';
import { textIn } from '../src/core/text';
import { openXlsx } from '../src/hosts/xlsx';

const TEXTS = join(__dirname, '../src/core/text/texts.ts');

describe('the core that files of tests share', () => {
  it('is one, by whatever name it is asked for', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    expect((require(TEXTS) as { textIn: unknown }).textIn).toBe(textIn);
  });

  it('goes with readers of files that are one too, and not with what talks to an Excel of a test’s own', async () => {
    expect(Object.isFrozen(await import('../src/hosts/xlsx'))).toBe(true);
    expect(Object.isFrozen(await import('../src/hosts/officejs/support'))).toBe(false);
    expect(openXlsx(new Uint8Array()).ok).toBe(false);
  });

  it('cannot be changed for the others', () => {
    expect(() => Object.assign(addresses, { a1: null })).toThrow('read only');
  });

  it('tells lines of its sources', () => {
    const lines = readFileSync(TEXTS, 'utf8').split('\n');
    let place = '';
    try {
      textIn({ 'zh-CN': { x: '{who}' }, en: { x: '{who}' } }, 'en', 'x', {});
    } catch (error) {
      place = /texts\.ts:(\d+)/.exec((error as Error).stack ?? '')?.[1] ?? '';
    }
    expect(lines[Number(place) - 1]).toContain('throw new Error(`${name} lacks');
  });

  it('is another for a file that asks for modules anew', async () => {
    jest.resetModules();
    const own = await import('../src/core/text');
    expect(own.textIn).not.toBe(textIn);
    expect((await import('../src/core/text')).textIn).toBe(own.textIn);
  });
});
