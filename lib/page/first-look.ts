import { createGate } from '../mentions/gate';
import type { NamesReply } from '../mentions/page-topic';
import { readPage } from './page-reader';
import { startPageState } from './page-state';

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
  const read = (added?: NamesReply) => {
    if (state.signal.aborted) return;
    state.feedTopics = added?.topics ?? [];
    state.reader = readPage({
      gate: createGate([gateSource, added?.gateSource ?? '']),
      onName: () => {
        state.stage = 'named';
        void bring().then(isComing => isComing || state.stop());
      },
      afterSlice: isRead => {
        if (isRead) state.stage = 'none';
      },
      signal: state.signal,
    });
  };
  if (addedNames) void addedNames.then(read, () => read());
  else read();
}
