import { layoutsIn } from '../../../app/recorded-layouts';
import { Store } from '../../../app/store';
import type { SessionStore } from '../../../app/session/session';
import { windowPart, type WindowSettingsStore } from '../window-settings';

/** What a session knows of one document, as texts by name: its journal, its marks, the columns a person pointed out. */
export type DocumentValues = Readonly<Record<string, string>>;

const OWN = ['journal', 'marks'] as const;

/**
 * The store of one session: settings of the window are shared by all documents; the rest belongs to the document, for
 * it names the document's sheets and rows.
 */
export class DocumentStore implements SessionStore {
  private readonly values: Store<DocumentValues>;

  /** @param kept what was known of the document when it was open before */
  constructor(
    private readonly settings: WindowSettingsStore,
    kept: DocumentValues = {},
  ) {
    this.values = new Store({ ...kept });
  }

  load(): Promise<DocumentValues> {
    const values = this.getValues();
    const corrections = parse(values.corrections) ?? [];
    const { layouts, ...window } = windowPart({ ...this.settings.getState() });
    const settings = JSON.stringify({ ...window, corrections });
    const own = Object.fromEntries(OWN.flatMap((key) => (values[key] ? [[key, values[key]]] : [])));
    return Promise.resolve({ ...own, settings, layouts: JSON.stringify(layouts) });
  }

  save(key: string, value: string | null): Promise<void> {
    if (key === 'settings') {
      const { corrections = [], ...settings } = (parse(value ?? undefined) ?? {}) as Record<string, unknown>;
      this.settings.set(windowPart(settings));
      this.put('corrections', isEmpty(corrections) ? null : JSON.stringify(corrections));
    } else if (key === 'layouts') this.settings.set({ layouts: layoutsIn(parse(value ?? undefined)) });
    else this.put(key, value);
    return Promise.resolve();
  }

  /** What is known of the document now. */
  getValues(): DocumentValues {
    return this.values.getState();
  }

  /** @returns how to stop listening */
  subscribe(listener: () => void): () => void {
    return this.values.subscribe(listener);
  }

  private put(key: string, value: string | null): void {
    const values = this.getValues();
    if ((values[key] ?? null) === value) return;
    const others = Object.entries(values).filter(([name]) => name !== key);
    this.values.replace(Object.fromEntries(value === null ? others : [...others, [key, value]]));
  }
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    // Kept by another version, or damaged: as if nothing were known.
    return null;
  }
}
