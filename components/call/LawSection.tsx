import { usePart } from '../hooks/use-part';
import type { CallScene } from './call-scene';

const loadNote = async () => (await import('./LawNote')).LawNote;

/** Why somebody else is asked than the one who signs; fetched only where that may be so. */
export function LawSection(scene: CallScene) {
  const { setAside, target } = scene.view;
  const Note = usePart(setAside.length > 0 || target?.law?.isBarred === true, loadNote);
  return Note && <Note {...scene} />;
}
