import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatShortDay } from '../../lib/language/format';
import { LIST_WORDS } from '../../lib/language/list-words';
import type { ListFile } from '../../lib/targets/agreements/file/list-file';
import { useLanguage, useWords } from '../hooks/use-words';
import { ListAccount } from './ListAccount';
import { sayHoldings } from './say-holdings';

/** A list that was read and is not yet in use. */
export interface ListPreviewProps {
  readonly list: ListFile;
  /** The reader's own date: no list is of tomorrow. */
  readonly today: string;
  /** The day of the list in use; null where none is. */
  readonly before: string | null;
  readonly onUse: (day: string) => void;
  readonly onCancel: () => void;
}

/** Before it the law had no such agreements. */
const FIRST_DAY = '1996-09-30';

/** What is in the file, of which day it is, and only then the button that uses it. */
export function ListPreview({ list, today, before, onUse, onCancel }: ListPreviewProps) {
  const words = useWords(LIST_WORDS);
  const language = useLanguage();
  const id = useId();
  const [day, setDay] = useState(list.asOf ?? '');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isDay = day >= FIRST_DAY && day <= today;
  // On the way to 2026 a year is 2, 20 and 202.
  const [isTyping, setTyping] = useState(false);
  const isWrong = day !== '' && !isDay && !isTyping;
  return (
    <form
      class="list-preview"
      onSubmit={event => {
        event.preventDefault();
        if (isDay) onUse(day);
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {list.name}
      </h3>
      <p>{sayHoldings(list.agreements, words, language)}</p>
      <ListAccount account={list.account} />
      <div>
        <label class="label" for={id}>
          {words.day}
        </label>
        <input
          id={id}
          class="field"
          type="date"
          autocomplete="off"
          required
          min={FIRST_DAY}
          max={today}
          value={day}
          aria-invalid={isWrong}
          aria-describedby={`${id}-hint ${id}-wrong`}
          onInput={event => {
            setTyping(true);
            setDay(event.currentTarget.value);
          }}
          onBlur={() => setTyping(false)}
        />
        <p id={`${id}-hint`} class="hint">
          {words.dayHint}
        </p>
        <p id={`${id}-wrong`} class="hint bad" role="status">
          {isWrong && words.dayRefused(formatShortDay(FIRST_DAY, language), formatShortDay(today, language))}
        </p>
      </div>
      {before !== null && isDay && day < before && (
        <p class="notice">{words.older(formatShortDay(before, language))}</p>
      )}
      <p class="form-row">
        <button type="submit" class={isDay ? 'btn strong' : 'btn'} disabled={!isDay}>
          {words.use}
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
