import { isRemindedOf } from '../../lib/settings/is-reminded-of';
import { isReadingCongress, loadCongressPanel, needsCongress } from './CongressSection';
import type { CallScene } from './call-scene';
import { loadLawNote, needsLaw } from './LawSection';
import { loadCallPlace, needsPlace } from './PlaceSection';
import { loadPagePanel } from './prepare-page';

/** What went wrong, above everything. */
export const loadCallNotices = async () => (await import('./CallNotices')).CallNotices;
/** What was told and is not seen to. */
export const loadWaiting = async () => (await import('../reminders/WaitingReminders')).WaitingReminders;
/** That the words are others than last time. */
export const loadScriptChanges = async () => (await import('./ScriptChanges')).ScriptChanges;
/** When the call in hand was begun. */
export const loadSayBegun = async () => (await import('./say-begun')).sayBegun;
/** For who does not say their name. */
export const loadLeaveNameOut = async () => (await import('../../lib/script/leave-name-out')).leaveNameOut;

/** Whether there is anything to tell of feeds or log. */
export const needsNotices = ({ data, desk, view }: Pick<CallScene, 'data' | 'desk' | 'view'>): boolean =>
  data.feeds?.isFallback === true || data.logHealth !== 'ok' || data.notice !== null || desk.hasFailed || view.hasLeft;

interface FirstScene extends Pick<CallScene, 'view' | 'data' | 'desk' | 'settings' | 'place'> {
  /** Reads what was told and is not seen to. */
  readonly readWaiting: () => Promise<unknown>;
}

/**
 * What has to be fetched for a first picture in which nothing is missing that pushes the script away or changes its words;
 * null while it is not known yet.
 */
export function listFirstParts(scene: FirstScene): readonly (() => Promise<unknown>)[] | null {
  const { view, data, desk, settings, place, readWaiting } = scene;
  // A browser's own page needs nothing said; one that has not answered needs its line.
  const hasPage = place !== 'tab' && (!data.isPageRead || data.page.kind !== 'none');
  if (isReadingCongress(view.target)) return null;
  const needs: readonly (readonly [boolean, () => Promise<unknown>])[] = [
    [hasPage, loadPagePanel],
    [needsNotices(scene), loadCallNotices],
    [isRemindedOf(settings.reminders), loadWaiting],
    [isRemindedOf(settings.reminders), readWaiting],
    [needsLaw(view), loadLawNote],
    [needsCongress(view.target), loadCongressPanel],
    [needsPlace(scene), loadCallPlace],
    [settings.profile.nameUse === 'none', loadLeaveNameOut],
    [view.stored.oldScripts !== undefined, loadScriptChanges],
    [desk.call?.state === 'open', loadSayBegun],
  ];
  return needs.flatMap(([isNeeded, load]) => (isNeeded ? [load] : []));
}
