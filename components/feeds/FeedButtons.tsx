import { FEEDS_WORDS } from '../../lib/language/feeds-words';
import { Confirm } from '../app/Confirm';
import { useWords } from '../hooks/use-words';

/** What can be done with one feed. */
export interface FeedButtonsProps {
  readonly title: string;
  /** False for a feed that is only packaged. */
  readonly canRefresh: boolean;
  /** False for every feed that comes with the extension. */
  readonly canRemove: boolean;
  readonly isRefreshing: boolean;
  readonly onRefresh: () => void;
  readonly onRemove: () => void;
}

/** Refresh and remove. */
export function FeedButtons({ title, canRefresh, canRemove, isRefreshing, onRefresh, onRemove }: FeedButtonsProps) {
  const words = useWords(FEEDS_WORDS);
  if (!canRefresh) return null;
  return (
    <div class="feed-buttons">
      <button
        type="button"
        class="btn small"
        aria-label={isRefreshing ? undefined : words.refreshLabel(title)}
        // Not disabled: the keyboard is on it.
        aria-disabled={isRefreshing}
        onClick={() => isRefreshing || onRefresh()}
      >
        {isRefreshing ? words.refreshing : words.refresh}
      </button>
      {canRemove && (
        <Confirm
          start={words.remove}
          startLabel={words.removeLabel(title)}
          question={words.removeAsk(title)}
          yes={words.removeYes}
          no={words.removeNo}
          isDangerous
          onYes={onRemove}
        />
      )}
    </div>
  );
}
