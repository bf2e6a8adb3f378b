import { runCommandLine } from '../../src/cli/run';
import { allChecks } from '../../src/core/checks';

/** Runs the command line in this process and gives what it wrote. */
async function explain(...args: string[]): Promise<string> {
  let written = '';
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written += String(chunk);
    return true;
  });
  try {
    expect(await runCommandLine(['explain', ...args])).toBe(0);
    return written;
  } finally {
    spy.mockRestore();
  }
}

describe('ziping explain', () => {
  it.each(allChecks.map(({ code, id }) => [code, id]))(
    'explains %s %s in both languages',
    async (code, id) => {
      const { docs } = allChecks.find((check) => check.code === code)!;
      const chinese = await explain(code);
      for (const part of Object.values(docs['zh-CN'])) expect(chinese).toContain(part);
      expect(await explain(id, '--lang', 'en')).toContain(docs.en.fix);
    },
  );

  it('finds a check by its code in small letters', async () => {
    const [check] = allChecks;
    const answer = JSON.parse(await explain(check!.code.toLowerCase(), '--format', 'json')) as object;
    expect(answer).toMatchObject({ code: check!.code, id: check!.id, severity: check!.severity });
  });
});
