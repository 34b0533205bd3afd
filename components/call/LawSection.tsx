import { usePart } from '../hooks/use-part';
import type { CallScene } from './call-scene';
import type { CallView } from './use-call-view';

/** What it says. */
export const loadLawNote = async () => (await import('./LawNote')).LawNote;

/** Whether the law has anything to do with whom this campaign asks. */
export const needsLaw = ({ setAside, targets }: Pick<CallView, 'setAside' | 'targets'>): boolean =>
  setAside.length > 0 || targets.some(({ law }) => law?.isBarred);

/** Why somebody else is asked than the one who signs; fetched only where that may be so. */
export function LawSection(scene: CallScene) {
  const Note = usePart(needsLaw(scene.view), loadLawNote);
  return Note && <Note {...scene} />;
}
