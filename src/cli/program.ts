import { Command } from 'commander';
import { say, type MessageKey } from './messages';
import { REPORT_FORMATS } from '../core/report';
import { LANGUAGES, type Language, type TextData } from '../core/text';
import { engine } from './engine';
import {
  choiceOf,
  FAIL_LEVELS,
  listed,
  readOptions,
  readSample,
  readSelection,
  SHORT_FORMATS,
  word,
  type CommonOptions,
  type RawOptions,
} from './options';

type Say = (key: MessageKey, data?: TextData) => string;
type Finish = (exitCode: number) => void;

const TITLES: Readonly<Record<string, MessageKey>> = {
  'Usage:': 'help.usage',
  'Arguments:': 'help.arguments',
  'Options:': 'help.options',
  'Commands:': 'help.commands',
};

/** The commands and their options. What a command does is loaded when it is called, so that starting stays fast. */
export function createProgram(language: Language, finish: Finish): Command {
  const words: Say = (key, data) => say(language, key, data);
  const program = new Command('ziping')
    .description(words('help.program'))
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({ styleTitle: (title) => (TITLES[title] ? words(TITLES[title]) : title) })
    .helpOption('-h, --help', words('help.help'))
    .helpCommand('help [command]', words('help.helpCommand'))
    .version(engine, '-V, --version', words('help.version'))
    .addHelpText('after', `\n${words('help.exit')}`);
  addCheck(program, words, finish);
  addWriters(program, words, finish);
  addVerify(program, words, finish);
  addSummary(program, words, finish);
  addReadings(program, words, finish);
  addLetter(program, words, finish);
  addSample(program, words, finish);
  addCompare(program, words, finish);
  addExplain(program, words, finish);
  addRule(program, words, finish);
  addIndicator(program, words, finish);
  return program;
}

function addCheck(program: Command, words: Say, finish: Finish): void {
  const command = program
    .command('check')
    .description(words('help.check'))
    .argument('[path...]', words('help.check.paths'))
    .option('--files-from <file>', words('help.filesFrom'))
    .option('-0, --null', words('help.null'))
    .option('--root <folder>', words('help.root'))
    .option('--shard <i/n>', words('help.shard'))
    .option('--resume <ndjson>', words('help.resume'))
    .option('--baseline <ndjson>', words('help.baseline'))
    .option('--as-finished', words('help.asFinished'))
    .option('--claims', words('help.check.claims'))
    .option('--forms', words('help.forms'))
    .option('--format <format>', words('help.format', choiceOf(REPORT_FORMATS)))
    .option('-o, --output <file>', words('help.output'))
    .option('--readings <file>', words('help.readingsFile'))
    .option('--layouts <file>', words('help.layoutsFile'));
  withCommonOptions(command, words).action(async (paths: string[], raw: RawOptions) => {
    const options = await withGiven(readOptions(raw), raw);
    const { check } = await import('./check');
    const wanted = { hasClaims: raw.claims === true, tellsForms: raw.forms === true };
    finish(await check(paths, options, readSelection(paths, raw), wanted));
  });
}

function addWriters(program: Command, words: Say, finish: Finish): void {
  for (const name of ['score', 'evidence', 'review', 'mark', 'clean'] as const) {
    const command = program
      .command(name)
      .description(words(`help.${name}`))
      .argument('<path...>', words('help.copies.paths'))
      .option('--format <format>', words('help.format', choiceOf(SHORT_FORMATS)))
      .option('-o, --output <place>', words('help.outputCopies'))
      .option('--readings <file>', words('help.readingsFile'))
      .option('--layouts <file>', words('help.layoutsFile'));
    if (name !== 'mark' && name !== 'clean') command.option('--dry-run', words('help.dryRun'));
    if (name === 'score') command.option('--raise', words('help.raise'));
    withCommonOptions(command, words).action(async (paths: string[], raw: RawOptions) => {
      const options = await withGiven(readOptions(raw, SHORT_FORMATS), raw);
      const how = { raise: raw.raise === true, isDry: raw.dryRun === true };
      const { copyAll, isBatch } = await import('./copies');
      if (name === 'mark' || isBatch(paths)) return finish(await copyAll(name, paths, options, how));
      if (name === 'clean') return finish(await (await import('./clean')).clean(paths[0]!, options));
      const { writeCopy } = await import('./edit');
      finish(await writeCopy(name, paths[0]!, options, how));
    });
  }
  const undo = program
    .command('undo')
    .description(words('help.undo'))
    .argument('<file>', words('help.file'))
    .option('--format <format>', words('help.format', choiceOf(SHORT_FORMATS)))
    .option('-o, --output <file>', words('help.outputCopy'));
  withCommonOptions(undo, words).action(async (file: string, raw: RawOptions) => {
    const options = readOptions(raw, SHORT_FORMATS);
    const { writeCopy } = await import('./edit');
    finish(await writeCopy('undo', file, options, { raise: false, isDry: false }));
  });
}

