import { usePart } from '../hooks/use-part';
import type { CallScene } from './call-scene';

/** Its words and the picker. */
export const loadCallPlace = async () => (await import('./CallPlace')).CallPlace;

/** Whether the caller's place has anything to do with the target shown, or a feed has a list for it. */
export function needsPlace({ view, data }: Pick<CallScene, 'view' | 'data'>): boolean {
  const { target } = view;
  const isAsked = target?.kind === 'unresolved' ? !target.gaps : target?.isOneOfSeveral;
  return isAsked === true || (data.feeds?.feeds ?? []).some(({ feed }) => feed && feed.agreements.length > 0);
}

/** Brings agreements and the county picker only where a feed carries a list, or an office is found by the caller's place. */
export function PlaceSection(scene: CallScene) {
  const isNeeded = needsPlace(scene);
  const Place = usePart(isNeeded, loadCallPlace);
  return Place && isNeeded && <Place {...scene} />;
}
