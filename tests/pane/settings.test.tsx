/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { screen, waitFor } from '@testing-library/react';
import { openPane } from './support/open-pane';
import { percentText, shareOf } from '../../src/pane/settings/percent';
import { projectBook } from '../helpers/score-books';

async function openSettings(book = projectBook()) {
  const pane = await openPane(book, { view: 'settings' });
  await screen.findByRole('heading', { name: '设置' });
  return pane;
}

describe('settings', () => {
  it('change the language at once', async () => {
    const { user } = await openSettings();
    await user.selectOptions(screen.getByLabelText('语言'), 'en');
    expect(await screen.findByRole('heading', { name: 'Settings' })).toBeVisible();
  });

  it.each([
    ['表样', 'template', 'national-project'],
    ['计分口径', 'convention', 'hubei'],
    ['颜色', 'theme', 'dark'],
  ] as const)('%s is kept', async (label, key, value) => {
    const { user, session } = await openSettings();
    await user.selectOptions(screen.getByLabelText(label), value);
    await waitFor(() => expect(session.getState().settings[key]).toBe(value));
  });

  it('turn live checking on and off', async () => {
    const { user, session } = await openSettings();
    await user.click(screen.getByRole('switch', { name: '边改边查' }));
    await waitFor(() => expect(session.getState().settings.isLive).toBe(true));
  });

  it('take a percentage when the field is left, and refuse what is none', async () => {
    const { user, session } = await openSettings();
    const field = screen.getByLabelText('执行率低于多少要说明原因');
    await user.clear(field);
    await user.type(field, '多少');
    expect(screen.getByText('请填百分数，如 90%。')).toBeVisible();
    await user.clear(field);
    await user.type(field, '85{Tab}');
    await waitFor(() => expect(session.getState().settings.lowExecution).toBe('0.85'));
    expect(field).toHaveValue('85%');
  });

  it('turn a check off, so that it finds nothing more', async () => {
    const { user, session } = await openSettings(projectBook({ H14: 90 }));
    const codes = () => session.getState().review!.findings.map(({ code }) => code);
    expect(codes()).toContain('JX303');
    await user.click(screen.getByText('各项核查的级别'));
    await user.selectOptions(screen.getByLabelText(/^JX303/), 'off');
    await waitFor(() => expect(codes()).not.toContain('JX303'));
  });
});

describe('percentages', () => {
  it.each([
    ['90%', '0.9'],
    ['90', '0.9'],
    ['９０％', '0.9'],
    ['92.5 %', '0.925'],
    ['130', '1.3'],
    ['0', null],
    ['-5%', null],
    ['九成', null],
    ['', null],
  ])('%s is %s', (typed, share) => expect(shareOf(typed)).toBe(share));

  it('is shown as it is typed', () => expect(percentText('0.925')).toBe('92.5%'));
});