function addVerify(program: Command, words: Say, finish: Finish): void {
  const command = program
    .command('verify')
    .description(words('help.verify'))
    .argument('<before>', words('help.verify.before'))
    .argument('<after>', words('help.verify.after'))
    .option('--format <format>', words('help.format', choiceOf(SHORT_FORMATS)))
    .option('-o, --output <file>', words('help.output'));
  withCommonOptions(command, words).action(async (before: string, after: string, raw: RawOptions) => {
    const options = readOptions(raw, SHORT_FORMATS);
    const { verify } = await import('./verify');
    finish(await verify(before, after, options));
  });
}

function addSummary(program: Command, words: Say, finish: Finish): void {
  const command = program
    .command('summary')
    .description(words('help.summary'))
    .argument('<ndjson...>', words('help.summary.files'))
    .option('--format <format>', words('help.format', choiceOf(SHORT_FORMATS)))
    .option('-o, --output <file>', words('help.outputSummary'));
  withCommonOptions(command, words).action(async (files: string[], raw: RawOptions) => {
    const options = readOptions(raw, SHORT_FORMATS);
    const { summary } = await import('./summary');
    finish(await summary(files, options));
  });
}

function addReadings(program: Command, words: Say, finish: Finish): void {
  const command = program
    .command('readings')
    .description(words('help.readings'))
    .argument('<path...>', words('help.check.paths'))
    .option('--format <format>', words('help.format', choiceOf(SHORT_FORMATS)))
    .option('-o, --output <file>', words('help.outputReadings'))
    .option('--readings <file>', words('help.readingsFile'))
    .option('--layouts <file>', words('help.layoutsFile'));
  withCommonOptions(command, words).action(async (paths: string[], raw: RawOptions) => {
    const options = await withGiven(readOptions(raw, SHORT_FORMATS), raw);
    const { readings } = await import('./readings');
    finish(await readings(paths, options));
  });
}

function addLetter(program: Command, words: Say, finish: Finish): void {
  const command = program
    .command('letter')
    .description(words('help.letter'))
    .argument('<path...>', words('help.check.paths'))
    .option('--format <format>', words('help.format', choiceOf(SHORT_FORMATS)))
    .option('-o, --output <folder>', words('help.outputLetters'))
    .option('--ledger <file>', words('help.ledger'), collect, [])
    .option('--readings <file>', words('help.readingsFile'))
    .option('--layouts <file>', words('help.layoutsFile'));
  withCommonOptions(command, words).action(async (paths: string[], raw: RawOptions) => {
    const options = await withGiven(readOptions(raw, SHORT_FORMATS), raw);
    const { letter } = await import('./letter');
    finish(await letter(paths, options, listed(raw.ledger)));
  });
}

function addSample(program: Command, words: Say, finish: Finish): void {
  const command = program
    .command('sample')
    .description(words('help.sample'))
    .argument('<path...>', words('help.check.paths'))
    .requiredOption('--count <n>', words('help.sample.count'))
    .option('--seed <n>', words('help.sample.seed'))
    .option('--format <format>', words('help.format', choiceOf(SHORT_FORMATS)))
    .option('--readings <file>', words('help.readingsFile'))
    .option('--layouts <file>', words('help.layoutsFile'));
  withCommonOptions(command, words).action(async (paths: string[], raw: RawOptions) => {
    const options = await withGiven(readOptions(raw, SHORT_FORMATS), raw);
    const { sample } = await import('./sample');
    finish(await sample(paths, options, readSample(raw)));
  });
}

