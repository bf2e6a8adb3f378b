import { createContext, useContext } from 'react';

/** What this host can do beyond the session's use cases. */
export interface Capabilities {
  /** Cells can be coloured in reviewer mode. */
  readonly canMark: boolean;
}

export const NO_CAPABILITIES: Capabilities = { canMark: false };

export const CapabilitiesContext = createContext<Capabilities>(NO_CAPABILITIES);

export function useCapabilities(): Capabilities {
  return useContext(CapabilitiesContext);
}
