import { useEffect, useState } from 'preact/hooks';
import type { PageInFront } from '../../lib/calls/call-ports';
import { showLocalDate } from '../../lib/campaigns/local-date';
import { formatPauseEnd } from '../../lib/language/format-time';
import { findQuietReason } from '../../lib/settings/marking-now';
import { findPauseEnd } from '../../lib/settings/pause';
import { findOffHost, type QuietStep, takeQuietStep } from '../../lib/settings/quiet-steps';
import type { Marking } from '../../lib/settings/settings';
import { useLanguage } from '../hooks/use-words';
import type { PageInFrontScene } from './call-scene';
import type { QuietBarProps, QuietState } from './QuietBar';

/** How marking stands on the page in front, and the presses that change it: stored, carried out by the browser, then the page is read again. */
export function useQuiet(
  scene: PageInFrontScene,
): Pick<QuietBarProps, 'state' | 'host' | 'until' | 'hasFailed' | 'canMarkSite' | 'onStep'> {
  const { data, ports, settings, onSettings, change, at } = scene;
  const language = useLanguage();
  const [isLost, setLost] = useState(false);
  const [press, setPress] = useState<'done' | 'under way' | 'failed'>('done');
  // After a change of settings they may be whole again
  useEffect(() => void ports.hasLostSettings().then(setLost), [ports, settings]);
  const { page } = data;
  const { timeZone } = ports;
  const site = page.kind === 'none' ? undefined : page.host;
  const where = { site, today: showLocalDate(at, timeZone) };
  const take = async (step: QuietStep) => {
    setPress('under way');
    try {
      await onSettings(now => takeQuietStep(now, step, { ...where, today: showLocalDate(ports.now(), timeZone) }));
    } catch {
      setPress('failed');
      return;
    }
    await ports.applyMarking();
    change({ page: await ports.readPage() });
    setPress('done');
  };
  const reason = findQuietReason(settings, { ...where, newsHosts: ports.newsSites });
  return {
    state: isLost ? 'lost' : (reason ?? readState(page, settings.marking, press === 'under way')),
    host: site === undefined ? undefined : (findOffHost(settings, site) ?? site),
    // Looked for only when it is said: it takes some forty dates.
    until: reason === 'paused' ? formatPauseEnd(findPauseEnd(at, timeZone), language, timeZone) : null,
    hasFailed: press === 'failed',
    canMarkSite: page.kind !== 'none' && !page.isInsecure,
    onStep: step => void take(step),
  };
}

/** Where marking is on; a page that is about to be read is not one that could not be. */
function readState(page: PageInFront, marking: Marking, isUnderWay: boolean): QuietState {
  if (page.kind === 'unmarked' && !isUnderWay) return 'unread';
  return marking === 'badge_only' ? 'badge_only' : null;
}
