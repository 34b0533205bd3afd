import { SAY_MORE_WORDS } from '../../lib/language/say-more-words';
import type { NameUse } from '../../lib/settings/settings';
import { useWords } from '../hooks/use-words';

/** What a caller should know before ringing, and how much of their name they give. */
export interface SafetyLinesProps {
  readonly nameUse: NameUse;
  readonly onNameUse: (use: NameUse) => void;
}

const USES = ['full', 'first', 'none'] as const satisfies readonly NameUse[];

/** The safety lines, beside every script in both languages. */
export function SafetyLines({ nameUse, onNameUse }: SafetyLinesProps) {
  const words = useWords(SAY_MORE_WORDS);
  return (
    <details class="fold safety">
      <summary>{words.safety}</summary>
      <ul>
        {words.safetyLines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <fieldset class="name-use">
        <legend class="label">{words.nameUse}</legend>
        {USES.map(use => (
          <label key={use} class="check">
            <input
              class="radio"
              type="radio"
              name="name-use"
              checked={nameUse === use}
              onChange={() => onNameUse(use)}
            />
            {words.nameUses[use]}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
