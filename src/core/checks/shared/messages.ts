import type { Message } from '../../model/finding';

/** What fills the {placeholders} of a message. */
export type MessageData = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * Fills the {placeholders} of a message. Quotation marks inside a quoted name become single ones: “‘三公’经费控制率”.
 * @throws Error when the data lack a name the text asks for (a programming mistake)
 */
export function fillMessage(message: Message, data: MessageData): Message {
  const fill = (text: string) =>
    text.replace(PLACEHOLDER, (whole, name: string, at: number) => {
      const value = data[name];
      if (value === undefined) throw new Error(`message data lack {${name}}: ${text}`);
      const isQuoted = text[at - 1] === '“' && text[at + whole.length] === '”';
      return isQuoted ? String(value).replace(/“/g, '‘').replace(/”/g, '’') : String(value);
    });
  return { what: fill(message.what), why: fill(message.why), fix: fill(message.fix) };
}

/** The names a message asks for, sorted. */
export function placeholdersOf(message: Message): string[] {
  const names = new Set<string>();
  for (const text of [message.what, message.why, message.fix]) {
    for (const match of text.matchAll(PLACEHOLDER)) names.add(match[1]!);
  }
  return [...names].sort();
}
