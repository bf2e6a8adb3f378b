import { StringDecoder } from 'node:string_decoder';
import type { Language, TextData } from '../../core/text';
import { say, type MessageKey } from '../messages';
import { guardOf, type CommonOptions } from '../options';
import { openOutput } from '../output';

/** A line of input, read as JSON. */
export type Question = Readonly<Record<string, unknown>>;

/** A question that cannot be answered; told in its line, the stream goes on. */
export class BadLine extends Error {
  constructor(
    readonly key: MessageKey,
    readonly data: TextData = {},
  ) {
    super(key);
    this.name = 'BadLine';
  }
}

/**
 * Answers one JSON object a line from standard input with one a line on the output, in order. Each chunk that comes in
 * is answered at once, so that a caller who waits for an answer gets it; a slow reader holds the input back. A bad line
 * is answered with `{id, error}`; blank lines are passed over.
 * @throws UsageError when the output cannot be written; nothing of it is left then
 */
export async function serveLines(
  answer: (question: Question) => object,
  options: CommonOptions,
): Promise<void> {
  const output = await openOutput(options.output, guardOf(options));
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of process.stdin) {
      const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
      rest = lines.pop() ?? '';
      await output.write(answerLines(lines, answer, options.language));
    }
    await output.write(answerLines([rest + decoder.end()], answer, options.language));
    await output.close();
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

/** Answers lines that are complete. */
function answerLines(
  lines: readonly string[],
  answer: (question: Question) => object,
  language: Language,
): string {
  let answers = '';
  for (const line of lines) {
    const text = line.replace(/^\uFEFF/, '').trim();
    if (text !== '') answers += `${JSON.stringify(answerLine(text, answer, language))}\n`;
  }
  return answers;
}

function answerLine(text: string, answer: (question: Question) => object, language: Language): object {
  let id: unknown;
  try {
    const question = parse(text);
    id = question.id;
    return { ...('id' in question ? { id } : {}), ...answer(question) };
  } catch (error) {
    const words =
      error instanceof BadLine ? say(language, error.key, error.data) : `internal error: ${String(error)}`;
    return { id: id ?? null, error: words };
  }
}

function parse(text: string): Question {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadLine('line.json');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadLine('line.json');
  return value as Question;
}

/**
 * A text field of a question; null when absent or null.
 * @throws BadLine when it is of another type, or absent though needed
 */
export function textField(question: Question, field: string, isNeeded = false): string | null {
  const value = question[field];
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && !isNeeded) return String(value);
  if ((value === undefined || value === null) && !isNeeded) return null;
  throw new BadLine('line.field', { field });
}
