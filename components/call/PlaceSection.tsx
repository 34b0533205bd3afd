import type { ResolvedTarget } from '../../lib/targets/resolve-targets';
import { usePart } from '../hooks/use-part';
import type { CallScene } from './call-scene';

/** Its words and the picker. */
export const loadCallPlace = async () => (await import('./CallPlace')).CallPlace;

const asksPlace = (target: ResolvedTarget | null): boolean =>
  target?.kind === 'unresolved' ? !target.gaps : target?.isOneOfSeveral === true;

/** Whether the caller's place has anything to do with the target shown, or a feed has a list for it. */
export const needsPlace = ({ view, data }: Pick<CallScene, 'view' | 'data'>): boolean =>
  asksPlace(view.target) || (data.feeds?.feeds ?? []).some(({ feed }) => feed && feed.agreements.length > 0);

/** Brings agreements and the county picker only where a feed carries a list, or an office is found by the caller's place. */
export function PlaceSection(scene: CallScene) {
  const isNeeded = needsPlace(scene);
  // Also for an office that comes later in the turn, whose script it would push from under the finger there.
  const Place = usePart(isNeeded || scene.view.targets.some(asksPlace), loadCallPlace);
  return Place && isNeeded && <Place {...scene} />;
}
