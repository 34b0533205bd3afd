import { CALLS_WORDS } from '../../lib/language/calls-words';
import { showRoute } from '../app/app-route';
import { PageHeading } from '../app/PageHeading';
import { useWords } from '../hooks/use-words';

/** Shown when not even the second copy of the log can be opened. */
export function CallsFailed() {
  const words = useWords(CALLS_WORDS);
  return (
    <>
      <PageHeading title={words.title} />
      <section class="notice bad" aria-labelledby="log-failed">
        <h2 id="log-failed">{words.failed}</h2>
        <p>{words.failedText}</p>
      </section>
      <p>
        <a class="btn" href={showRoute({ page: 'campaigns' })}>
          {words.emptyNext}
        </a>
      </p>
    </>
  );
}
