import { empty, pasting, refuseTyping } from './commands';
import { OWN_TYPE, readClipboard, type ClipboardTexts, type Copied } from './clipboard';
import type { MenuCommands } from './editing';
import type { GridEditor } from './grid-editor';

/** @param copied what the grid put on the clipboard last: a page is not told what it wrote there for itself */
export function createMenuCommands(editor: GridEditor, copied: () => Copied | null): MenuCommands {
  // The browser then tells of copying as after the keys for it.
  const command = (name: 'copy' | 'cut') => () => {
    editor.takeFocus();
    document.execCommand(name);
  };
  return {
    copy: command('copy'),
    cut: command('cut'),
    async paste() {
      editor.takeFocus();
      if (editor.run(refuseTyping)) return true;
      const texts = await readTexts(copied());
      if (texts) editor.run(pasting(readClipboard(texts)));
      return texts !== null;
    },
    clear() {
      editor.takeFocus();
      editor.run(empty);
    },
  };
}

/** What the clipboard holds; null where it may not be read: over plain http, or because the person said no. */
async function readTexts(own: Copied | null): Promise<ClipboardTexts | null> {
  try {
    const plain = await navigator.clipboard.readText();
    // Line breaks come back as the system writes them.
    const isOwn = own !== null && lines(plain) === lines(own['text/plain']);
    return {
      getData: (type) => (type === 'text/plain' ? plain : isOwn && type === OWN_TYPE ? own[OWN_TYPE] : ''),
    };
  } catch {
    return null;
  }
}

const lines = (text: string): string => text.replace(/\r\n?/g, '\n').trimEnd();
