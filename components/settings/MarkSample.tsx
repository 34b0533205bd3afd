import { SETTINGS_WORDS } from '../../lib/language/settings-words';
import type { MarkStyle } from '../../lib/settings/settings';
import { useWords } from '../hooks/use-words';

/** Which style of mark is drawn. */
export interface MarkSampleProps {
  readonly style: MarkStyle;
}

/** The same in every language. */
const NAME = '287(g)';

/** A mark as it looks on a light and on a dark page, whatever theme our own pages have; the radio button beside it says the same in words. */
export function MarkSample({ style }: MarkSampleProps) {
  const { before, after } = useWords(SETTINGS_WORDS).markSample;
  return (
    <span class="mark-samples" aria-hidden="true">
      {(['light', 'dark'] as const).map(page => (
        <span key={page} class={`mark-sample ${page}`}>
          {before}
          <mark class={`mark-${style}`}>{NAME}</mark>
          {after}
        </span>
      ))}
    </span>
  );
}
