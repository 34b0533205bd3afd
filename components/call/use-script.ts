import { useMemo, useState } from 'preact/hooks';
import type { CallAction } from '../../lib/campaigns/action-schema';
import { inLanguage } from '../../lib/campaigns/in-language';
import type { Script } from '../../lib/campaigns/script-schema';
import { fillScript } from '../../lib/script/fill';
import { readingSeconds } from '../../lib/script/reading-time';
import type { Field, ScriptView } from '../../lib/script/script-view';
import { chooseScript, listAudiences, listReplies, orderLanguages, type ScriptPart } from '../../lib/script/variants';
import type { Profile } from '../../lib/settings/settings';
import type { CallableTarget, SilentTarget } from '../../lib/targets/resolve-targets';

/** The script on screen with what the caller can change about it. */
export interface ScriptState {
  readonly script: Script;
  readonly view: ScriptView;
  readonly replies: readonly { readonly id: string; readonly blocks: ScriptView['blocks'] }[];
  readonly languages: readonly string[];
  readonly tab: string;
  readonly audiences: readonly string[];
  readonly audience: string | null;
  readonly seconds: number;
  /** What was typed into a field on this screen, or undefined. */
  typedValue(field: Field): string | undefined;
  chooseTab(tab: string): void;
  chooseAudience(audience: string | null): void;
  type(field: Field, value: string): void;
  pick(key: string, option: string): void;
}

interface ScriptInput {
  readonly action: CallAction | null;
  readonly target: CallableTarget | SilentTarget | null;
  readonly profile: Profile;
  /** The screen's language. */
  readonly language: string;
  /** Nobody is there to talk to now: the voicemail version opens by itself. */
  readonly isMachine?: boolean | undefined;
}

/** The tab of the voicemail version, in the language last shown. */
export const VOICEMAIL_TAB = 'voicemail';

/** Chooses and fills the script for the target shown; null when there is none. */
export function useScript({ action, target, profile, language, isMachine }: ScriptInput): ScriptState | null {
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ readonly target: string; readonly part: ScriptPart } | null>(null);
  const [audience, setAudience] = useState<string | null>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({});

  const part = asked && asked.target === target?.id ? asked.part : isMachine ? 'voicemail' : 'call';
  const line = target?.kind === 'callable' ? target.line : target?.office.lines[0];
  const languages = useMemo(
    () => orderLanguages(action?.scripts ?? [], line?.languages, language),
    [action, line, language],
  );
  const shown = chosen !== null && languages.includes(chosen) ? chosen : (languages[0] ?? language);

  const filled = useMemo(() => {
    const wish = {
      language: shown,
      audience: audience ?? undefined,
      role: target?.office.role,
      stance: action?.ask?.stance,
      legal: target?.law?.status,
    };
    const script = action && target ? chooseScript(action.scripts, wish) : null;
    if (!script || !target) return null;
    const spoken = {
      officeName: inLanguage(target.office, shown === 'es' ? 'es' : 'en').name,
      title: target.person?.title,
      personName: target.person?.name,
    };
    const context = { profile, target: spoken, typed, picked };
    const replies = listReplies(script).map(id => ({ id, blocks: fillScript(script, id, context).blocks }));
    return { script, view: fillScript(script, part, context), replies };
  }, [action, target, shown, audience, part, profile, typed, picked]);

  if (!filled || !action) return null;
  return {
    ...filled,
    languages,
    tab: part === 'voicemail' ? VOICEMAIL_TAB : shown,
    audiences: listAudiences(action.scripts, shown),
    audience,
    seconds: readingSeconds(filled.view.text, shown),
    typedValue: field => typed[field],
    chooseTab(tab) {
      if (target) setAsked({ target: target.id, part: tab === VOICEMAIL_TAB ? 'voicemail' : 'call' });
      if (tab !== VOICEMAIL_TAB) setChosen(tab);
    },
    chooseAudience: setAudience,
    type: (field, value) => setTyped(before => ({ ...before, [field]: value })),
    pick: (key, option) => setPicked(before => ({ ...before, [key]: option })),
  };
}
