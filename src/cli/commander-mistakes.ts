import type { Command, CommanderError } from 'commander';
import { UsageError } from './usage';

/**
 * What commander complains of, as a sentence of our own. Commander's messages are English; the words in quotes and
 * its suggestion are all that is taken from them.
 */
export function commanderMistake(error: CommanderError, program: Command): UsageError {
  const [quoted = ''] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const suggestion = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1] ?? null;
  switch (error.code) {
    case 'commander.unknownOption':
      return new UsageError('usage.unknownOption', { option: quoted }, suggestion);
    case 'commander.unknownCommand':
      return unknownCommand(quoted, program, suggestion);
    case 'commander.missingArgument':
      return new UsageError('usage.missingArgument', { argument: quoted.toUpperCase() });
    case 'commander.missingMandatoryOptionValue':
      return new UsageError('usage.missingOption', { option: quoted });
    case 'commander.optionMissingArgument':
      return new UsageError('usage.missingValue', { option: quoted.replace(/ <.*/, '') });
    case 'commander.excessArguments':
      return new UsageError('usage.excess');
    default:
      return new UsageError('usage.unknownOption', { option: quoted || error.message }, suggestion);
  }
}

function unknownCommand(command: string, program: Command, suggestion: string | null): UsageError {
  const known = program.commands.map((item) => item.name()).join(', ');
  return new UsageError('usage.unknownCommand', { command, known }, suggestion);
}
