import { APP_WORDS } from '../lib/language/app-words';
import type { Language } from '../lib/settings/settings';
import './app.css';

/** What is known when nothing could start; the language comes from the browser, because settings may be what failed. */
export interface ErrorScreenProps {
  readonly language: Language;
  readonly error: string;
  readonly onAgain: () => void;
}

/** Says that the page could not start, that nothing was changed, and what to do. */
export function ErrorScreen({ language, error, onAgain }: ErrorScreenProps) {
  const words = APP_WORDS[language];
  return (
    <main class="page page-error" lang={language}>
      <h1 tabIndex={-1}>{words.failedTitle}</h1>
      <div role="alert">
        <p>{words.failedText}</p>
      </div>
      <p>
        <button type="button" class="btn" onClick={onAgain}>
          {words.failedAgain}
        </button>
      </p>
      <details class="fold">
        <summary>{words.failedDetails}</summary>
        <p class="hint">{words.failedHint}</p>
        <p class="error-words">{error}</p>
      </details>
    </main>
  );
}
