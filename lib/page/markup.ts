import { attributeOf, hostOf, nameOf, parentOf, treeOf, typeOf, wordsOf } from './node-access';

/** Roles of what is no prose, whatever its element. */
const LEFT_ALONE_ROLES = new Set(
  'navigation menu menubar menuitem tablist tab button textbox searchbox combobox listbox option code math'.split(' '),
);

/** Where a page says that something is an advertisement. */
const ADVERTISEMENT =
  'ins.adsbygoogle,[data-ad-slot],[data-google-query-id],[id^="google_ads_"],[id^="div-gpt-ad"],[aria-label="advertisement" i],[aria-label="ad" i],[aria-label="advertising" i],[aria-label="publicidad" i],[aria-label="anuncio" i],[aria-roledescription="advertisement" i]';

/** What a node is to the text around it: seen as text, not at all, the end of a line, a footnote's mark, raised above a line, a part of it, or its border; `alone`: a border never read. */
type Kind = 'text' | 'unseen' | 'break' | 'note' | 'raised' | 'inline' | 'block' | 'alone';

/** What elements are by their names; all others border a line. */
const KINDS: ReadonlyMap<string, Kind> = new Map(
  (
    [
      // Never read and never seen: text goes on around them as if they were not there.
      ['unseen', 'head title script style noscript template'],
      // Never read though seen, and a border to the text around: not prose, or somebody's input.
      [
        'alone',
        'textarea input select option button code pre kbd samp svg math iframe object embed canvas video audio nav',
      ],
      [
        'inline',
        'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb rp rt ruby s small span strike strong sub time tt u var wbr',
      ],
      ['break', 'br'],
      ['raised', 'sup'],
    ] as const
  ).flatMap(([kind, names]) => names.split(' ').map(name => [name, kind] as const)),
);

/** True for an element, of any kind. */
export const isElement = (node: Node): node is Element => typeOf(node) === Node.ELEMENT_NODE;

/** True for text; in XHTML also of the kind that is written as CDATA. */
export const isText = (node: Node): node is Text =>
  typeOf(node) === Node.TEXT_NODE || typeOf(node) === Node.CDATA_SECTION_NODE;

/** True for a node that stands inside a line of text, or may: characters, an inline element, a raised one, or one that is never seen. */
export const isInline = (node: Node): boolean =>
  !isElement(node) || /inline|unseen|raised/.test(KINDS.get(nameOf(node)) ?? '');

/** A small number or an asterisk, raised or with a way to the note: it stands at the word before and is none of its letters. An asterisk is looked for last, from the end: of ten thousand each would be tried with all behind it. */
const isNote = (element: Element): boolean =>
  /^(a|sup)$/.test(nameOf(element)) && /^\W*(\d\d?\W*)?$(?<=[\d*]\W*)/.test(wordsOf(element));

/** All that reading asks of a node, in one look: on a page each question costs as much as a word. */
export function kindOf(node: Node): Kind {
  if (isText(node)) return 'text';
  if (!isElement(node)) return 'unseen';
  if (isNote(node)) return 'note';
  const kind = kindOfElement(node);
  // Some raise the end of 287(g); what else is raised is no part of the line.
  return kind === 'raised' && !/^\(g\)$/i.test(wordsOf(node)) ? 'block' : kind;
}

function kindOfElement(element: Element): Kind {
  const kind = KINDS.get(nameOf(element)) ?? 'block';
  if (kind !== 'block' && kind !== 'inline') return kind;
  const role = attributeOf(element, 'role');
  return role !== null && LEFT_ALONE_ROLES.has(role.toLowerCase()) ? 'alone' : kind;
}

/** True for what is never read, by itself or by where it stands. */
export function isOutOfReach(node: Node): boolean {
  for (let up: Node | null = node; up; up = parentOf(up) ?? hostOf(up)) {
    const kind = isElement(up) && kindOfElement(up);
    if (kind === 'unseen' || kind === 'alone' || (!kind && isClosed(up))) return true;
  }
  return false;
}

/** The page may move what was read into such a root. */
const isClosed = (node: Node): boolean => node instanceof ShadowRoot && node.mode === 'closed';

/** Asked where a name was met only: an editor's text is its writer's, and an advertisement is no news. */
export function isNotProse(text: Text): boolean {
  if (text.ownerDocument.designMode === 'on') return true;
  const { closest } = Element.prototype;
  for (let element = elementOver(text); element; element = elementOver(treeOf(element))) {
    const editor = closest.call(element, '[contenteditable]');
    if (editor && attributeOf(editor, 'contenteditable')?.toLowerCase() !== 'false') return true;
    if (closest.call(element, ADVERTISEMENT)) return true;
  }
  return false;
}

/** The element around a node, or the host of a shadow root. */
function elementOver(node: Node): Element | null {
  const parent = parentOf(node);
  return parent && isElement(parent) ? parent : hostOf(parent ?? node);
}
