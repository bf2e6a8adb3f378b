import { CommanderError } from 'commander';
import { say } from './messages';
import { PUNCTUATION, type Language } from '../core/text';
import { commanderMistake } from './commander-mistakes';
import { languageOf } from './options';
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
    const mistake = error instanceof CommanderError ? commanderMistake(error, program) : error;
    if (!(mistake instanceof UsageError)) throw mistake;
    process.stderr.write(`${sentence(mistake, language, commandName(argv, program))}\n`);
    return EXIT.usage;
  }
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
