import { createContext, useContext, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import { chosenFiles } from './dropped-files';
import { pickFiles } from './file-handles';
import { useWorkbench } from './window-context';

interface FilePickers {
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => void;
}

const FilePickersContext = createContext<FilePickers>({ chooseFiles: () => {}, chooseFolder: () => {} });

/** Opens the browser's window for choosing files or a folder. */
export function useFilePickers(): FilePickers {
  return useContext(FilePickersContext);
}

/** A folder is chosen instead of files; every browser knows it by this name, React's types do not. */
const FOLDER = { webkitdirectory: '' };

const ENDINGS = ['.xlsx', '.xlsm', '.xltx', '.xltm', '.xls', '.xlsb', '.ods', '.et', '.zip', '.docx', '.txt'];

/** The two hidden fields behind every "open" button of the window. */
export function FilePickersProvider({ children }: { children: ReactNode }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const workbench = useWorkbench();
  const filePickers = useMemo((): FilePickers => {
    const chooseFiles = async () => {
      const picked = await pickFiles(ENDINGS);
      if (picked === null) files.current?.click();
      else if (picked.length > 0) await workbench.openFiles(chosenFiles(picked));
    };
    return { chooseFiles: () => void chooseFiles(), chooseFolder: () => folder.current?.click() };
  }, [workbench]);
  return (
    <FilePickersContext value={filePickers}>
      {children}
      <Field field={files} accept={ENDINGS.join(',')} />
      <Field field={folder} {...FOLDER} />
    </FilePickersContext>
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