function addCompare(program: Command, words: Say, finish: Finish): void {
  const command = program
    .command('compare')
    .description(words('help.compare'))
    .argument('<old>', words('help.compare.old'))
    .argument('<new>', words('help.compare.new'))
    .option('--format <format>', words('help.format', choiceOf(SHORT_FORMATS)))
    .option('-o, --output <file>', words('help.output'))
    .option('--readings <file>', words('help.readingsFile'))
    .option('--layouts <file>', words('help.layoutsFile'));
  withCommonOptions(command, words).action(async (old: string, now: string, raw: RawOptions) => {
    const options = await withGiven(readOptions(raw, SHORT_FORMATS), raw);
    const { compare } = await import('./compare');
    finish(await compare(old, now, options));
  });
}

/** The options with what the workbooks of `--readings` and `--layouts` hold. */
async function withGiven(options: CommonOptions, raw: RawOptions): Promise<CommonOptions> {
  if (options.given.length === 0) return options;
  const { givenLayouts, givenReadings } = await import('./given');
  const [readings, layouts] = [word(raw.readings), word(raw.layouts)];
  const settings = {
    ...options.settings,
    ...(readings !== null && { readings: await givenReadings(readings, options.language) }),
    ...(layouts !== null && { layouts: await givenLayouts(layouts, options.language) }),
  };
  return { ...options, settings };
}

function addExplain(program: Command, words: Say, finish: Finish): void {
  const command = program
    .command('explain')
    .description(words('help.explain'))
    .argument('<code>', words('help.explain.code'))
    .option('--format <format>', words('help.format', choiceOf(SHORT_FORMATS)))
    .option('-o, --output <file>', words('help.output'));
  withCommonOptions(command, words).action(async (code: string, raw: RawOptions) => {
    const options = readOptions(raw, SHORT_FORMATS);
    const { explain } = await import('./explain');
    finish(await explain(code, options));
  });
}

function addRule(program: Command, words: Say, finish: Finish): void {
  const command = program
    .command('rule')
    .description(words('help.rule'))
    .argument('[text...]', words('help.rule.text'))
    .option('--max <points>', words('help.rule.max'))
    .option('--fact <name=value>', words('help.rule.fact'), collect, [])
    .option('--formula <text>', words('help.rule.formula'))
    .option('--indicator <name>', words('help.rule.indicator'))
    .option('--stdin', words('help.stdin'))
    .option('--format <format>', words('help.format', choiceOf(SHORT_FORMATS)))
    .option('-o, --output <file>', words('help.output'));
  withCommonOptions(command, words).action(async (text: string[], raw: RawOptions) => {
    const options = readOptions(raw, SHORT_FORMATS);
    const { rule } = await import('./lines/rule');
    finish(await rule(text.join(' '), raw, options));
  });
}

function addIndicator(program: Command, words: Say, finish: Finish): void {
  const command = program
    .command('indicator')
    .description(words('help.indicator'))
    .option('--target <text>', words('help.indicator.target'))
    .option('--actual <text>', words('help.indicator.actual'))
    .option('--unit <text>', words('help.indicator.unit'))
    .option('--name <text>', words('help.indicator.name'))
    .option('--stdin', words('help.stdin'))
    .option('--format <format>', words('help.format', choiceOf(SHORT_FORMATS)))
    .option('-o, --output <file>', words('help.output'));
  withCommonOptions(command, words).action(async (raw: RawOptions) => {
    const options = readOptions(raw, SHORT_FORMATS);
    const { indicator } = await import('./lines/indicator');
    finish(await indicator(raw, options));
  });
}

/** The options that every command takes, so that one habit serves all. */
function withCommonOptions(command: Command, words: Say): Command {
  return command
    .option('--force', words('help.force'))
    .option('--lang <lang>', words('help.lang', choiceOf(LANGUAGES)))
    .option('--template <id>', words('help.template'))
    .option('--convention <id>', words('help.convention'))
    .option('--jobs <n>', words('help.jobs'))
    .option('--fail-on <level>', words('help.failOn', choiceOf(FAIL_LEVELS)))
    .option('--details', words('help.details'))
    .option('--quiet', words('help.quiet'));
}

function collect(value: string, values: readonly string[]): readonly string[] {
  return [...values, value];
}
