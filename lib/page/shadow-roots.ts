import { isElement } from './markup';
import { holds, holdsMore, isInDocument, nameOf, openRootOf } from './node-access';

/** Elements of HTML, those met most first; what is none of them is a component, or a mistake. */
const KNOWN =
  'div,a,li,span,p,script,path,svg,img,ul,use,g,wbr,button,i,b,strong,em,h1,h2,h3,h4,h5,h6,input,label,section,article,figure,figcaption,picture,source,br,hr,td,tr,th,table,tbody,thead,tfoot,time,header,footer,nav,main,aside,form,meta,link,style,noscript,template,iframe,ol,dl,dt,dd,blockquote,cite,code,pre,small,sup,sub,u,s,q,abbr,address,video,audio,canvas,select,option,textarea,fieldset,center,font,ins,del,mark,details,summary,dialog,svg *';

/** Selects components, and whatever else has a name of its own. */
export const MAY_HOST = `:not(${KNOWN})`;

/** A page of more elements than these is read and looked at a little at a time: all of 10 MB at once would be a long task. */
export const MANY_ELEMENTS = 5_000;
const AT_ONCE = 500;

/** Most components without a root that are looked at again. */
const MOST_WAITING = 300;
/** When a page has stood still for so long, its components are looked at once more. */
export const LATE_MS = 2_000;

/** Finds the open shadow roots of a page's components; closed ones are left alone, and those of ordinary elements are not looked for. */
export interface RootFinder {
  /** Looks at an element and all below it, or at all in a shadow root; of very many only begins to. */
  readonly lookIn: (root: Node) => void;
  /** Looks at a few more of very many; false when none are left. */
  readonly goOn: () => boolean;
  /** Told of nodes the page took out. */
  readonly noteRemoved: (removed: Iterable<Node>) => void;
  /** Looks again at components that had no root. */
  readonly lookAgain: () => void;
}

/** Calls `onRoot` for each open root that is found: also again, when what it stands in is looked at again, for it may have been out of reach there. */
export function createRootFinder(onRoot: (root: ShadowRoot) => void, signal: AbortSignal): RootFinder {
  const waiting = new Set<Element>();
  /** Where the look at very many is. */
  let walker: TreeWalker | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(late));

  function look(element: Element): void {
    const shadowRoot = openRootOf(element);
    if (shadowRoot) {
      waiting.delete(element);
      onRoot(shadowRoot);
    } else if (waiting.size < MOST_WAITING && nameOf(element).includes('-')) waiting.add(element);
  }

  function lookAgain(): void {
    for (const element of waiting) {
      if (isInDocument(element)) look(element);
      else waiting.delete(element);
    }
  }

  function lookAtAll(root: Node): void {
    const { querySelector, querySelectorAll } = (isElement(root) ? Element : DocumentFragment).prototype;
    const find = <T>(by: (selector: string) => T): T => by.call(root, MAY_HOST);
    // Most pages have none, and a list of nothing costs as much as one of something.
    if (find(querySelector)) for (const element of find(querySelectorAll)) look(element);
  }

  const lookLater = () => {
    clearTimeout(late);
    if (waiting.size > 0) late = setTimeout(lookAgain, LATE_MS);
  };

  return {
    lookIn(root) {
      if (isElement(root)) look(root);
      if (isElement(root) && holdsMore(root, MANY_ELEMENTS)) walker = walkIn(root);
      else lookAtAll(root);
      lookLater();
    },
    goOn() {
      if (!walker) return false;
      for (let left = AT_ONCE; left > 0; left -= 1) {
        const element = walker.nextNode();
        if (!element) {
          walker = undefined;
          lookLater();
          return true;
        }
        // Only names with a hyphen are components'; what else has a root of its own is left alone.
        if (nameOf(element).includes('-')) look(element as Element);
      }
      return true;
    },
    noteRemoved(removed) {
      // The way from there on is gone with it.
      if (walker && [...removed].some(node => holds(node, walker?.currentNode ?? null))) walker = walkIn(walker.root);
    },
    lookAgain,
  };
}

const walkIn = (root: Node): TreeWalker =>
  Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT);
