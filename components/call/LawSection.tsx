import type { LawAnswer, ResolvedTarget } from '../../lib/targets/resolve-targets';
import { usePart } from '../hooks/use-part';
import type { CallScene } from './call-scene';

const loadNote = async () => (await import('./LawNote')).LawNote;

const isBarred = (law: LawAnswer | undefined): boolean => law?.isBarred === true && law.row !== null;

/** What was set aside by the very law that the target shown is asked under; for an own office that law itself. */
function findBarrier({ target, setAside }: CallScene['view']): ResolvedTarget | null {
  if (target && isBarred(target.law)) return target;
  const found = setAside.find(({ law }) => isBarred(law) && (target === null || target.law?.row === law?.row));
  return found ?? null;
}

/** Why somebody else is asked than the one who signs, in one sentence; fetched only where that is so. */
export function LawSection({ view, data, ports }: CallScene) {
  const barrier = findBarrier(view);
  const Note = usePart(barrier !== null, loadNote);
  const row = barrier?.law?.row;
  if (!Note || !row) return null;
  const aside = view.setAside.filter(({ law }) => isBarred(law) && law?.row === row);
  const scene = { target: view.target, aside, feed: view.campaign.feed, feeds: data.feeds?.feeds ?? [] };
  return <Note {...scene} row={row} names={data.names} onOpen={ports.openOutside} />;
}
