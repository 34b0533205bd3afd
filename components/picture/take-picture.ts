import { type Drawn, OF_PAGE, PASSING, type Picture } from './picture';

/** Names that must be one element's in a document, or one group's of radio buttons: the screen itself comes while its picture is there. */
const ONES_OWN = new Set(['id', 'for', 'name']);

/** What was opened, and is closed when the screen is opened again. */
const OPENED = 'dialog[open], details[open], [aria-expanded="true"]';

/** The screen in `root` as it stands, words in its fields and all, but for what says something of the page in front; null where opened again it would be another. */
export function takePicture(root: HTMLElement, at: number): Picture | null {
  const [screen] = [...root.children].flatMap(take);
  if (screen === undefined || root.querySelector(`[${PASSING}], ${OPENED}`)) return null;
  const { lang, className } = document.documentElement;
  return { at, lang, classes: className, screen };
}

function take(node: Node): readonly Drawn[] {
  if (node instanceof Text) return node.data === '' ? [] : [node.data];
  if (!(node instanceof HTMLElement || node instanceof SVGElement)) return [];
  if (node instanceof HTMLElement && node.hasAttribute(OF_PAGE))
    return [['div', { style: `padding: 0; block-size: ${node.offsetHeight}px` }, []]];
  if (node instanceof HTMLTextAreaElement) return [[node.localName, takeAttributes(node), [node.value]]];
  return [[node.localName, { ...takeAttributes(node), ...takeState(node) }, [...node.childNodes].flatMap(take)]];
}

const takeAttributes = ({ attributes }: Element): Readonly<Record<string, string>> =>
  Object.fromEntries([...attributes].flatMap(({ name, value }) => (ONES_OWN.has(name) ? [] : [[name, value]])));

/** What was typed or chosen since the element was made. */
function takeState(node: Element): Readonly<Record<string, string>> {
  if (node instanceof HTMLInputElement) return { value: node.value, ...(node.checked ? { checked: '' } : {}) };
  return node instanceof HTMLOptionElement && node.selected ? { selected: '' } : {};
}
