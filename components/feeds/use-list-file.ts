import { useState } from 'preact/hooks';
import type { ListFile, ListRefusal } from '../../lib/targets/agreements/file/list-file';

/** How far opening a list has come. */
export type ListStage =
  | { readonly at: 'start'; readonly refusal: ListRefusal | null }
  | { readonly at: 'busy' }
  | { readonly at: 'preview'; readonly list: ListFile };

/** A file on its way to being used. */
export interface ListOpening {
  readonly stage: ListStage;
  choose(file: File): Promise<void>;
  /** Lets go of the file. */
  cancel(): void;
}

const START: ListStage = { at: 'start', refusal: null };

/** Reads a chosen file with code that is fetched only now; nothing is kept before the user has seen what is in it. */
export function useListFile(): ListOpening {
  const [stage, setStage] = useState<ListStage>(START);
  const refuse = (refusal: ListRefusal) => setStage({ at: 'start', refusal });
  return {
    stage,
    cancel: () => setStage(START),
    async choose(file) {
      setStage({ at: 'busy' });
      try {
        const { MOST_LIST_BYTES, readListFile } = await import('../../lib/targets/agreements/file/read-list-file');
        if (file.size > MOST_LIST_BYTES) return refuse('too_large');
        const read = await readListFile(file.name, new Uint8Array(await file.arrayBuffer()));
        if (read.ok) setStage({ at: 'preview', list: read.value });
        else refuse(read.error);
      } catch {
        // The file went away while it was read.
        refuse('unreadable');
      }
    },
  };
}
