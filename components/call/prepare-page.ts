import type { PageInFront } from '../../lib/calls/call-ports';
import { preparePart } from '../hooks/use-part';

/** What says above the script what the page in front has. */
export const loadPagePanel = async () => (await import('./PagePanel')).PagePanel;

/** What tells which places and topics the words around mentions name. */
export const loadMentionReader = async () => (await import('../../lib/mentions/page-facts')).createMentionReader;

/** Fetches what the screen shows of the tab in front, so that the first picture has it; a browser's own page needs nothing. */
export async function preparePage(page: PageInFront): Promise<void> {
  if (page.kind === 'none') return;
  const hasMentions = page.kind === 'marked' && page.mentions.length > 0;
  await Promise.all([preparePart(loadPagePanel), hasMentions && preparePart(loadMentionReader)]);
}
