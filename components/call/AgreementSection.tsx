import { usePart } from '../hooks/use-part';
import type { CallScene } from './call-scene';

const loadPanel = async () => (await import('./AgreementPanel')).AgreementPanel;

/** Brings agreements and the county picker only where a feed carries a list, or an office is found by the county. */
export function AgreementSection(scene: CallScene) {
  const { target } = scene.view;
  const isLost = target?.kind === 'unresolved' && !target.gaps;
  const needsCounty = isLost && (target.why === 'needs_county' || target.why === 'needs_place');
  const isNeeded = needsCounty || (scene.data.feeds?.feeds ?? []).some(({ feed }) => feed?.agreements.length);
  const Panel = usePart(isNeeded, loadPanel);
  return Panel && isNeeded && <Panel {...scene} needsCounty={needsCounty} />;
}
