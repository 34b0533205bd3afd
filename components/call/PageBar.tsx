import type { PageInFront } from '../../lib/calls/call-ports';
import { MentionList, type MentionListProps } from './MentionList';
import { QuietBar, type QuietBarProps, type QuietState } from './QuietBar';
import './mentions.css';
import './page-bar.css';

/** What the popup says about the tab in front. */
export interface PageBarProps extends QuietBarProps, Omit<MentionListProps, 'mentions'> {
  readonly page: PageInFront;
}

/** Where a page has just been left its list is of no use any more. */
const LISTED: readonly QuietState[] = [null, 'badge_only', 'not_listed'];

/** Mentions of the page in front, and how marking stands there. */
export function PageBar(props: PageBarProps) {
  const { page, labels, isUnmarked, hasChanged, actionsFor, onGo, onFeeds, ...quiet } = props;
  const hasList = page.kind === 'marked' && page.mentions.length > 0 && LISTED.includes(quiet.state);
  return (
    <div class={hasList ? 'page-top has-mentions' : 'page-top'} data-of-page>
      {hasList && (
        <MentionList mentions={page.mentions} {...{ labels, isUnmarked, hasChanged, actionsFor, onGo, onFeeds }} />
      )}
      <QuietBar {...quiet} />
    </div>
  );
}
