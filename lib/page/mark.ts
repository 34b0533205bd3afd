/** One mention on the page: its topic and the live range of its words. */
export interface Mark {
  readonly topic: string;
  readonly range: Range;
}

/** True when two marks are of the same words in the same place; a page that is read again gets new ones. */
export const isSameMark = (one: Mark, other: Mark): boolean =>
  one.topic === other.topic &&
  one.range.startContainer === other.range.startContainer &&
  one.range.startOffset === other.range.startOffset;

/** Most marks a page gets; a page that repeats a name without end costs no more. */
export const MOST_MARKS = 500;

/** True while a mark's words are still in the page. */
export const isInPage = ({ range }: Mark): boolean => !range.collapsed && range.startContainer.isConnected;

/** Marks in reading order. */
export const inReadingOrder = (marks: readonly Mark[]): Mark[] =>
  [...marks].sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));

/** True when a mark's words can be seen somewhere on the page. Asks for style: only when the reader asked for a list. */
export const isVisible = (mark: Mark): boolean =>
  isInPage(mark) && mark.range.startContainer.parentElement?.checkVisibility({ visibilityProperty: true }) === true;
