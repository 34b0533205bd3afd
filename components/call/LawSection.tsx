import type { ResolvedTarget } from '../../lib/targets/resolve-targets';
import { usePart } from '../hooks/use-part';
import type { CallScene } from './call-scene';
import type { CallView } from './use-call-view';

/** What it says. */
export const loadLawNote = async () => (await import('./LawNote')).LawNote;

const isBarred = (target: ResolvedTarget | null): boolean => target?.law?.isBarred === true;

/** Whether the law has anything to do with whom this campaign asks. */
export const needsLaw = ({ setAside, target }: CallView): boolean => setAside.length > 0 || isBarred(target);

/** Why somebody else is asked than the one who signs; fetched only where that may be so. */
export function LawSection(scene: CallScene) {
  const { view } = scene;
  // Also for an office that comes later in the turn, whose script it would push from under the finger there.
  const Note = usePart(needsLaw(view) || view.targets.some(isBarred), loadLawNote);
  return Note && <Note {...scene} />;
}
