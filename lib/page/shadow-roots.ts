import { isElement } from './markup';
import { isInDocument, nameOf, openRootOf } from './node-access';

/** Elements of HTML, those met most first; what is none of them is a component, or a mistake. */
const KNOWN =
  'div,a,li,span,p,script,path,svg,img,ul,use,g,wbr,button,i,b,strong,em,h1,h2,h3,h4,h5,h6,input,label,section,article,figure,figcaption,picture,source,br,hr,td,tr,th,table,tbody,thead,tfoot,time,header,footer,nav,main,aside,form,meta,link,style,noscript,template,iframe,ol,dl,dt,dd,blockquote,cite,code,pre,small,sup,sub,u,s,q,abbr,address,video,audio,track,canvas,select,option,textarea,fieldset,legend,center,font,ins,del,mark,details,summary,dialog,object,embed,svg *';

/** Selects components, and whatever else has a name of its own. */
export const MAY_HOST = `:not(${KNOWN})`;

/** Most components without a root that are looked at again. */
const MOST_WAITING = 300;
/** When a page has stood still for so long, its components are looked at once more. */
export const LATE_MS = 2_000;

/** Finds the open shadow roots of a page's components; closed ones are left alone, and those of ordinary elements are not looked for. */
export interface RootFinder {
  /** Looks at an element and all below it, or at all in a shadow root. */
  readonly lookIn: (root: Node) => void;
  /** Looks again at components that had no root. */
  readonly lookAgain: () => void;
}

/** Calls `onRoot` for each open root that is found: also again, when what it stands in is looked at again, for it may have been out of reach there. */
export function createRootFinder(onRoot: (root: ShadowRoot) => void, signal: AbortSignal): RootFinder {
  const waiting = new Set<Element>();
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

  return {
    lookIn(root) {
      if (isElement(root)) look(root);
      const { querySelector, querySelectorAll } = (isElement(root) ? Element : DocumentFragment).prototype;
      // Most pages have none, and a list of nothing costs as much as one of something.
      if (querySelector.call(root, MAY_HOST))
        for (const element of querySelectorAll.call(root, MAY_HOST)) look(element);
      if (waiting.size > 0) late ??= setTimeout(lookAgain, LATE_MS);
    },
    lookAgain,
  };
}
