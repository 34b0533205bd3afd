import { sayDivision } from '../../lib/language/division-name';
import { PLACES_WORDS } from '../../lib/language/places-words';
import type { AgreedPlace, UnsettledName } from '../../lib/targets/agreements/find-agreements';
import { useLanguage, useWords } from '../hooks/use-words';

/** A name of the page that is on the list, in a state the page does not say. */
export interface StateQuestionProps {
  readonly unsettled: UnsettledName;
  /** Null for a state where it is on no list. */
  readonly onAnswer: (place: AgreedPlace | null) => void;
}

/** Asks in which state the page's Franklin County lies, for it is never guessed. */
export function StateQuestion({ unsettled, onAnswer }: StateQuestionProps) {
  const words = useWords(PLACES_WORDS);
  const language = useLanguage();
  const { name, isCounty, places } = unsettled;
  const question = isCounty ? words.whichCounty(name) : words.whichAgency(name);
  const stateOf = (division: string) => division.split('/').slice(0, 3).join('/');
  return (
    <fieldset class="state-question">
      <legend>{question}</legend>
      {places.map(place => (
        <button key={place.division} type="button" class="btn small" onClick={() => onAnswer(place)}>
          {sayDivision(stateOf(place.division), language)}
        </button>
      ))}
      <button type="button" class="btn small" onClick={() => onAnswer(null)}>
        {words.otherState}
      </button>
    </fieldset>
  );
}
