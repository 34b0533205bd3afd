import { useState } from 'preact/hooks';
import { CALLS_WORDS } from '../../lib/language/calls-words';
import { useWords } from '../hooks/use-words';

/** How many calls are chosen, of those that are listed. */
export interface SelectionBarProps {
  readonly count: number;
  readonly total: number;
  readonly onAll: () => Promise<void>;
  readonly onDelete: () => void;
}

/** What can be done with several calls at once. */
export function SelectionBar({ count, total, onAll, onDelete }: SelectionBarProps) {
  const words = useWords(CALLS_WORDS);
  const [isBusy, setBusy] = useState(false);
  return (
    <p class="selection">
      <button type="button" class="btn danger" disabled={count === 0} onClick={onDelete}>
        {words.deleteSelected(count)}
      </button>
      <button
        type="button"
        class="btn"
        aria-disabled={isBusy}
        onClick={() => {
          if (isBusy) return;
          setBusy(true);
          void onAll().finally(() => setBusy(false));
        }}
      >
        {isBusy ? words.selectingAll : words.selectAll(total)}
      </button>
    </p>
  );
}
