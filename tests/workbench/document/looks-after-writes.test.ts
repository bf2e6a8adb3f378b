import { readAppearance, openXlsx } from '../../../src/hosts/xlsx';
import { at, planOf, text } from '../../helpers/host-contract';
import { worksheet } from '../../helpers/xlsx-package';
import { richXlsx } from '../../helpers/xlsx-rich';
import { open, typed } from './stage';

const CELLS =
  '<row r="1"><c r="A1" s="1"><v>1</v></c></row><row r="2" s="2" customFormat="1"><c r="A2"><v>2</v></c></row>';

const stage = () => open(richXlsx({ 'xl/worksheets/sheet1.xml': worksheet(CELLS) }));

/** The style of a cell as the grid draws it, and as the bytes say. */
function stylesOf(host: ReturnType<typeof open>, row: number, column: number): readonly number[] {
  const read = openXlsx(host.bytes);
  if (!read.ok) throw new Error(read.error.code);
  const looks = [host.getState().appearance, readAppearance(read.file)];
  return looks.map(({ sheets }) => sheets[0]!.styleOf(row, column));
}

it('a cell that a write of the session added looks as before once that write is taken back', async () => {
  const host = stage();
  const over = { purpose: 'note', styleFrom: at('表', 'A1') } as const;
  const plan = planOf(host.getState().workbook, [{ at: at('表', 'C1'), to: text('说明'), over }]);
  const { inverse } = await host.apply(plan);
  const [drawn, written] = stylesOf(host, 0, 2);
  expect(drawn).toBe(written);
  expect(drawn).not.toBe(0);
  await host.apply(inverse);
  expect(stylesOf(host, 0, 2)).toEqual([0, 0]);
});

it('a plain cell in a row of some style stays plain when it is emptied, and a blank one there when it is filled and emptied', async () => {
  const host = stage();
  expect([stylesOf(host, 1, 0), stylesOf(host, 1, 1)]).toEqual([[0, 0], [2, 2]]); // prettier-ignore
  await host.type('表', [typed('A2', ''), typed('B2', '3')]);
  await host.type('表', [typed('B2', '')]);
  expect([stylesOf(host, 1, 0), stylesOf(host, 1, 1)]).toEqual([[0, 0], [2, 2]]); // prettier-ignore
});
