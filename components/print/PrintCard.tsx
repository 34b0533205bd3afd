import { useState } from 'preact/hooks';
import { READ_AS_IT_COMES, type Reading } from '../../lib/calls/call-stand';
import type { CallAction } from '../../lib/campaigns/action-schema';
import { nameLanguage } from '../../lib/language/format';
import { PRINT_WORDS } from '../../lib/language/print-words';
import { SAY_MORE_WORDS } from '../../lib/language/say-more-words';
import { rememberBlank } from '../../lib/script/fill-values';
import type { Field } from '../../lib/script/script-view';
import { listReplies } from '../../lib/script/variants';
import type { Settings } from '../../lib/settings/settings';
import type { CongressAtHand } from '../../lib/targets/congress/congress-at-hand';
import type { CallableTarget } from '../../lib/targets/resolve-targets';
import { showNumber } from '../../lib/targets/show-number';
import { ScriptText } from '../call/ScriptText';
import { spokenTarget } from '../call/spoken-target';
import { useScript } from '../call/use-script';
import { SelectField } from '../fields/SelectField';
import { useLanguage, useWords } from '../hooks/use-words';
import '../call/call.css';
import './print.css';

/** The office and the script of a card. */
export interface PrintCardProps {
  readonly target: CallableTarget;
  readonly action: CallAction | null;
  readonly settings: Settings;
  readonly congress: CongressAtHand;
  readonly onSettings: (change: (now: Settings) => Settings) => Promise<void>;
}

/** Number, script and replies as they will be on paper, always light; above it what is not printed. */
export function PrintCard({ target, action, settings, congress, onSettings }: PrintCardProps) {
  const words = useWords(PRINT_WORDS);
  const language = useLanguage();
  const [reading, setReading] = useState(READ_AS_IT_COMES);
  const onReading = (part: Partial<Reading>) => setReading(before => ({ ...before, ...part }));
  const script = useScript({ action, target, profile: settings.profile, congress, language, reading, onReading });
  if (!script) return null;
  const said = script.script.language;
  const speech = said.startsWith('es') ? 'es' : 'en';
  // On paper everything is in the script's language: whoever reads it aloud may not be who printed it.
  const [onCard, replyWords] = [PRINT_WORDS[speech], SAY_MORE_WORDS[speech].reply];
  const replies = listReplies(script.script);
  const { officeName, title, personName } = spokenTarget(target, speech);
  const remember = (field: Field) => {
    const value = script.typedValue(field);
    if (value === undefined) return;
    void onSettings(now => ({ ...now, profile: rememberBlank(now.profile, field, value) }));
  };
  const edits = { language: said, onType: script.type, onTyped: remember, onPick: script.pick };
  return (
    <>
      <div class="print-tools">
        <button type="button" class="btn strong" onClick={() => window.print()}>
          {words.print}
        </button>
        {script.languages.length > 1 && (
          <SelectField
            label={words.language}
            value={script.tab}
            options={script.languages.map(id => [id, nameLanguage(id, language)])}
            onChoose={script.chooseTab}
          />
        )}
        <p class="hint">{words.hint}</p>
      </div>
      <article class="print-card" lang={said}>
        <header>
          <h2>{personName ? [title, personName].filter(Boolean).join(' ') : officeName}</h2>
          <p class="number">{showNumber(target.line.number)}</p>
          {target.line.extension !== undefined && <p>{onCard.extension(target.line.extension)}</p>}
        </header>
        <ScriptText blocks={script.view.blocks} {...edits} />
        {replies.length > 0 && <h3>{onCard.ifTheySay}</h3>}
        {replies.map(reply => (
          <section key={reply}>
            <h4>{replyWords[reply]}</h4>
            <ScriptText blocks={script.fill(reply).blocks} {...edits} />
          </section>
        ))}
      </article>
    </>
  );
}
