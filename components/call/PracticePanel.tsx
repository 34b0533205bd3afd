import { useEffect, useRef, useState } from 'preact/hooks';
import { PRACTICE_WORDS } from '../../lib/language/practice-words';
import { listReplies } from '../../lib/script/variants';
import { useWords } from '../hooks/use-words';
import { type ScriptEdits, ScriptText } from './ScriptText';
import type { ScriptState } from './use-script';
import './say-more.css';

/** The script to practise, and whom it will be said to. */
export interface PracticePanelProps extends Pick<ScriptEdits, 'onTyped'> {
  readonly script: ScriptState;
  /** As the mock staffer says it on answering, in the script's language. */
  readonly officeName: string;
  readonly onClose: () => void;
}

/** *Practice first*: a mock staffer answers in each of the ways the script has words for, and last as a machine; nothing is logged. */
export function PracticePanel({ script, officeName, onTyped, onClose }: PracticePanelProps) {
  const words = useWords(PRACTICE_WORDS);
  const [at, setAt] = useState(0);
  const heard = useRef<HTMLParagraphElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const { language } = script.script;
  const turns = ['call', ...listReplies(script.script), 'voicemail'] as const;
  const turn = turns[at] ?? 'call';
  const { staff } = PRACTICE_WORDS[language.startsWith('es') ? 'es' : 'en'];
  useEffect(() => title.current?.focus(), []);
  const go = (to: number) => {
    setAt(to);
    heard.current?.focus();
  };
  return (
    <section class="practice" aria-labelledby="practice-title" data-passing>
      <h2 id="practice-title" ref={title} tabIndex={-1}>
        {words.title} <span class="soft">{words.turn(at + 1, turns.length)}</span>
      </h2>
      <p class="notice">{words.nothing}</p>
      <p class="said-by">{turn === 'voicemail' ? words.youHear : words.theySay}</p>
      <p class="staff" lang={language} ref={heard} tabIndex={-1}>
        {staff[turn](officeName)}
      </p>
      <p class="said-by">{words.youSay}</p>
      <ScriptText
        blocks={script.fill(turn).blocks}
        language={language}
        onType={script.type}
        onTyped={onTyped}
        onPick={script.pick}
      />
      <p class="practice-steps">
        {at + 1 < turns.length ? (
          <button type="button" class="btn strong" onClick={() => go(at + 1)}>
            {words.next}
          </button>
        ) : (
          <button type="button" class="btn" onClick={() => go(0)}>
            {words.again}
          </button>
        )}
        <button type="button" class="btn" onClick={onClose}>
          {words.back}
        </button>
      </p>
    </section>
  );
}
