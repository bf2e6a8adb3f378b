import { CommanderError } from 'commander';
import { say } from './messages';
import { PUNCTUATION, type Language } from '../core/text';
import { commanderMistake } from './commander-mistakes';
import { plainLine } from '../core/text';
import { languageOf } from './options';
import { systemCode } from './output';
import { createProgram } from './program';
import { EXIT, UsageError } from './usage';

/**
 * Runs the command line.
 * @param argv the words behind the program's name
 * @returns the exit code
 */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const language = languageOf(argv);
  let code: number = EXIT.ok;
  const program = createProgram(language, (exitCode) => {
    code = exitCode;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
    if (error instanceof CommanderError && error.code === 'commander.help') {
      process.stderr.write(program.helpInformation());
      return EXIT.usage;
    }
    return tellMistake(error instanceof CommanderError ? commanderMistake(error, program) : error, argv);
  }
}

/**
 * Says in one sentence why a command could not do its work.
 * @returns the exit code: 2 for wrong usage, 3 for anything that nobody thought of
 */
export function tellMistake(error: unknown, argv: readonly string[]): number {
  const language = languageOf(argv);
  if (error instanceof UsageError) {
    const program = createProgram(language, () => undefined);
    process.stderr.write(`${plainLine(sentence(error, language, commandName(argv, program)))}\n`);
    return EXIT.usage;
  }
  process.stderr.write(`${plainLine(say(language, 'usage.internal', { why: systemCode(error) }))}\n`);
  return EXIT.unreadable;
}

function sentence(mistake: UsageError, language: Language, command: string): string {
  const space = PUNCTUATION[language].sentences;
  const parts = [say(language, mistake.key, mistake.data)];
  if (mistake.suggestion) parts.push(say(language, 'usage.didYouMean', { word: mistake.suggestion }));
  parts.push(say(language, 'usage.seeHelp', { command }));
  return say(language, 'usage.prefix', { message: parts.join(space) });
}

function commandName(argv: readonly string[], program: ReturnType<typeof createProgram>): string {
  const known = program.commands.map((command) => command.name());
  const name = argv.find((arg) => known.includes(arg));
  return name ? `ziping ${name}` : 'ziping';
}
