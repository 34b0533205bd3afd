import { useEffect, useRef, useState } from 'preact/hooks';
import { SAY_MORE_WORDS } from '../../lib/language/say-more-words';
import type { Field } from '../../lib/script/script-view';
import { storyField } from '../../lib/script/story';
import type { CallableTarget, SilentTarget } from '../../lib/targets/resolve-targets';
import { showRoute } from '../app/app-route';
import { copyText } from '../hooks/copy-text';
import { useWords } from '../hooks/use-words';
import type { CallScene } from './call-scene';
import { LargerText } from './LargerText';
import { ReplyFold } from './ReplyFold';
import { SafetyLines } from './SafetyLines';
import { StoryFold } from './StoryFold';
import { TogetherChoice } from './TogetherChoice';
import type { Together } from './together';
import type { ScriptState } from './use-script';
import './say-more.css';

/** What goes with the script of the target shown. */
export interface ScriptMoreProps extends CallScene {
  readonly script: ScriptState;
  readonly target: CallableTarget | SilentTarget;
  readonly together: Together | null;
  readonly onTogether: (together: Together | null) => void;
  /** True right after practising: the keyboard goes on where it left. */
  readonly hasPractised: boolean;
  readonly onPractise: () => void;
  /** What was typed into a field is worth remembering. */
  readonly onTyped: (field: Field) => void;
}

/** After the script: replies, other campaigns, a story of the caller's own, the safety lines, practice, and the card to print; fetched after the first paint. */
export function ScriptMore(props: ScriptMoreProps) {
  const { script, target, view, settings, ports, onSettings } = props;
  const words = useWords(SAY_MORE_WORDS);
  const practise = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (props.hasPractised) practise.current?.focus();
  }, [props.hasPractised]);
  /** The text that was copied last, or that could not be. */
  const [copied, setCopied] = useState<{ readonly text: string; readonly isDone: boolean } | null>(null);
  const { text } = script.view;
  const { language } = script.script;
  const field = storyField(language);
  const kept = settings.profile.otherBlanks[field.slice('other:'.length)] ?? '';
  const print = () => {
    const isFirst = target.kind !== 'callable' || target.line === target.office.lines[0];
    const number = isFirst ? null : target.line.number;
    const action = view.action?.id ?? '';
    ports.openApp(showRoute({ page: 'print', campaign: view.campaign.key, action, target: target.id, number }));
  };
  return (
    <>
      <ReplyFold script={script} onTyped={props.onTyped} />
      {target.kind === 'callable' && <TogetherChoice {...props} target={target} languages={script.languages} />}
      <StoryFold
        key={language}
        story={script.typedValue(field) ?? kept}
        language={language}
        onType={story => script.type(field, story)}
        onTyped={() => {
          const story = script.typedValue(field);
          if (story !== undefined && story !== kept) props.onTyped(field);
        }}
      />
      <SafetyLines
        nameUse={settings.profile.nameUse}
        onNameUse={nameUse => void onSettings(now => ({ ...now, profile: { ...now.profile, nameUse } }))}
      />
      <p class="more-steps">
        <button
          type="button"
          class="link"
          onClick={() => void copyText(text).then(isDone => setCopied({ text, isDone }))}
        >
          {copied?.text === text && copied.isDone ? words.scriptCopied : words.copyScript}
        </button>
        {/* Over a logged call it would cover a note half typed, and comes too late. */}
        {props.desk.call?.state !== 'ended' && (
          <button type="button" class="link" ref={practise} onClick={props.onPractise}>
            {words.practise}
          </button>
        )}
        {props.place === 'popup' && <LargerText {...props} />}
        {target.kind === 'callable' && (
          <button type="button" class="link" onClick={print}>
            {words.print}
          </button>
        )}
      </p>
      <p class="hint" role="status">
        {copied?.text === text && !copied.isDone && words.notCopied}
      </p>
    </>
  );
}
