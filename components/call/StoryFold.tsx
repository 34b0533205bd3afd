import { useEffect } from 'preact/hooks';
import { SAY_MORE_WORDS } from '../../lib/language/say-more-words';
import { useWords } from '../hooks/use-words';

/** The caller's own story and where it goes while it is typed and after. */
export interface StoryFoldProps {
  readonly story: string;
  /** BCP 47 of the script it is said in. */
  readonly language: string;
  readonly onType: (story: string) => void;
  readonly onTyped: () => void;
}

/** After a pause this long in typing, in ms, the story is kept. */
const PAUSE_MS = 600;

/** A story of the caller's own, behind a press. */
export function StoryFold({ story, language, onType, onTyped }: StoryFoldProps) {
  const words = useWords(SAY_MORE_WORDS);
  // A popup may close without the field being left.
  useEffect(() => {
    const timer = setTimeout(onTyped, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [story]);
  return (
    <details class="fold story">
      <summary>{words.story}</summary>
      <textarea
        class="field"
        rows={3}
        autocomplete="off"
        maxLength={600}
        lang={language}
        aria-label={words.storyLabel}
        aria-describedby="story-hint"
        placeholder={words.storyLabel}
        value={story}
        onInput={event => onType(event.currentTarget.value)}
        onBlur={onTyped}
      />
      <p class="hint" id="story-hint">
        {words.storyHint}
      </p>
    </details>
  );
}
