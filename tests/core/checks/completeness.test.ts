import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Check } from '../../../src/core/checks/check';
import { allChecks } from '../../../src/core/checks';
import { CATALOGUE } from '../../../src/core/checks/catalogue';
import { textFaults } from '../../helpers/check-tester';

const CHECKS = join(__dirname, '../../../src/core/checks');
/** Checks that look at what the others found, which no table of cells can show. */
const WITHOUT_TABLE = new Set(['stale-ignore']);
/** Files of the room that are no checks. */
const FRAMEWORK = new Set(['catalogue', 'check', 'index', 'run', 'settings']);

/** What somebody who added a check forgot, a sentence each. */
function forgotten(files: readonly string[], tests: readonly string[], checks: readonly Check[]): string[] {
  const listed = new Set(checks.map(({ id }) => id));
  const byCode = new Map<string, string>();
  const faults: string[] = [];
  for (const id of files) {
    if (!listed.has(id)) faults.push(`checks/${id}.ts is not listed in checks/index.ts`);
    if (!tests.includes(id)) faults.push(`checks/${id}.ts has no test`);
  }
  for (const { id, code } of checks) {
    if (!files.includes(id)) faults.push(`${code} has the id ${id}, but there is no file checks/${id}.ts`);
    if (byCode.has(code)) faults.push(`code ${code} is used twice: ${byCode.get(code)} and ${id}`);
    byCode.set(code, id);
    if (!CATALOGUE.includes(code)) faults.push(`code ${code} is not in checks/catalogue.ts`);
  }
  for (const code of CATALOGUE) if (!byCode.has(code)) faults.push(`no check has the code ${code}`);
  return [...faults, ...checks.flatMap(textFaults)];
}

const files = readdirSync(CHECKS, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => basename(entry.name, '.ts'))
  .filter((name) => !FRAMEWORK.has(name));
const tests = readdirSync(__dirname).flatMap((name) =>
  name.endsWith('.test.ts') ? [basename(name, '.test.ts')] : [],
);

/** Reasons of a check that its file never gives. */
function idleReasons({ reasons = {} }: Pick<Check, 'reasons'>, code: string): string[] {
  return Object.keys(reasons).filter((key) => !code.includes(`'${key}'`));
}

describe('the catalogue of checks', () => {
  it('is complete', () => {
    expect(forgotten(files, tests, allChecks)).toEqual([]);
  });

  it('stands in the order of the codes', () => {
    const inOrder = allChecks.map(({ code }) => code);
    expect(inOrder).toEqual([...inOrder].sort());
  });

  it('has tests that use the tester', () => {
    const without = files.filter((id) => {
      const file = join(__dirname, `${id}.test.ts`);
      return (
        tests.includes(id) && !WITHOUT_TABLE.has(id) && !readFileSync(file, 'utf8').includes('testCheck(')
      );
    });
    expect(without).toEqual([]);
  });

  it('has no reason that is never given', () => {
    const codeOf = (id: string) => readFileSync(join(CHECKS, `${id}.ts`), 'utf8');
    expect(allChecks.flatMap((check) => idleReasons(check, codeOf(check.id)))).toEqual([]);
    const reasons = { idle: { 'zh-CN': '缺数', en: 'no figure' } };
    expect(idleReasons({ reasons }, "yield { notChecked: 'noForm' }")).toEqual(['idle']);
    expect(idleReasons({ reasons }, "yield { notChecked: 'idle' }")).toEqual([]);
  });

  it.each<[string, readonly string[], readonly string[], readonly Check[], string]>([
    [
      'an unlisted file',
      [...files, 'typo'],
      [...tests, 'typo'],
      allChecks,
      'checks/typo.ts is not listed in checks/index.ts',
    ],
    ['a missing test', files, tests.filter((id) => id !== 'grade'), allChecks, 'checks/grade.ts has no test'],
    [
      'a code used twice',
      files,
      tests,
      [...allChecks, { ...allChecks[0]!, id: 'column' }],
      'code JX001 is used twice: layout and column',
    ],
    ['a missing code', files, tests, allChecks.slice(1), 'no check has the code JX001'],
    [
      'a missing documentation',
      files,
      tests,
      [
        {
          ...allChecks[0]!,
          docs: { ...allChecks[0]!.docs, en: { ...allChecks[0]!.docs.en, fix: '' } },
        },
        ...allChecks.slice(1),
      ],
      'JX001 has no fix in en',
    ],
    [
      'a reason in one language',
      files,
      tests,
      [{ ...allChecks[0]!, reasons: { idle: { 'zh-CN': '缺数', en: '' } } }, ...allChecks.slice(1)],
      'JX001 has no reason idle in en',
    ],
  ])('notices %s', (_, someFiles, someTests, checks, sentence) => {
    expect(forgotten(someFiles, someTests, checks)).toContain(sentence);
  });
});
