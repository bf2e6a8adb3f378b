/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { screen } from '@testing-library/react';
import { onStage } from '../edit/stage';

describe('the formula bar', () => {
  it('shows the content, and edits in step with the cell', async () => {
    const { user, told, field, bar } = await onStage();
    expect(bar()).toHaveValue('94.5%');
    await user.keyboard('8');
    expect(bar()).toHaveValue('8');
    await user.click(bar());
    expect(told.typed).toEqual([]);
    await user.keyboard('9');
    expect(field()).toHaveValue('89');
    await user.keyboard('{Enter}');
    expect(told.typed).toEqual(['B2=89']);
    expect(field()).toHaveFocus();
  });

  it('begins with the content where it was clicked', async () => {
    const { user, told, bar, field } = await onStage();
    await user.click(bar());
    await user.keyboard('{End}x{Tab}');
    expect(told.typed).toEqual(['B2=94.5%x']);
    expect(field()).toHaveFocus();
  });

  it('is given up by Escape', async () => {
    const { user, told, bar, field } = await onStage();
    await user.click(bar());
    await user.keyboard('x{Escape}');
    expect(bar()).toHaveValue('94.5%');
    expect(field()).toHaveFocus();
    expect(told.typed).toEqual([]);
  });

  it('is kept when the keyboard goes elsewhere, and goes on when it goes to the cell', async () => {
    const { user, told, bar, field } = await onStage();
    await user.click(bar());
    await user.keyboard('x');
    await user.click(field());
    expect(told.typed).toEqual([]);
    await user.click(screen.getByRole('button', { name: '别处' }));
    expect(told.typed).toEqual(['B2=94.5%x']);
  });

  it('begins a new line with Alt+Enter', async () => {
    const { user, told, bar } = await onStage();
    await user.click(bar());
    await user.keyboard('{Alt>}{Enter}{/Alt}x{Enter}');
    expect(told.typed).toEqual(['B2=94.5%\nx']);
  });

  it('tells why nothing can be typed', async () => {
    const { user, told, bar } = await onStage({ isReadOnly: true });
    await user.click(bar());
    await user.keyboard('x');
    expect(told.refused).toEqual(['这个文件只能查看，不能改动。']);
    expect(bar()).toHaveValue('94.5%');
  });
});

describe('the name box', () => {
  it('goes to an address, and gives the grid the keyboard', async () => {
    const { user, nameBox, chosen, field } = await onStage();
    expect(nameBox()).toHaveValue('B2');
    await user.click(nameBox());
    await user.keyboard('c7{Enter}');
    expect(chosen()).toBe('C7');
    expect(nameBox()).toHaveValue('C7');
    expect(field()).toHaveFocus();
  });

  it('says what is wrong with a text that is none, and Escape takes it back', async () => {
    const { user, nameBox, chosen, field } = await onStage();
    await user.click(nameBox());
    await user.keyboard('合计{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('这不是单元格地址');
    expect(nameBox()).toBeInvalid();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(nameBox()).toHaveValue('B2');
    expect(field()).toHaveFocus();
    expect(chosen()).toBe('B2');
  });
});
