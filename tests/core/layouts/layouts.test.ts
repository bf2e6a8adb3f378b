import { recognise } from '../../../src/core/layouts';
import { move, workbook } from '../../helpers/sheet-builder';
import { digest } from './digest';
import { moved } from './moved';
import { departmentForms } from './offices/department-forms';
import { fundsBlocks } from './offices/funds-blocks';
import { fundsInWords } from './offices/funds-in-words';
import { furtherForms } from './offices/further-forms';
import { nonForms } from './offices/non-forms';
import { otherLists } from './offices/other-lists';
import { projectForms } from './offices/project-forms';
import { provincialProjectForms } from './offices/provincial-project-forms';
import { scoreOrders } from './offices/score-orders';
import { scoreSheets } from './offices/score-sheets';
import { scoringForms } from './offices/scoring-forms';
import { targetOrders } from './offices/target-orders';
import { targetSheets } from './offices/target-sheets';
import { unusualPlaces } from './offices/unusual-places';

const forms = [
  ...projectForms,
  ...provincialProjectForms,
  ...departmentForms,
  ...scoringForms,
  ...furtherForms,
  ...fundsInWords,
  ...fundsBlocks,
  ...scoreSheets,
  ...scoreOrders,
  ...targetSheets,
  ...targetOrders,
  ...unusualPlaces,
];

describe('layouts of many offices', () => {
  it.each(forms)('reads $name', ({ sheets, expected }) => {
    expect(digest(recognise(workbook(...sheets)))).toEqual(expected);
  });

  it.each([...nonForms, ...otherLists])('finds no form in: $name', ({ sheets, expected }) => {
    expect(digest(recognise(workbook(...sheets)))).toEqual(expected);
  });

  it.each(forms)('reads the same moved by three rows and two columns: $name', ({ sheets }) => {
    const here = recognise(workbook(...sheets));
    const there = recognise(workbook(...sheets.map((sheet) => move(sheet, 3, 2))));
    expect(there).toEqual(moved(here, 3, 2));
  });
});
