import { createContext, useContext } from 'react';

/** What this host can do beyond the session's use cases. */
export interface Capabilities {
  /** Cells can be coloured in reviewer mode. */
  readonly canMark: boolean;
  /** Scores, answers and decisions can be written; false for a file that can only be looked at. True where not told. */
  readonly canWrite?: boolean;
  /** What an IT department wants to know, as text; absent where there is nothing to tell of a host. */
  readonly diagnose?: () => Promise<string>;
}

export const NO_CAPABILITIES: Capabilities = { canMark: false };

export const CapabilitiesContext = createContext<Capabilities>(NO_CAPABILITIES);

export function useCapabilities(): Capabilities {
  return useContext(CapabilitiesContext);
}

/** Whether anything can be written into the workbook. */
export function useCanWrite(): boolean {
  return useCapabilities().canWrite ?? true;
}
