import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PAGE_TOPICS } from '../lib/mentions/packaged-topics';
import { sendFromPage, serveTabMessages } from '../lib/messages/page-side';
import { watchClicks } from '../lib/page/hit-test';
import { markPage } from '../lib/page/mark-page';
import { createPainter } from '../lib/page/painter';
import { isShutOff } from '../lib/page/shut-off';
import { watchReturn } from '../lib/page/watch-return';

/** Brought to a page where a name was met: marks and counts. */
export default defineUnlistedScript(() => {
  markPage({
    topics: PAGE_TOPICS,
    createPainter,
    tellCounts: counts => void sendFromPage('mentions.count', { counts }),
    card: { watchClicks, isShutOff, fetch: topic => void sendFromPage('card.open', { topic }) },
    serve: serveTabMessages,
  });
  watchReturn(() => sendFromPage('page.back', {}));
});
