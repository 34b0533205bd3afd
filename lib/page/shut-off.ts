import { drawnAround, type Mark } from './mark';

/** True for a mark that is seen and cannot be used, nor can its card: behind a dialog of the page or what fills the screen, or in a part the page made `inert`. */
export function isShutOff({ range }: Mark): boolean {
  let home = drawnAround(range.startContainer);
  while (home && !home.matches(':modal,[inert]')) home = drawnAround(home);
  // Which of several is on top nobody tells; one within another is.
  return home?.matches('[inert]') || [...document.querySelectorAll(':modal')].some(modal => !modal.contains(home));
}
