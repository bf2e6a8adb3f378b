import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseA1 } from '../../../../src/core/model/address';
import { recognise } from '../../../../src/core/layouts';
import { openXlsx } from '../../../../src/hosts/xlsx';
import { headWordsOf } from '../../../../src/workbench/document/page/head-words';

const bytes = readFileSync(join(__dirname, '../../../../assets/samples/yantian-2023.xlsx'));
const opened = openXlsx(new Uint8Array(bytes));
if (!opened.ok) throw new Error(opened.error.message.key);
const recognition = recognise(opened.file.workbook);

describe('what stands at the head of a cell', () => {
  it.each([
    ['评分表', 'I10', ['分数', '财务合规性']],
    ['评分表', 'F10', ['参考分值', '财务合规性']],
    ['评分表', 'E10', ['名称']],
    ['目标完成情况自评表', 'G22', ['实际完成指标值', '突发性地质灾害及时处理时间']],
    ['评分表', 'I3', []],
    ['评分表', 'Z10', []],
    ['没有的表', 'I10', []],
  ])('%s!%s: %j', (sheet, address, words) => {
    expect(headWordsOf(recognition, sheet, parseA1(address)!)).toEqual(words);
  });

  it('is nothing before the form was recognised', () => {
    expect(headWordsOf(undefined, '评分表', { row: 9, column: 8 })).toEqual([]);
  });
});
