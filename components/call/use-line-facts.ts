import { usePart } from '../hooks/use-part';
import type { CallScene } from './call-scene';
import type { LineFacts } from './read-line-facts';

const loadReader = async () => (await import('./read-line-facts')).readLineFacts;

/** What there is to know of the line shown, by code that is fetched after the first paint; until then a number that may be nobody's is. */
export function useLineFacts(scene: CallScene): LineFacts {
  const read = usePart(true, loadReader);
  if (read) return read(scene);
  const { target, stored } = scene.view;
  const isOwn = target?.kind === 'callable' && target.isOwn;
  return { isVouched: stored.trust !== 'unsigned' && !isOwn };
}
