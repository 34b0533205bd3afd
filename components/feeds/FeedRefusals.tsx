import type { StoredFeed } from '../../lib/campaigns/campaign';
import type { Refusal } from '../../lib/campaigns/refusal';
import { FEEDS_WORDS } from '../../lib/language/feeds-words';
import { REFUSALS_WORDS, sayWhere } from '../../lib/language/refusals-words';
import { useWords } from '../hooks/use-words';

/** A feed with what its last refresh refused. */
export interface FeedRefusalsProps {
  readonly stored: StoredFeed;
}

const SHOWN = 50;

/** The failure of the last refresh, and what the stored copy left out: what, why, and where in the file. */
export function FeedRefusals({ stored }: FeedRefusalsProps) {
  const words = useWords(FEEDS_WORDS);
  const { failure, feed } = stored;
  const refused = feed?.refused ?? [];
  // The question about the key says it better.
  const isAsked = stored.offeredKey !== undefined && failure?.why.code === 'key_changed';
  return (
    <>
      {failure && !isAsked && (
        <div class="notice bad">
          <p>
            {words.failure} <WhySentence refusal={failure} />
          </p>
          <p>{feed ? words.keepsGood : words.nothingYet}</p>
        </div>
      )}
      {refused.length > 0 && (
        <details class="fold refused">
          <summary>{words.refusedTitle(refused.length)}</summary>
          <p class="soft">{words.refusedExplains}</p>
          <ul>
            {refused.slice(0, SHOWN).map(refusal => (
              <li key={`${refusal.where} ${refusal.why.code} ${refusal.why.detail ?? ''}`}>
                <RefusalSentence refusal={refusal} />
              </li>
            ))}
          </ul>
          {refused.length > SHOWN && <p class="soft">{words.refusedMore(refused.length - SHOWN)}</p>}
        </details>
      )}
    </>
  );
}

/** One refusal in sentences; what the publisher wrote appears in it as text only. */
function RefusalSentence({ refusal }: { readonly refusal: Refusal }) {
  const words = useWords(REFUSALS_WORDS);
  return (
    <span class="refusal">
      {words.things[refusal.what](refusal.name ?? '')} <WhySentence refusal={refusal} />
    </span>
  );
}

/** Why, and where in the file. */
function WhySentence({ refusal: { where, why } }: { readonly refusal: Refusal }) {
  const words = useWords(REFUSALS_WORDS);
  return (
    <span class="refusal">
      {words.why[why.code](why.detail ?? '')}
      {where !== '' && <span class="refusal-where"> {sayWhere(where, words)}</span>}
    </span>
  );
}
