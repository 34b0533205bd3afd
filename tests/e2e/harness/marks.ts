import type { View } from './test';

/** The words painted on a page, in reading order, as the page itself can read them from the registry both worlds share. */
export const readPainted = (page: View): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('noted') ?? [])]
      .map(range => range as Range)
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map(range => range.toString()),
  );

/** Waits until this many words are painted; none counts as zero. */
export const waitForPainted = (page: View, count: number) =>
  page.waitUntil(wanted => (CSS.highlights.get('noted')?.size ?? 0) === wanted, count);

/** The whole page as markup, to be compared before and after. */
export const readMarkup = (page: View): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

/** Waits until our script has had its turn on a page that may have nothing to mark. */
export const giveTime = (ms = 700) => new Promise<void>(done => setTimeout(done, ms));

/** The card's buttons count only after they were in sight for half a second. */
export const letCardArm = () => giveTime(650);
