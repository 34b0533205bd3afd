import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dropOfOffice, dropOverruled } from '../../lib/script/fill-values';
import type { Field } from '../../lib/script/script-view';
import type { Profile } from '../../lib/settings/settings';

/** What was typed into a script's blanks on this screen, by field, until office, campaign or another window have another answer. */
export function useTyped(
  profile: Profile,
  { office, campaign }: { readonly office: string | undefined; readonly campaign: string | undefined },
): readonly [Readonly<Record<string, string>>, (field: Field, value: string) => void] {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const kept = useRef(profile);
  // Not an effect, which waits for a picture with what was typed before.
  useLayoutEffect(() => {
    const before = kept.current;
    kept.current = profile;
    if (before !== profile) setTyped(now => dropOverruled(now, before, profile));
  }, [profile]);
  useLayoutEffect(() => setTyped(dropOfOffice), [office]);
  // What is kept of it comes back by itself; the rest was about something else.
  useLayoutEffect(() => setTyped({}), [campaign]);
  return [typed, (field, value) => setTyped(now => ({ ...now, [field]: value }))];
}
