/** The number under which an item is ticked: "2", or "1.2" for item 2 of part 1. */
export const labelOf = (path: string | null, label: string | null): string | null =>
  label === null ? path : path === null ? label : `${path}.${label}`;
