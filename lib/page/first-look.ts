import { createGate } from '../mentions/gate';
import type { NamesReply } from '../mentions/page-topic';
import { IDLE_TIMEOUT_MS, readPage, WATCHED } from './page-reader';
import { startPageState } from './page-state';
import { lookQuickly } from './quick-look';
import { LATE_MS } from './shadow-roots';

/** What the first look needs. */
export interface FirstLook {
  /** Source of the packaged names' expression, made at build time. */
  readonly gateSource: string;
  /** Left out where no feed has names; then reading waits for nothing. What rejects costs only the feeds' names. */
  readonly addedNames?: Promise<NamesReply | undefined>;
  /** Asks for the code that weighs and marks; resolves to false when it will not come. */
  readonly bring: () => Promise<boolean>;
}

/** Looks whether any name stands on the page, and asks for the code that weighs when one does; a page that is looked at already is left to that. */
export function takeFirstLook({ gateSource, addedNames, bring }: FirstLook): void {
  const state = startPageState();
  if (!state) return;
  const { signal } = state;
  const look = (added?: NamesReply) => {
    if (signal.aborted) return;
    state.feedTopics = added?.topics ?? [];
    const sources = [gateSource, added?.gateSource ?? ''];
    const read = (changes?: readonly MutationRecord[]) => {
      state.reader = readPage({
        gate: createGate(sources),
        onName: () => {
          state.stage = 'named';
          void bring().then(isComing => isComing || state.stop());
        },
        afterSlice: isRead => {
          if (isRead) state.stage = 'none';
        },
        ...(changes && { changes }),
        signal,
      });
    };
    requestIdleCallback(
      () => {
        if (signal.aborted) return;
        const finding = lookQuickly(sources);
        if (finding === 'text') return read();
        state.stage = 'none';
        if (finding === 'components') read([]);
        else readFromFirstChange(read, { signal, isLate: finding === 'later' });
      },
      { timeout: IDLE_TIMEOUT_MS },
    );
  };
  if (addedNames) void addedNames.then(look, () => look());
  else look();
}

/** Most pages stand still, and need no more than this. */
function readFromFirstChange(
  read: (changes: readonly MutationRecord[]) => void,
  { signal, isLate }: { signal: AbortSignal; isLate: boolean },
): void {
  const begin = (changes: readonly MutationRecord[]) => {
    stop();
    read(changes);
  };
  const observer = new MutationObserver(begin);
  observer.observe(document, WATCHED);
  const late = isLate ? setTimeout(begin, LATE_MS, []) : undefined;
  const stop = () => {
    observer.disconnect();
    clearTimeout(late);
  };
  signal.addEventListener('abort', stop);
}
