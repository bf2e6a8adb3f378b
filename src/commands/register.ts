import { COMMANDS, type Command, type CommandContext } from './actions';

/** What waits for the commands since before the pane was fetched: see queue.js, which runs right after office.js. */
interface CommandQueue {
  take(run: (name: keyof typeof COMMANDS, event?: CommandEvent) => Promise<void>): void;
}

interface CommandEvent {
  completed(): void;
}

declare global {
  interface Window {
    zipingCommands?: CommandQueue;
  }
}

/**
 * Connects the functions that the manifest names, and runs those that were asked for in the meantime. They run in the
 * page of the pane, whether it is seen or not.
 */
export function registerCommands(context: CommandContext): void {
  window.zipingCommands?.take((name, event) => runner(COMMANDS[name], context)(event));
}

/** Where the pane cannot start, Excel is told at once of the end of every command: it would wait for minutes. */
export function refuseCommands(): void {
  window.zipingCommands?.take((_, event) => Promise.resolve(event?.completed()));
}

/** Excel waits for a command until it is told of its end: it is told whatever happens. */
export function runner(command: Command, context: CommandContext) {
  return async (event?: CommandEvent): Promise<void> => {
    try {
      await command(context);
    } finally {
      event?.completed();
    }
  };
}
