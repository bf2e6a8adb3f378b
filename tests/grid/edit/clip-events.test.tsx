/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { createEvent, fireEvent } from '@testing-library/react';
import { onStage } from './stage';

describe('the clipboard', () => {
  const clipboard = (texts: Readonly<Record<string, string>> = {}) => {
    const held = new Map(Object.entries(texts));
    return {
      held,
      getData: (type: string) => held.get(type) ?? '',
      setData: (type: string, text: string) => void held.set(type, text),
    };
  };
  const send = (kind: 'copy' | 'cut' | 'paste', field: Element, data: ReturnType<typeof clipboard>) => {
    const event = createEvent[kind](field, { clipboardData: data });
    fireEvent(field, event);
    return event.defaultPrevented;
  };

  it('gets the chosen cells, which cutting empties', async () => {
    const { told, field } = await onStage({ start: 'A1:B2' });
    const data = clipboard();
    expect(send('cut', field(), data)).toBe(true);
    expect(data.held.get('text/plain')).toBe('自评表\t\r\n\t94.5%\r\n');
    expect(told.typed).toEqual(['A1= B2=']);
  });

  it('is open to Safari while no text is chosen', async () => {
    const { user, field } = await onStage();
    const before = () => !fireEvent(field(), new Event('beforecopy', { cancelable: true }));
    expect(before()).toBe(true);
    await user.keyboard('8');
    expect(before()).toBe(false);
  });

  it('is pasted in one step, and what was pasted over is chosen', async () => {
    const { told, field, chosen } = await onStage();
    send('paste', field(), clipboard({ 'text/plain': '1\t2\r\n3\t4\r\n' }));
    expect(told.typed).toEqual(['B2=1 C2=2 B3=3 C3=4']);
    expect(chosen()).toBe('B2 in B2:C3');
  });

  it('brings formulas and all digits from cell to cell', async () => {
    const { user, told, field, press } = await onStage({ start: 'B2:C3' });
    const data = clipboard();
    send('copy', field(), data);
    await press('D4');
    send('paste', field(), data);
    await user.keyboard('{Control>}{Home}{/Control}');
    send('cut', field(), data);
    send('paste', field(), data);
    expect(told.typed).toEqual(['D4=94.5% E4= D5= E5==SUM(C6:C11)', 'A1=', 'A1=自评表']);
  });

  it('belongs to the text while a cell is typed into', async () => {
    const { user, told, field } = await onStage();
    await user.keyboard('8');
    for (const kind of ['copy', 'cut', 'paste'] as const) {
      expect(send(kind, field(), clipboard({ 'text/plain': 'x' }))).toBe(false);
    }
    expect(told.typed).toEqual([]);
  });

  it.each([
    [{ 'text/html': '<img src=x>' }, '复制的内容不是文字，不能粘贴到单元格里。'],
    [{ 'text/plain': 'x\n'.repeat(50_001) }, '粘贴的内容太多了，一次最多 50000 个单元格。请分几次粘贴。'],
  ])('%# is refused with a sentence', async (texts: Record<string, string>, words) => {
    const { told, field } = await onStage();
    send('paste', field(), clipboard(texts));
    expect(told.refused).toEqual([words]);
    expect(told.typed).toEqual([]);
  });

  it('cannot change a file that can only be read, but copies from it', async () => {
    const { told, field } = await onStage({ isReadOnly: true });
    const data = clipboard();
    send('cut', field(), data);
    send('paste', field(), clipboard({ 'text/plain': 'x' }));
    expect(told.refused).toHaveLength(2);
    expect(told.typed).toEqual([]);
    send('copy', field(), data);
    expect(data.held.get('text/plain')).toBe('94.5%\r\n');
  });
});
