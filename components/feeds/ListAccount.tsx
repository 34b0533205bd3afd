import { formatCount } from '../../lib/language/format-time';
import { LIST_WORDS } from '../../lib/language/list-words';
import { type ListAccount as Account, OUTCOMES, ROW_NOTES } from '../../lib/targets/agreements/list-account';
import { useLanguage, useWords } from '../hooks/use-words';

const SHOWN = 100;

/** What became of each row of a list: counted, and one by one where a second look is worth it. */
export function ListAccount({ account }: { readonly account: Account }) {
  const words = useWords(LIST_WORDS);
  const language = useLanguage();
  const { counts, notes, told } = account;
  const said = Object.fromEntries(OUTCOMES.map(name => [name, formatCount(counts[name], language)]));
  return (
    <div class="list-account">
      <p>{words.counts(said as Record<(typeof OUTCOMES)[number], string>)}</p>
      <ul class="soft">
        {ROW_NOTES.map(note => {
          const count = notes[note] ?? 0;
          return count > 0 && <li key={note}>{words.noted(formatCount(count, language), words.notes[note])}</li>;
        })}
      </ul>
      {told.length > 0 && (
        <details class="fold refused">
          <summary>{words.told(told.length)}</summary>
          <ul>
            {told.slice(0, SHOWN).map(({ row, agency, outcome, notes: made }) => (
              <li key={row}>
                {words.row(row, agency)}: <b>{words.outcomes[outcome]}</b>;{' '}
                {made.map(note => words.notes[note]).join('; ')}
              </li>
            ))}
          </ul>
          {told.length > SHOWN && <p class="soft">{words.more(told.length - SHOWN)}</p>}
        </details>
      )}
    </div>
  );
}
