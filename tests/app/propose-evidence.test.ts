import { proposeEvidence } from '../../src/app/propose-evidence';
import type { MissingInput } from '../../src/core/model/score';
import { readProse } from '../../src/core/prose/read';

const asked = (
  name: string,
  unit: string | null = null,
  kind: MissingInput['kind'] = 'figure',
): MissingInput => ({
  name,
  kind,
  text: '',
  unit,
  options: [],
  isConflict: false,
  candidates: [],
  for: [],
});

const offered = (text: string[], ...missing: MissingInput[]) =>
  proposeEvidence(readProse(text), missing, 2023).map(({ input, value, paragraph }) => [
    input.name,
    value,
    paragraph,
  ]);

test('a figure that is asked for is found by its name or another name of the same thing', () => {
  const text = ['一、概况', '“三公”经费支出决算数39.5万元。固定资产利用率为98.5%。'];
  expect(offered(text, asked('三公经费实际支出数', '万元'), asked('固定资产利用率', '%'))).toEqual([
    ['三公经费实际支出数', '39.5万元', 2],
    ['固定资产利用率', '98.5%', 2],
  ]);
});

test.each<[string, string[], MissingInput]>([
  ['of another name', ['固定资产闲置率为2%。'], asked('固定资产利用率', '%')],
  ['of another unit', ['固定资产利用率得5分。'], asked('固定资产利用率', '%')],
  ['of last year', ['上年固定资产利用率为98%。'], asked('固定资产利用率', '%')],
  ['of another year', ['2021年固定资产利用率为98%。'], asked('固定资产利用率', '%')],
  ['that is a goal', ['固定资产利用率目标98%。'], asked('固定资产利用率', '%')],
  ['that is told in two ways', ['固定资产利用率98%。', '固定资产利用率95%。'], asked('固定资产利用率', '%')],
  ['for a tick', ['固定资产利用率为98%。'], asked('固定资产利用率', null, 'check')],
])('none is offered %s', (_, text, missing) => {
  expect(offered(text, missing)).toEqual([]);
});
