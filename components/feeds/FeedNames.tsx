import { FEEDS_WORDS } from '../../lib/language/feeds-words';
import type { FeedNameUse } from '../../lib/mentions/feed-names';
import { useWords } from '../hooks/use-words';
import '../app/choices.css';

/** The names a feed adds to those that are looked for on pages, and whether the user agreed to have them marked. */
export interface FeedNamesProps {
  readonly title: string;
  readonly use: FeedNameUse;
  /** True once the user agreed, also when the feed has none of those names any more. */
  readonly isAgreed: boolean;
  /** Which names may be marked from now on; none takes it back. */
  readonly onMark: (names: readonly string[]) => void;
}

const SHOWN = 6;

/** What a feed's own names are, what becomes of them, and the switch that marks them. */
export function FeedNames({ title, use, isAgreed, onMark }: FeedNamesProps) {
  const words = useWords(FEEDS_WORDS);
  const { used, beyond, marked } = use;
  const added = isAgreed ? used.filter(name => !marked.includes(name)) : [];
  return (
    <section class="feed-names" aria-label={words.namesTitle(title)}>
      {used.length > 0 && (
        <>
          <p>{words.names(used.length)}</p>
          <NameList names={used} />
          <label class="choice">
            <input
              type="checkbox"
              class="tick"
              checked={isAgreed}
              onChange={event => onMark(event.currentTarget.checked ? used : [])}
            />
            <span>
              {words.markNames}
              <span class="hint choice-explains">{words.markNamesExplains}</span>
            </span>
          </label>
        </>
      )}
      {added.length > 0 && (
        <div class="notice">
          <p>{words.namesAdded(added.length)}</p>
          <NameList names={added} />
          <button type="button" class="btn small" onClick={() => onMark(used)}>
            {words.markAdded(added.length)}
          </button>
        </div>
      )}
      {beyond.length > 0 && <p class="notice">{words.namesBeyond(beyond.length)}</p>}
    </section>
  );
}

/** Names as text, the first few at once and all of them on a click. */
function NameList({ names }: { readonly names: readonly string[] }) {
  const words = useWords(FEEDS_WORDS);
  const list = (
    <ul class="name-list">
      {names.map(name => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
  if (names.length <= SHOWN) return list;
  return (
    <details class="fold">
      <summary>{words.namesShow}</summary>
      {list}
    </details>
  );
}
