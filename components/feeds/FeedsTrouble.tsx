import { APP_WORDS } from '../../lib/language/app-words';
import { showRoute } from '../app/app-route';
import { useWords } from '../hooks/use-words';

/** Says that the stored campaigns are damaged and the packaged ones stand in. */
export function FeedsTrouble() {
  const words = useWords(APP_WORDS);
  return (
    <div class="notice bad page-notice">
      <p>{words.feedsUnreadable}</p>
      <p>
        <a class="link" href={showRoute({ page: 'feeds' })}>
          {words.toFeeds}
        </a>
      </p>
    </div>
  );
}
