import type { ComponentChildren } from 'preact';
import { CALL_WORDS } from '../../lib/language/call-words';
import type { ScriptBlock } from '../../lib/script/script-view';
import { useWords } from '../hooks/use-words';
import { type ScriptEdits, ScriptText } from './ScriptText';

/** A tab over the script: a language, or the voicemail version of the language shown. */
export interface ScriptTab {
  readonly id: string;
  readonly label: string;
  /** BCP 47 of the label. */
  readonly language: string;
}

/** The script of the target shown. */
export interface ScriptPanelProps extends ScriptEdits {
  readonly tabs: readonly ScriptTab[];
  readonly chosenTab: string;
  /** The version to leave on a machine. */
  readonly isMessage: boolean;
  readonly blocks: readonly ScriptBlock[];
  readonly language: string;
  /** Seconds to read it aloud. */
  readonly seconds: number;
  readonly audiences: readonly string[];
  readonly audience: string | null;
  readonly onTab: (id: string) => void;
  readonly onAudience: (audience: string | null) => void;
  readonly lead: ComponentChildren;
  readonly isLarge: boolean;
  readonly atHand: string | null;
  /** What helps to read it aloud, where there is room. */
  readonly tools: ComponentChildren;
  /** What goes with every script: the safety lines among it. */
  readonly children: ComponentChildren;
}

/** *Say*: the script with its language and voicemail tabs, and what goes with it. */
export function ScriptPanel(props: ScriptPanelProps) {
  const words = useWords(CALL_WORDS);
  const { onType, onTyped, onPick } = props;
  const edits = { onType, onTyped, onPick };
  const box = props.isLarge ? 'script-box large' : 'script-box';
  return (
    <section class="say" aria-labelledby="say-title">
      <div class="tabs">
        <h2 id="say-title">{(props.isMessage ? words.leaveFor : words.sayFor)(props.seconds)}</h2>
        <Tabs tabs={props.tabs} chosen={props.chosenTab} onTab={props.onTab} />
        {props.tools}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div class={box} role="tabpanel" id="script" aria-labelledby={`tab-${props.chosenTab}`} tabIndex={0}>
        {props.lead}
        <ScriptText blocks={props.blocks} language={props.language} atHand={props.atHand} {...edits} />
        <div class="script-after">
          {props.audiences.length > 0 && <Audience {...props} />}
          {props.children}
        </div>
      </div>
    </section>
  );
}

function Tabs(props: {
  readonly tabs: readonly ScriptTab[];
  readonly chosen: string;
  readonly onTab: (id: string) => void;
}) {
  const words = useWords(CALL_WORDS);
  const at = props.tabs.findIndex(tab => tab.id === props.chosen);
  const move = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = props.tabs[(at + step + props.tabs.length) % props.tabs.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    props.onTab(next.id);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div class="tablist" role="tablist" aria-label={words.say} onKeyDown={move}>
      {props.tabs.map(tab => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          class="tab"
          id={`tab-${tab.id}`}
          lang={tab.language}
          aria-controls="script"
          aria-selected={tab.id === props.chosen}
          tabIndex={tab.id === props.chosen ? 0 : -1}
          onClick={() => props.onTab(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

function Audience({ audiences, audience, onAudience }: ScriptPanelProps) {
  const words = useWords(CALL_WORDS);
  return (
    <label>
      <span class="label">{words.audience}</span>
      <select class="pick" value={audience ?? ''} onChange={event => onAudience(event.currentTarget.value || null)}>
        <option value="">{words.anyone}</option>
        {audiences.map(name => (
          <option key={name} value={name}>
            {words.audiences[name] ?? name}
          </option>
        ))}
      </select>
    </label>
  );
}
