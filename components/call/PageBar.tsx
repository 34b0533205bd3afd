import type { PageInFront } from '../../lib/calls/call-ports';
import { CALL_WORDS } from '../../lib/language/call-words';
import { useWords } from '../hooks/use-words';
import { MentionList } from './MentionList';

/** What the popup says about the tab in front. */
export interface PageBarProps {
  readonly page: PageInFront;
  readonly labels: Readonly<Record<string, string>>;
  /** True after *Check this page now* found nothing. */
  readonly hasCheckedNone: boolean;
  readonly onGo: (index: number) => void;
  readonly onCheck: () => void;
  readonly onMarkSite: () => void;
}

/** Mentions of the page in front, or the way to look for them. */
export function PageBar(props: PageBarProps) {
  const words = useWords(CALL_WORDS);
  const { page } = props;
  if (page.kind === 'marked' && page.mentions.length > 0) {
    return <MentionList mentions={page.mentions} labels={props.labels} onGo={props.onGo} />;
  }
  if (props.hasCheckedNone) {
    return (
      <p class="page-bar" role="status">
        {words.checkedNone}
      </p>
    );
  }
  if (page.kind === 'off') {
    return (
      <div class="page-bar">
        <span>{words.siteIsOff}</span>
        <button type="button" class="link" onClick={props.onMarkSite}>
          {words.markSiteAgain}
        </button>
      </div>
    );
  }
  if (page.kind !== 'unmarked') return null;
  return (
    <div class="page-bar">
      <button type="button" class="link" onClick={props.onCheck}>
        {words.checkThisPage}
      </button>
      <button type="button" class="link" onClick={props.onMarkSite}>
        {words.markThisSite}
      </button>
    </div>
  );
}
