import { useState } from 'preact/hooks';
import { FEEDS_WORDS } from '../../lib/language/feeds-words';
import { useWords } from '../hooks/use-words';

/** The campaign store cannot be read. */
export interface CorruptStoreProps {
  readonly onReset: () => Promise<void>;
}

/** Says that the stored campaigns are damaged, what still works, and sets the store up afresh when asked. */
export function CorruptStore({ onReset }: CorruptStoreProps) {
  const words = useWords(FEEDS_WORDS);
  const [isBusy, setBusy] = useState(false);
  return (
    <section class="notice bad" aria-labelledby="corrupt" aria-busy={isBusy}>
      <h2 id="corrupt">{words.corrupt}</h2>
      <p>{words.corruptText}</p>
      <p class="notice-buttons">
        <button
          type="button"
          class="btn small"
          disabled={isBusy}
          onClick={() => {
            setBusy(true);
            void onReset().finally(() => setBusy(false));
          }}
        >
          {isBusy ? words.resetting : words.corruptReset}
        </button>
      </p>
    </section>
  );
}
