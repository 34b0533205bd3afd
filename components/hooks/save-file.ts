import type { TextFile } from '../../lib/calls/export/text-file';

const KEPT_MS = 60_000;

/** Hands a text to the browser as a download; no permission is needed for a link of our own. */
export function saveFile({ name, type, text }: TextFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
