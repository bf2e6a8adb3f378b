import { endOnBrokenPipe } from './output';
import { runCommandLine } from './run';

endOnBrokenPipe();
void runCommandLine(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
