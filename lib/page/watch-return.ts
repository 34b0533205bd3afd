import { readPageState } from './page-state';

/**
 * Tells when a page with mentions comes back from the browser's memory (back and forward): what the user changed meanwhile did not
 * reach it there. Where nobody answers, or `tell` resolves to false, marking ends.
 */
export function watchReturn(tell: () => Promise<boolean>): void {
  const state = readPageState();
  if (!state?.isTaken) return;
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void tell().then(isFollowed => isFollowed || state.stop());
  };
  addEventListener('pageshow', onShow, { signal: state.signal });
}
