import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indicatorAnswer, ruleAnswer } from './contract';
import { ensureBuilt, ziping } from './ziping';

beforeAll(ensureBuilt, 120_000);

const BANDS = '1. 满意度≥95%的，得6分；2. 90%≤满意度<95%的，得4分；3. 满意度<90%的，得1分。';

type Answer = Record<string, unknown>;

function serve(command: 'rule' | 'indicator', lines: readonly string[]): Answer[] {
  const { code, stdout, stderr } = ziping([command, '--stdin'], { input: lines.join('\n') });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout === ''
    ? []
    : stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Answer);
}

function withoutId(answer: Answer): Answer {
  return Object.fromEntries(Object.entries(answer).filter(([key]) => key !== 'id'));
}

describe('ziping rule --stdin', () => {
  it('answers one object a line with the same id', () => {
    const [answer] = serve('rule', [
      JSON.stringify({ id: 's1', text: BANDS, max: 6, facts: { 满意度: '90%' } }),
    ]);
    expect(answer!.id).toBe('s1');
    expect(ruleAnswer.parse(withoutId(answer!))).toMatchObject({ max: 6, score: 4, needs: ['满意度'] });
    expect(answer).not.toHaveProperty('why');
  });

  it('gives null where a figure is missing', () => {
    const [answer] = serve('rule', [JSON.stringify({ id: 1, text: BANDS, max: '6', facts: {} })]);
    expect(answer).toMatchObject({ id: 1, score: null, needs: ['满意度'], why: '缺少数据 满意度' });
  });

  it('says why a fact that is there decides nothing', () => {
    const text = '满意度≥95%得6分；90%＜满意度＜95%得4分；满意度＜90%得0分。';
    const [gap, other] = serve('rule', [
      JSON.stringify({ id: 1, text, max: 6, facts: { 满意度: '90%' } }),
      JSON.stringify({ id: 2, text: BANDS, max: 6, facts: { 满意度: '差' } }),
    ]);
    expect(gap!.why).toContain('90%');
    expect(other!.why).toMatch(/缺少数据|不能确定得分/);
  });

  it.each<[string, string, unknown, string]>([
    ['no JSON', '{"id":', null, 'JSON'],
    ['no object', '[1]', null, 'JSON'],
    ['no text', '{"id":1,"max":5}', 1, 'text'],
    ['no points', '{"id":2,"text":"得5分"}', 2, 'max'],
    ['points of nought', '{"id":3,"text":"得5分","max":0}', 3, 'max'],
    ['points in words', '{"id":4,"text":"得5分","max":"五"}', 4, 'max'],
    ['facts as a list', '{"id":5,"text":"得5分","max":5,"facts":[1]}', 5, 'facts'],
    ['a fact that is an object', '{"id":6,"text":"得5分","max":5,"facts":{"a":{}}}', 6, 'facts.a'],
  ])('answers %s with its error and goes on', (_, line, id, word) => {
    const [bad, good] = serve('rule', [line, '', JSON.stringify({ id: 'next', text: BANDS, max: 6 })]);
    expect(Object.keys(bad!)).toEqual(['id', 'error']);
    expect(bad!.id).toEqual(id);
    expect(bad!.error).toContain(word);
    expect(good!.id).toBe('next');
  });

  it('keeps the order of many lines, cut anywhere by the pipe', () => {
    const lines = Array.from({ length: 3000 }, (_, id) =>
      JSON.stringify({ id, text: BANDS, max: 6, facts: { 满意度: `${id % 101}%` } }),
    );
    const answers = serve('rule', lines);
    expect(answers.map((answer) => answer.id)).toEqual(lines.map((_, id) => id));
    expect(answers.slice(89, 97).map((answer) => answer.score)).toEqual([1, 4, 4, 4, 4, 4, 6, 6]);
  });

  it('answers nothing to nothing', () => expect(serve('rule', [])).toEqual([]));
});

describe('ziping rule', () => {
  it('shows a person how a standard is read', () => {
    const { code, stdout } = ziping(['rule', '--max', '6', '--fact', '满意度=90%', BANDS]);
    expect(code).toBe(0);
    expect(stdout).toContain('得分：4/6');
    expect(stdout).toMatch(/读法 \(读懂 \d+%\)\n {2}满意度/);
  });

  it('gives the contract’s object as JSON', () => {
    const { stdout } = ziping(['rule', '--max', '6', '--format', 'json', BANDS]);
    expect(ruleAnswer.parse(JSON.parse(stdout))).toMatchObject({ max: 6, score: null });
  });
});

describe('ziping indicator', () => {
  it.each<[Answer, Answer]>([
    [
      { id: 1, target: '≥95%', actual: '94.5%' },
      { direction: 'at-least', targetValue: 95, actualValue: 94.5, valueUnit: '%', met: false },
    ],
    [
      { id: 2, target: '10 天内', actual: '3 天', unit: null, name: '处理时间' },
      { direction: 'at-most', targetValue: 10, actualValue: 3, valueUnit: '天', met: true },
    ],
  ])('reads %j', (question, reading) => {
    const [answer] = serve('indicator', [JSON.stringify(question)]);
    expect(answer!.id).toBe(question.id);
    expect(indicatorAnswer.parse(withoutId(answer!))).toEqual(reading);
  });

  it('needs no id', () => {
    const [answer] = serve('indicator', ['{"target":"100%","actual":"100%"}']);
    expect(indicatorAnswer.parse(answer)).toMatchObject({ met: true });
  });

  it('reads one pair from its options', () => {
    const { stdout } = ziping(['indicator', '--target', '≥95%', '--actual', '94.5%', '--format', 'json']);
    expect(indicatorAnswer.parse(JSON.parse(stdout)).met).toBe(false);
  });
});

describe.each<['rule' | 'indicator', object]>([
  ['rule', { id: 1, text: BANDS, max: 6, facts: { 满意度: '90%' } }],
  ['indicator', { id: 1, target: '≥95%', actual: '90%' }],
])('ziping %s --stdin -o FILE', (command, question) => {
  const folder = () => mkdtempSync(join(tmpdir(), 'ziping-lines-'));
  const input = `${JSON.stringify(question)}\nnot JSON\n`;

  it('puts the answers into the file and nothing on the terminal', () => {
    const file = join(folder(), 'answers.jsonl');
    const told = ziping([command, '--stdin', '-o', file], { input });
    expect(told).toEqual({ code: 0, stdout: '', stderr: '' });
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as Answer).id)).toEqual([1, null]);
    expect(lines.join('\n')).toBe(ziping([command, '--stdin'], { input }).stdout.trimEnd());
  });

  it('takes the place of no workbook, and leaves no draft', () => {
    const at = folder();
    writeFileSync(join(at, '自评表.xlsx'), 'kept');
    const told = ziping([command, '--stdin', '-o', join(at, '自评表.xlsx')], { input });
    expect(told.code).toBe(2);
    expect(told.stdout).toBe('');
    expect(readFileSync(join(at, '自评表.xlsx'), 'utf8')).toBe('kept');
    expect(readdirSync(at)).toEqual(['自评表.xlsx']);
    const nowhere = join(at, 'missing', 'answers.jsonl');
    expect(ziping([command, '--stdin', '-o', nowhere], { input }).code).toBe(2);
    expect(existsSync(nowhere)).toBe(false);
  });
});
