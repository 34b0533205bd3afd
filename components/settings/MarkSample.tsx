import { SETTINGS_WORDS } from '../../lib/language/settings-words';
import type { MarkStyle } from '../../lib/settings/settings';
import { useWords } from '../hooks/use-words';

/** Which style of mark is drawn. */
export interface MarkSampleProps {
  readonly style: MarkStyle;
}

/** A mark as it looks on a light and on a dark page, whatever theme our own pages have; the radio button beside it says the same in words. */
export function MarkSample({ style }: MarkSampleProps) {
  const [before, marked, after] = useWords(SETTINGS_WORDS).markSample;
  return (
    <span class="mark-samples" aria-hidden="true">
      {(['light', 'dark'] as const).map(page => (
        <span key={page} class={`mark-sample ${page}`}>
          {before}
          <mark class={`mark-${style}`}>{marked}</mark>
          {after}
        </span>
      ))}
    </span>
  );
}
