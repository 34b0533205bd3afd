import { useState } from 'preact/hooks';
import { CALL_WORDS } from '../../lib/language/call-words';
import type { Field } from '../../lib/script/script-view';
import type { NameUse } from '../../lib/settings/settings';
import { copyText } from '../hooks/copy-text';
import { useLanguage, useWords } from '../hooks/use-words';
import { SafetyLines } from './SafetyLines';
import { ScriptPanel } from './ScriptPanel';
import { type ScriptState, VOICEMAIL_TAB } from './use-script';

/** Step two: the filled script. */
export interface SaySectionProps {
  readonly script: ScriptState;
  readonly nameUse: NameUse;
  /** A blank was filled in: worth remembering. */
  readonly onTyped: (field: Field, value: string) => void;
  readonly onNameUse: (use: NameUse) => void;
}

/** *Say*: tabs for languages and voicemail, the script, the safety lines. */
export function SaySection({ script, nameUse, onTyped, onNameUse }: SaySectionProps) {
  const words = useWords(CALL_WORDS);
  const language = useLanguage();
  const [copied, setCopied] = useState<string | null>(null);
  const tabs = [
    ...script.languages.map(id => ({ id, label: words.languages[id] ?? id, language: id })),
    { id: VOICEMAIL_TAB, label: words.voicemail, language },
  ];
  return (
    <ScriptPanel
      tabs={tabs}
      chosenTab={script.tab}
      isMessage={script.tab === VOICEMAIL_TAB}
      blocks={script.view.blocks}
      language={script.script.language}
      seconds={script.seconds}
      replies={script.replies}
      audiences={script.audiences}
      audience={script.audience}
      isCopied={copied === script.view.text}
      onTab={script.chooseTab}
      onAudience={script.chooseAudience}
      onType={script.type}
      onTyped={field => {
        const value = script.typedValue(field);
        if (value !== undefined) onTyped(field, value);
      }}
      onPick={script.pick}
      onCopy={() => {
        const { text } = script.view;
        void copyText(text).then(isCopied => isCopied && setCopied(text));
      }}
    >
      <SafetyLines nameUse={nameUse} onNameUse={onNameUse} />
    </ScriptPanel>
  );
}
