import { readPageState } from './page-state';

/**
 * Tells when a page with mentions comes back from the browser's memory (back and forward), or is shown that was loaded ahead: what the
 * user changed meanwhile did not reach it there. Where nobody answers, or `tell` resolves to false, marking ends.
 */
export function watchReturn(tell: () => Promise<boolean>): void {
  const state = readPageState();
  if (!state?.isTaken) return;
  const { signal } = state;
  const onReturn = () => void tell().then(isFollowed => isFollowed || state.stop());
  addEventListener('pageshow', ({ persisted }) => persisted && onReturn(), { signal });
  document.addEventListener('prerenderingchange', onReturn, { signal });
}
