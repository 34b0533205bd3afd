import { useMemo } from 'preact/hooks';
import type { Reading } from '../../lib/calls/call-stand';
import type { CallAction } from '../../lib/campaigns/action-schema';
import type { Script } from '../../lib/campaigns/script-schema';
import { fillScript } from '../../lib/script/fill';
import { readingSeconds } from '../../lib/script/reading-time';
import type { Field, ScriptView } from '../../lib/script/script-view';
import {
  chooseScript,
  listAudiences,
  orderLanguages,
  type ScriptPart,
  type ScriptWish,
} from '../../lib/script/variants';
import type { Profile } from '../../lib/settings/settings';
import type { CongressAtHand } from '../../lib/targets/congress/congress-at-hand';
import type { CallableTarget, SilentTarget } from '../../lib/targets/resolve-targets';
import { isConstituent } from '../../lib/targets/standing';
import { usePart } from '../hooks/use-part';
import { loadLeaveNameOut } from './first-parts';
import { spokenTarget } from './spoken-target';
import type { SayEarlier } from './use-quote';
import { useTyped } from './use-typed';

/** The script on screen with what the caller can change about it. */
export interface ScriptState {
  readonly script: Script;
  readonly view: ScriptView;
  readonly languages: readonly string[];
  readonly tab: string;
  readonly audiences: readonly string[];
  readonly audience: string | null;
  readonly seconds: number;
  /** How it is read now, for a window that opens. */
  readonly reading: Reading;
  /** One part of this script as it is said in this call. */
  fill(part: ScriptPart): ScriptView;
  /** One part of any version of it as its publisher wrote it, filled as the one on screen is. */
  fillPublished(part: ScriptPart, version: Script): ScriptView;
  /** What was typed into a field on this screen, or undefined. */
  typedValue(field: Field): string | undefined;
  chooseTab(tab: string): void;
  chooseAudience(audience: string | null): void;
  type(field: Field, value: string): void;
  pick(key: string, option: string): void;
}

interface ScriptInput {
  /** Puts other campaigns' words for the same office into the script. */
  readonly merge?: ((first: Script, wish: ScriptWish) => Script) | undefined;
  /** Takes up what an earlier call to the office left open. */
  readonly sayEarlier?: SayEarlier | null;
  /** Key of the action's campaign; absent where there is but one. */
  readonly campaign?: string;
  readonly action: CallAction | null;
  readonly target: CallableTarget | SilentTarget | null;
  readonly profile: Profile;
  readonly congress: CongressAtHand;
  /** The screen's language. */
  readonly language: string;
  /** Nobody is there to talk to now: the voicemail version opens by itself. */
  readonly isMachine?: boolean | undefined;
  /** How the caller asked to read it. */
  readonly reading: Reading;
  readonly onReading: (reading: Partial<Reading>) => void;
}

/** The tab of the voicemail version, in the language last shown. */
export const VOICEMAIL_TAB = 'voicemail';

/** Chooses and fills the script for the target shown; null when there is none. */
export function useScript(input: ScriptInput): ScriptState | null {
  const { action, target, merge, sayEarlier, profile, congress, language, isMachine, onReading } = input;
  const { language: chosen, part: asked, audience: wanted, picked } = input.reading;
  const [typed, type] = useTyped(profile, { office: target?.id, campaign: input.campaign });

  const part = asked && asked.target === target?.id ? asked.part : isMachine ? 'voicemail' : 'call';
  const line = target?.kind === 'callable' ? target.line : target?.office.lines[0];
  const languages = useMemo(
    () => orderLanguages(action?.scripts ?? [], line?.languages, language),
    [action, line, language],
  );
  const shown = chosen !== null && languages.includes(chosen) ? chosen : (languages[0] ?? language);

  const audiences = listAudiences(action?.scripts ?? [], shown);
  // Of another campaign or language, which may have words for others.
  const audience = wanted !== null && audiences.includes(wanted) ? wanted : null;

  const leaveNameOut = usePart(profile.nameUse === 'none', loadLeaveNameOut) ?? undefined;
  const filled = useMemo(() => {
    const wish = {
      language: shown,
      audience: audience ?? undefined,
      role: target?.office.role,
      stance: action?.ask?.stance,
      legal: target?.law?.status,
    };
    const first = action && target ? chooseScript(action.scripts, wish) : null;
    if (!first || !target) return null;
    const script = merge ? merge(first, wish) : first;
    const spoken = spokenTarget(target, shown === 'es' ? 'es' : 'en');
    const standing = isConstituent(target, profile, congress);
    const context = {
      profile,
      target: spoken,
      isConstituent: standing,
      leaveNameOut,
      typed,
      picked,
    };
    const earlier = sayEarlier?.(shown);
    const fill = (part: ScriptPart) => fillScript(script, part, { ...context, earlier });
    const fillPublished = (part: ScriptPart, version: Script) => fillScript(version, part, context);
    return { script, view: fill(part), fill, fillPublished };
  }, [action, target, merge, sayEarlier, shown, audience, part, profile, congress, leaveNameOut, typed, picked]);

  if (!filled || !action) return null;
  return {
    ...filled,
    languages,
    tab: part === 'voicemail' ? VOICEMAIL_TAB : shown,
    audiences,
    audience,
    seconds: readingSeconds(filled.view.text, shown),
    reading: { language: shown, part: target && { target: target.id, part }, audience: wanted, picked },
    typedValue: field => typed[field],
    chooseTab(tab) {
      const isMessage = tab === VOICEMAIL_TAB;
      const read = target && { target: target.id, part: isMessage ? ('voicemail' as const) : ('call' as const) };
      onReading(isMessage ? { part: read } : { part: read, language: tab });
    },
    chooseAudience: name => onReading({ audience: name }),
    type,
    pick: (key, option) => onReading({ picked: { ...picked, [key]: option } }),
  };
}
