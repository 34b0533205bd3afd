import type { ComponentChildren } from 'preact';
import { CALL_WORDS } from '../../lib/language/call-words';
import { nameLanguage } from '../../lib/language/format';
import type { Field } from '../../lib/script/script-view';
import { useLanguage, useWords } from '../hooks/use-words';
import { ScriptPanel } from './ScriptPanel';
import { type ScriptState, VOICEMAIL_TAB } from './use-script';

/** Step two: the filled script. */
export interface SaySectionProps {
  readonly script: ScriptState;
  /** A blank was filled in: worth remembering. */
  readonly onTyped: (field: Field) => void;
  /** What is to be known before the script is said; mostly nothing. */
  readonly lead: ComponentChildren;
  readonly isLarge: boolean;
  readonly atHand: string | null;
  /** What helps to read it aloud, where there is room. */
  readonly tools: ComponentChildren;
  /** What goes with the script, after it. */
  readonly children: ComponentChildren;
}

/** *Say*: tabs for languages and voicemail, the script, and what goes with it. */
export function SaySection({ script, onTyped, children, ...rest }: SaySectionProps) {
  const words = useWords(CALL_WORDS);
  const language = useLanguage();
  const tabs = [
    ...script.languages.map(id => ({ id, label: nameLanguage(id, language), language: id })),
    { id: VOICEMAIL_TAB, label: words.voicemail, language },
  ];
  return (
    <ScriptPanel
      {...rest}
      tabs={tabs}
      chosenTab={script.tab}
      isMessage={script.tab === VOICEMAIL_TAB}
      blocks={script.view.blocks}
      language={script.script.language}
      seconds={script.seconds}
      audiences={script.audiences}
      audience={script.audience}
      onTab={script.chooseTab}
      onAudience={script.chooseAudience}
      onType={script.type}
      onTyped={onTyped}
      onPick={script.pick}
    >
      {children}
    </ScriptPanel>
  );
}
