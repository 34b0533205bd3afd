import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PAGE_TOPICS } from '../lib/mentions/packaged-topics';
import { sendFromPage, serveTabMessages } from '../lib/messages/page-side';
import { markPage } from '../lib/page/mark-page';
import { watchReturn } from '../lib/page/watch-return';

/** Brought to a page where a name was met when the user wants the badge only: counts, and leaves the page wholly untouched. */
export default defineUnlistedScript(() => {
  markPage({
    topics: PAGE_TOPICS,
    tellCounts: counts => void sendFromPage('mentions.count', { counts }),
    serve: serveTabMessages,
  });
  watchReturn(() => sendFromPage('page.back', {}));
});
