import { useEffect, useMemo } from 'preact/hooks';
import { SAY_MORE_WORDS } from '../../lib/language/say-more-words';
import type { CallableTarget } from '../../lib/targets/resolve-targets';
import { useLanguage, useWords } from '../hooks/use-words';
import type { CallScene } from './call-scene';
import { findCompanions, sayTogether, type Together } from './together';

/** The office on screen, and the campaigns said to it so far. */
export interface TogetherChoiceProps extends CallScene {
  readonly target: CallableTarget;
  readonly languages: readonly string[];
  readonly together: Together | null;
  readonly onTogether: (together: Together | null) => void;
}

/** Other campaigns that ask the same office: each can be said in the same call. */
export function TogetherChoice({ target, languages, together, onTogether, ...scene }: TogetherChoiceProps) {
  const words = useWords(SAY_MORE_WORDS);
  const language = useLanguage();
  const { view, data, congress, settings, at, ports, desk } = scene;
  // A minute is soon enough for what has opened or closed meanwhile.
  const minute = Math.floor(at / 60_000) * 60_000;
  const { timeZone } = ports;
  const spoken = languages.join(' ');
  const companions = useMemo(
    () =>
      findCompanions(
        { data, congress, settings, language, at: minute, timeZone },
        { view, target, languages: spoken.split(' ') },
      ),
    [data, congress, settings, minute, timeZone, view, target, spoken, language],
  );
  const call = desk.call?.state === 'open' && desk.call.target === target.id ? desk.call : null;
  useEffect(() => {
    // Reopened during a call that several campaigns share.
    const shared = companions.filter(({ part }) => call?.also?.some(({ campaign }) => campaign === part.campaign));
    if (shared.length > 0 && together === null) onTogether(sayTogether(view, shared));
  }, [call?.id, companions.length]);
  if (companions.length === 0) return null;
  const chosen = together?.companions ?? [];
  const isChosen = (campaign: string) => chosen.some(({ part }) => part.campaign === campaign);
  return (
    <fieldset class="together">
      <legend class="label">{words.together}</legend>
      {companions.map(one => (
        <label key={one.part.campaign} class="check">
          <input
            class="tick"
            type="checkbox"
            checked={isChosen(one.part.campaign)}
            onChange={event => {
              const rest = chosen.filter(({ part }) => part.campaign !== one.part.campaign);
              onTogether(sayTogether(view, event.currentTarget.checked ? [...rest, one] : rest));
            }}
          />
          {one.title}
        </label>
      ))}
    </fieldset>
  );
}
