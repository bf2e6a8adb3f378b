import { say } from '../messages';
import { readIndicator, type IndicatorReading } from '../../core/scoring/targets';
import { guardOf, word, type CommonOptions, type RawOptions } from '../options';
import { openOutput } from '../output';
import { EXIT, UsageError } from '../usage';
import { serveLines, textField, type Question } from './line-server';

/** How a target and an actual are read, key for key as the command line's JSON. */
type Answer = Pick<IndicatorReading, 'direction' | 'targetValue' | 'actualValue' | 'valueUnit' | 'met'>;

/**
 * `ziping indicator`: reads a target and an actual, or one pair a line with `--stdin`.
 * @throws UsageError when there is neither
 */
export async function indicator(raw: RawOptions, options: CommonOptions): Promise<number> {
  if (raw.stdin === true) {
    await serveLines(answer, options);
    return EXIT.ok;
  }
  const target = word(raw.target);
  if (target === null) throw new UsageError('usage.noTarget');
  const read = reading({
    target,
    actual: word(raw.actual),
    unit: word(raw.unit),
    name: word(raw.name),
  });
  const output = await openOutput(options.output, guardOf(options));
  await output.write(
    options.format === 'json' ? `${JSON.stringify(read)}\n` : asText(read, options.language),
  );
  await output.close();
  return EXIT.ok;
}

/** Answers one line of `--stdin`. */
export function answer(question: Question): Answer {
  return reading({
    target: textField(question, 'target'),
    actual: textField(question, 'actual'),
    unit: textField(question, 'unit'),
    name: textField(question, 'name'),
  });
}

function reading(input: Parameters<typeof readIndicator>[0]): Answer {
  const { direction, targetValue, actualValue, valueUnit, met } = readIndicator(input);
  return { direction, targetValue, actualValue, valueUnit, met };
}

function asText(read: Answer, language: CommonOptions['language']): string {
  const none = say(language, 'indicator.none');
  const text = say(language, 'indicator.read', {
    direction: read.direction,
    target: read.targetValue ?? none,
    actual: read.actualValue ?? none,
    unit: read.valueUnit ?? none,
    met: read.met === null ? none : String(read.met),
  });
  return `${text}\n`;
}
