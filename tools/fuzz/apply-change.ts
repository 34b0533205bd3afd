import { attachShadow, grow, parse, shadowOf } from './grow';
import type { Change } from './plan';

/** Every node of a page below its body, shadows included, in order. */
export function listNodes(root: Node = document.body): Node[] {
  const found: Node[] = [];
  const visit = (node: Node) => {
    found.push(node);
    const shadow = node instanceof Element ? shadowOf(node) : null;
    if (shadow) for (const child of shadow.childNodes) visit(child);
    for (const child of node.childNodes) visit(child);
  };
  visit(root);
  return found;
}

/** A page that copies itself into itself is big enough at this many nodes. */
const MOST_NODES = 3000;
const GROWS = new Set<Change['does']>(['copy', 'stream', 'append', 'prepend', 'before', 'attachShadow']);

/** Does one change to the page; what the DOM forbids there, or what would make it huge, is left undone. */
export function applyChange(change: Change): void {
  const all = listNodes();
  if (all.length > MOST_NODES && GROWS.has(change.does)) return;
  const node = all[change.at % all.length] ?? document.body;
  try {
    if (node instanceof CharacterData) changeText(node, change, all);
    else if (node instanceof Element) changeElement(node, change, all);
  } catch (error) {
    // Such as a node put into itself: no page can do it either.
    if (!(error instanceof DOMException)) throw error;
  }
}

function changeText(node: CharacterData, change: Change, all: readonly Node[]): unknown {
  switch (change.does) {
    case 'edit':
      return edit(node, change);
    case 'setText':
      node.data = change.text;
      return;
    case 'split':
      if (node instanceof Text) node.splitText(change.place % (node.length + 1));
      return;
    case 'cut':
      node.deleteData(change.place % (node.length + 1), 1);
      return;
    default:
      return changeAny(node, change, all);
  }
}

function edit(node: CharacterData, { place, length, text }: Extract<Change, { does: 'edit' }>): void {
  node.replaceData(place % (node.length + 1), length, text);
}

function changeElement(element: Element, change: Change, all: readonly Node[]): unknown {
  switch (change.does) {
    case 'append':
      return element.append(...grow([change.node]));
    case 'prepend':
      return element.prepend(...grow([change.node]));
    case 'refill':
      return element.replaceChildren(...grow(change.nodes));
    case 'markup':
      return element.replaceChildren(...parse(change.markup));
    case 'setText':
      element.textContent = change.text;
      return;
    case 'edit': {
      const text = [...element.childNodes].find(child => child instanceof Text);
      if (text) edit(text as Text, change);
      return;
    }
    case 'toggle':
      if (element.getAttribute(change.name) === change.value) element.removeAttribute(change.name);
      else element.setAttribute(change.name, change.value);
      return;
    case 'attachShadow':
      attachShadow(element, change.mode, grow(change.nodes));
      // As a page does that builds a part: nothing tells of a shadow alone.
      element.append('');
      return;
    case 'stream':
      for (let time = 0; time < change.times; time += 1) element.append(...grow(change.nodes));
      return;
    case 'empty':
      return element.replaceChildren();
    case 'reverse':
      return element.append(...[...element.childNodes].reverse());
    case 'unwrap':
      if (element !== document.body) element.replaceWith(...element.childNodes);
      return;
    default:
      return changeAny(element, change, all);
  }
}

function changeAny(node: ChildNode, change: Change, all: readonly Node[]): unknown {
  switch (change.does) {
    case 'remove':
      if (node !== document.body) node.remove();
      return;
    case 'before':
      if (node !== document.body) node.before(...grow([change.node]));
      return;
    case 'replace':
      if (node !== document.body) node.replaceWith(...grow([change.node]));
      return;
    case 'move':
    case 'copy': {
      const target = all[change.to % all.length];
      const moved = change.does === 'copy' ? node.cloneNode(true) : node;
      if (node !== document.body && target instanceof Element) target.append(moved);
      return;
    }
    case 'wrap': {
      if (node === document.body) return;
      const around = document.createElement(change.tag);
      node.before(around);
      around.append(node);
      return;
    }
    case 'normalize':
      return document.body.normalize();
    case 'adopt':
    case 'outAndIn':
      return outAndIn(node, change.does === 'adopt');
    default:
      return changePage(change);
  }
}

/** Takes a node out, through another document or not, and puts it back where it was. */
function outAndIn(node: ChildNode, isAdopted: boolean): void {
  const { parentNode, nextSibling } = node;
  if (node === document.body || !parentNode) return;
  if (isAdopted) document.implementation.createHTMLDocument('').adoptNode(node);
  else node.remove();
  parentNode.insertBefore(node, nextSibling);
}

function changePage(change: Change): void {
  if (change.does === 'clearMarks') CSS.highlights.clear();
  if (change.does === 'pushState') history.replaceState(null, '', `#${change.at}`);
  if (change.does !== 'newBody') return;
  const body = document.createElement('body');
  body.append(...document.body.childNodes);
  document.body = body;
}
