import { usePart } from '../hooks/use-part';
import type { CallScene } from './call-scene';

const loadPlace = async () => (await import('./CallPlace')).CallPlace;

/** Brings agreements and the county picker only where a feed carries a list, or an office is found by the caller's place. */
export function PlaceSection(scene: CallScene) {
  const { target } = scene.view;
  const isAsked = target?.kind === 'unresolved' ? !target.gaps : target?.isOneOfSeveral;
  const isNeeded = isAsked || (scene.data.feeds?.feeds ?? []).some(({ feed }) => feed?.agreements.length);
  const Place = usePart(!!isNeeded, loadPlace);
  return Place && isNeeded && <Place {...scene} />;
}
