import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { CallPorts, FeedsAtHand } from '../../lib/calls/call-ports';
import type { Profile } from '../../lib/settings/settings';
import { type CongressAtHand, READING_CONGRESS } from '../../lib/targets/congress/congress-at-hand';
import { readCongressWish } from '../../lib/targets/congress/congress-role';
import { divisionAsked } from '../../lib/targets/congress/congress-targets';

const HOUR_MS = 3_600_000;

/** Divisions of publishers' own that selectors for Congress name: `TX`, `TX-37`; null when none asks for members of Congress. */
function listAsked(feeds: FeedsAtHand | null): readonly string[] | null {
  const actions = feeds?.feeds.flatMap(({ feed }) => feed?.campaigns ?? []).flatMap(({ actions }) => actions) ?? [];
  const targets = actions.flatMap(action => (action.kind === 'call' ? action.targets : []));
  const wishes = targets.flatMap(target => ('selector' in target ? (readCongressWish(target.selector) ?? []) : []));
  if (wishes.length === 0) return null;
  return [...new Set(wishes.flatMap(wish => divisionAsked(wish) ?? []))].sort();
}

/** The caller's members of Congress, looked up on this device only; read again when place, directory or hour change. */
export function useCongress(
  ports: CallPorts,
  { profile, feeds, at }: { readonly profile: Profile; readonly feeds: FeedsAtHand | null; readonly at: number },
): CongressAtHand {
  const [congress, setCongress] = useState(READING_CONGRESS);
  const asked = useMemo(() => listAsked(feeds), [feeds]);
  const elsewhere = asked?.join(' ');
  const { state, zip, district } = profile;
  // Terms end at an hour.
  const hour = Math.floor(at / HOUR_MS);
  // Not an effect, which waits for a picture without them.
  useLayoutEffect(() => {
    if (elsewhere === undefined) return;
    let isWanted = true;
    const question = { place: { state, zip, district }, elsewhere: elsewhere.split(' ').filter(Boolean) };
    const read = () => void ports.readCongress(question).then(found => isWanted && setCongress(found));
    read();
    const stop = ports.watchDirectory(read);
    return () => {
      isWanted = false;
      stop();
    };
  }, [ports, state, zip, district, elsewhere, hour]);
  return congress;
}
