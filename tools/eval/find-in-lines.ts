import packaged from '../../campaigns/topics.json';
import type { Topic } from '../../lib/campaigns/topic-schema';
import { compileTopics } from '../../lib/mentions/compile-topics';
import { findMentions } from '../../lib/mentions/find-mentions';
import type { MentionSpan } from '../../lib/mentions/mention';
import { preparePackaged } from '../../lib/mentions/prepare-packaged';
import type { LabelledLine } from './labelled-line';
import { locateSpans } from './locate';
import type { ReadMarkup } from './page-reader';

/** The packaged topics as a page gets them. */
export const PREPARED_TOPICS = preparePackaged(packaged.topics as Topic[]);

/** What is found in each line: in its text, or, with markup, on the page that `read` made of it. */
export async function findInLines(
  lines: readonly LabelledLine[],
  read: (markups: readonly string[]) => Promise<readonly ReadMarkup[]>,
): Promise<readonly (readonly MentionSpan[])[]> {
  const topics = compileTopics(PREPARED_TOPICS);
  const markups = lines.flatMap(({ html }) => html ?? []);
  const pages = markups.length > 0 ? [...(await read(markups))] : [];
  return lines.map(({ text, html }) => {
    if (html === undefined) return findMentions(text, topics);
    const page = pages.shift();
    // Words that the labelled text has nowhere were not seen by the person who labelled it.
    return page ? locateSpans(page.content, page.spans, text).flatMap(span => span ?? []) : [];
  });
}
