import { createContext, useContext, useRef, type ReactNode, type RefObject } from 'react';
import { chosenFiles } from './dropped-files';
import { useWorkbench } from './shell-context';

interface Choosers {
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => void;
}

const ChoosersContext = createContext<Choosers>({ chooseFiles: () => {}, chooseFolder: () => {} });

/** Opens the browser's window for choosing files or a folder. */
export function useChoosers(): Choosers {
  return useContext(ChoosersContext);
}

/** A folder is chosen instead of files; every browser knows it by this name, React's types do not. */
const FOLDER = { webkitdirectory: '' };

const ACCEPTED = '.xlsx,.xlsm,.xltx,.xltm,.xls,.xlsb,.ods,.et';

/** The two hidden fields behind every "open" button of the window. */
export function ChoosersProvider({ children }: { children: ReactNode }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const choosers = useRef<Choosers>({
    chooseFiles: () => files.current?.click(),
    chooseFolder: () => folder.current?.click(),
  });
  return (
    <ChoosersContext value={choosers.current}>
      {children}
      <Field field={files} accept={ACCEPTED} />
      <Field field={folder} {...FOLDER} />
    </ChoosersContext>
  );
}

function Field({ field, ...kind }: { field: RefObject<HTMLInputElement | null>; accept?: string }) {
  const workbench = useWorkbench();
  return (
    <input
      ref={field}
      type="file"
      multiple
      hidden
      tabIndex={-1}
      aria-hidden="true"
      {...kind}
      onChange={(event) => {
        const { currentTarget } = event;
        const chosen = chosenFiles(currentTarget.files);
        // The same file chosen again is to be opened again.
        currentTarget.value = '';
        void workbench.openFiles(chosen);
      }}
    />
  );
}
