import type { PlannedElement, PlannedNode } from './plan';

const SVG = new Set(['svg']);
/** Chromium 156 never comes to an end with the layout of five hundred of these in one another, whoever reads along (seen 2026-11-22). */
const NEVER_LAID_OUT = new Set(['button', 'marquee']);
const MOST_OF_THOSE = 8;

/** Every shadow root grown in the story that runs, closed ones too. */
const roots = new WeakMap<Element, ShadowRoot>();

/** The shadow root of an element, whoever may see it. */
export const shadowOf = (element: Element): ShadowRoot | null => roots.get(element) ?? element.shadowRoot;

/** Makes the nodes of a plan. Whoever has a shadow is a component: the roots of others are looked for only where they seem to be empty, which changes. */
export function grow(plans: readonly PlannedNode[]): Node[] {
  return plans.flatMap(plan => {
    if ('text' in plan) return [document.createTextNode(plan.text)];
    if ('comment' in plan) return [document.createComment(plan.comment)];
    if ('markup' in plan) return parse(plan.markup);
    return [growElement(plan)];
  });
}

function growElement({ tag, attributes = {}, children, levels = 1, shadow }: PlannedElement): Element {
  const element = shadow
    ? document.createElement('x-card')
    : SVG.has(tag)
      ? document.createElementNS('http://www.w3.org/2000/svg', tag)
      : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  silence(element);
  element.append(...grow(children));
  if (shadow) attachShadow(element, shadow.mode, grow(shadow.children));
  let outermost: Element = element;
  const most = NEVER_LAID_OUT.has(tag) ? Math.min(levels, MOST_OF_THOSE) : levels;
  for (let level = 1; level < most; level += 1) {
    const around = document.createElement(tag);
    silence(around);
    around.append(outermost);
    outermost = around;
  }
  return outermost;
}

/** A script that runs would be the page's own, and its errors too. */
function silence(element: Element): void {
  if (element.localName === 'script') element.setAttribute('type', 'text/plain');
}

/** Gives a component a shadow with these nodes, or more of them to the one it has. */
export function attachShadow(element: Element, mode: ShadowRootMode, nodes: readonly Node[]): void {
  if (!element.localName.includes('-')) return;
  const root = shadowOf(element) ?? element.attachShadow({ mode });
  roots.set(element, root);
  root.append(...nodes);
}

/** Nodes of a piece of markup, declared shadows included; its scripts do not run. */
export function parse(markup: string): Node[] {
  const parsed = Document.parseHTMLUnsafe(`<body>${markup}`);
  return [...parsed.body.childNodes].map(node => document.adoptNode(node));
}
