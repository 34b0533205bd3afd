import { FEEDS_WORDS } from '../../lib/language/feeds-words';
import { useWords } from '../hooks/use-words';
import { BusyButton } from './BusyButton';

/** The campaign store cannot be read. */
export interface CorruptStoreProps {
  readonly onReset: () => Promise<void>;
}

/** Says that the stored campaigns are damaged, what still works, and sets the store up afresh when asked. */
export function CorruptStore({ onReset }: CorruptStoreProps) {
  const words = useWords(FEEDS_WORDS);
  return (
    <section class="notice bad" aria-labelledby="corrupt">
      <h2 id="corrupt">{words.corrupt}</h2>
      <p>{words.corruptText}</p>
      <p class="notice-buttons">
        <BusyButton label={words.corruptReset} busyLabel={words.resetting} onPress={onReset} />
      </p>
    </section>
  );
}
