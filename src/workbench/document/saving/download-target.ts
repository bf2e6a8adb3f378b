import { type SaveTarget, typeOf } from './save-target';

/** How long the browser may take to fetch what it is given, in milliseconds. */
const FETCHED = 60_000;

/** Hands the file to the browser as a download. */
export function downloadTarget(name: string): SaveTarget {
  return {
    name,
    write(bytes) {
      const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: typeOf(name) }));
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.hidden = true;
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(url), FETCHED);
      return Promise.resolve({ outcome: 'downloaded' });
    },
  };
}
