import { APP_WORDS } from '../../lib/language/app-words';
import { useWords } from '../hooks/use-words';
import { showRoute } from './app-route';
import { PageHeading } from './PageHeading';

/** Shown for an address that leads nowhere, such as a campaign no feed has any more. */
export function MissingScreen() {
  const words = useWords(APP_WORDS);
  return (
    <>
      <PageHeading title={words.notFound} lead={words.notFoundText} />
      <p>
        <a class="btn" href={showRoute({ page: 'campaigns' })}>
          {words.toCampaigns}
        </a>
      </p>
    </>
  );
}
