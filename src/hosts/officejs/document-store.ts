/** What belongs to the window and travels with the file: kept in the document's settings. */
export class DocumentStore {
  load(): Promise<Readonly<Record<string, string>>> {
    const { settings } = Office.context.document;
    return new Promise((resolve) => {
      settings.refreshAsync(() => {
        const entries = KEYS.map((key) => [key, settings.get(PREFIX + key) as unknown] as const);
        resolve(Object.fromEntries(entries.filter((e): e is [Key, string] => typeof e[1] === 'string')));
      });
    });
  }

  save(key: string, value: string | null): Promise<void> {
    const { settings } = Office.context.document;
    if (value === null) settings.remove(PREFIX + key);
    else settings.set(PREFIX + key, value);
    return new Promise((resolve, reject) => {
      settings.saveAsync((result) =>
        result.status === Office.AsyncResultStatus.Succeeded ? resolve() : reject(result.error),
      );
    });
  }
}

const PREFIX = 'ziping.';
const KEYS = ['settings', 'journal', 'marks'] as const;
type Key = (typeof KEYS)[number];
