import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorkbook } from '../../src/hosts/xlsx/write-workbook';
import { faultyForm, projectForm, type ProjectForm } from '../app/compare/forms';
import { ensureBuilt, workingFolder, ziping } from './ziping';

let folder = '';
beforeAll(ensureBuilt, 240_000);
beforeEach(() => {
  folder = workingFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => ziping(['compare', ...args], { cwd: folder });

function put(path: string, edit: (form: ProjectForm) => void = () => undefined): void {
  const form = faultyForm();
  edit(form);
  writeFileSync(join(folder, path), writeWorkbook(projectForm(form)));
}

const mended = (form: ProjectForm) => {
  form.sheet = 'Sheet1';
  form.rowsAbove = 3;
  form.rate = 0.9;
  form.lines[1]!.score = 10;
  form.lines[3]!.reason = '汛期停工。';
  form.total = 98.2;
};

describe('ziping compare', () => {
  it('ends with 0 when everything was mended and nothing else changed', () => {
    put('旧.xlsx');
    put('新.xlsx', mended);
    const { code, stdout } = run('旧.xlsx', '新.xlsx');
    expect(stdout).toContain('已改正4处，仍存在0处，新出现0处；没有要求却改动的内容0处。');
    expect(stdout).toContain('项目自评表!G12 → Sheet1!G15  数量指标／清淤土方量 得分  11 → 10  JX301');
    expect(code).toBe(0);
  });

  it('ends with 1 for a value nobody asked to change, and names it first', () => {
    put('旧.xlsx');
    put('新.xlsx', (form) => {
      mended(form);
      form.lines[6]!.actual = '96%';
    });
    const { code, stdout } = run('旧.xlsx', '新.xlsx');
    expect(code).toBe(1);
    expect(stdout).toMatch(/没有要求却改动的内容（1处）\n.*群众满意度 实际完成值 {2}93% → 96%\n/);
    expect(run('旧.xlsx', '新.xlsx', '--fail-on', 'never').code).toBe(0);
  });

  it('tells the same as JSON, and in English', () => {
    put('旧.xlsx');
    put('新.xlsx', (form) => (form.lines[1]!.score = 10));
    const { code, stdout } = run('旧.xlsx', '新.xlsx', '--format', 'json', '--lang', 'en');
    expect(code).toBe(1);
    const told = JSON.parse(stdout) as {
      pairs: { findings: { fate: string; code: string }[]; changes: unknown[] }[];
    };
    expect(told.pairs[0]!.findings.map(({ fate, code: own }) => `${fate} ${own}`).sort()).toEqual([
      'fixed JX301',
      'open JX103',
      'open JX208',
      'open JX303',
    ]);
    expect(told.pairs[0]!.changes).toEqual([
      {
        attribution: 'asked',
        codes: ['JX301'],
        row: '数量指标 / 清淤土方量',
        field: 'score',
        before: '11',
        after: '10',
        old: '项目自评表!G12',
        new: '项目自评表!G12',
      },
    ]);
  });

  it('pairs the files of two folders, and tells those without another and those nobody can read', () => {
    for (const place of ['上月', '本月']) mkdirSync(join(folder, place));
    put('上月/水务局.xlsx');
    put('本月/自评表（改）.xlsx', mended);
    copyFileSync(join(folder, 'yantian-2023.xlsx'), join(folder, '上月/盐田.xlsx'));
    copyFileSync(join(folder, 'liwan-2021.xlsx'), join(folder, '本月/荔湾.xlsx'));
    const whole = run('上月', '本月');
    expect(whole.code).toBe(0);
    expect(whole.stdout).toContain('上次：上月/水务局.xlsx；本次：本月/自评表（改）.xlsx');
    expect(whole.stdout).toContain('本次没有报送：上月/盐田.xlsx');
    expect(whole.stdout).toContain('上次没有报送：本月/荔湾.xlsx');
    writeFileSync(join(folder, '本月/坏.xlsx'), 'PK\u0003\u0004 no');
    const broken = run('上月', '本月');
    expect(broken.code).toBe(3);
    expect(broken.stdout).toContain('本月/坏.xlsx：');
  });

  it('wants two files or two folders', () => {
    mkdirSync(join(folder, '夹'));
    const { code, stderr } = run('yantian-2023.xlsx', '夹');
    expect(code).toBe(2);
    expect(stderr).toContain('两个文件');
    expect(run('yantian-2023.xlsx', '没有.xlsx').code).toBe(3);
  });
});
