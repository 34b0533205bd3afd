import { drawnAround, isVisible, type Mark } from './mark';

/** Where the reader may click for something else than our card. */
const OWN_USE =
  'a[href],button,summary,label,input,select,textarea,[role=button],[role=link],[onclick]:not(body),[contenteditable]:not([contenteditable=false i])';

/** Makes what listens until `signal` fires, once however often it is called, and calls `open` for a reader's own plain click on a mark; a mark inside a link or button leaves that alone. */
export function watchClicks(
  marksNow: () => readonly Mark[],
  open: (mark: Mark) => void,
  signal: AbortSignal,
): () => void {
  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    // The path also tells what was clicked inside the page's shadow roots.
    const path = event.composedPath().filter(node => node instanceof Element);
    const [target] = path;
    if (!target || path.some(element => element.matches(OWN_USE))) return;
    if (getSelection()?.isCollapsed === false) return;
    const mark = markAt(marksNow(), target, event);
    if (mark) open(mark);
  };
  // Before the page's own, of which some let no click come further.
  return () => document.addEventListener('click', onClick, { signal, capture: true, passive: true });
}

/** The mark under a point, if what was clicked holds some of its words, so that nothing laid over the text counts as a click on it. */
function markAt(marks: readonly Mark[], target: Element, point: MouseEvent): Mark | undefined {
  const { clientX: x, clientY: y } = point;
  return marks.find(
    mark =>
      holdsWordsOf(mark, target) &&
      [...mark.range.getClientRects()].some(
        ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
      ) &&
      // What has a box may be hidden, now and not a second ago.
      isVisible(mark),
  );
}

/** Words in a slot are clicked in the slot's tree. */
const holdsWordsOf = ({ range }: Mark, target: Element): boolean =>
  range.intersectsNode(target) || [range.startContainer, range.endContainer].some(node => drawnAround(node) === target);
