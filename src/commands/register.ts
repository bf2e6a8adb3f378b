import { COMMANDS, type Command, type CommandContext } from './actions';

/** Connects the functions that the manifest names. They run in the page of the pane, whether it is seen or not. */
export function registerCommands(context: CommandContext): void {
  for (const [name, command] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, runner(command, context));
  }
}

/** Excel waits for a command until it is told of its end: it is told whatever happens. */
export function runner(command: Command, context: CommandContext) {
  return async (event?: { completed(): void }): Promise<void> => {
    try {
      await command(context);
    } finally {
      event?.completed();
    }
  };
}
