import { say } from './messages';
import { languageOf } from './options';
import { endOnBrokenOutput } from './output';
import { runCommandLine, tellMistake } from './run';
import { EXIT, UsageError } from './usage';

const argv = process.argv.slice(2);

endOnBrokenOutput((why) => {
  const file = say(languageOf(argv), 'usage.standardOutput');
  tellMistake(new UsageError('usage.badOutput', { file, why }), argv);
  process.exit(EXIT.usage);
});
process.on('uncaughtException', (error) => process.exit(tellMistake(error, argv)));
void runCommandLine(argv).then((code) => {
  process.exitCode = code;
});
