import { APP_WORDS } from '../../lib/language/app-words';
import type { Language } from '../../lib/settings/settings';
import '../controls.css';

/** What went wrong, as the engine says it; the language is given, because settings may be what failed. */
export interface PageFailedProps {
  readonly language: Language;
  readonly error: string;
  readonly onAgain: () => void;
}

/** Says that a page could not start, that nothing was changed, and what to do. */
export function PageFailed({ language, error, onAgain }: PageFailedProps) {
  const words = APP_WORDS[language];
  return (
    <div class="page-failed" lang={language}>
      <h1 tabIndex={-1}>{words.failedTitle}</h1>
      <p role="alert">{words.failedText}</p>
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
    </div>
  );
}
