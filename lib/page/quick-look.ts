import { createGate, piecesOf } from '../mentions/gate';
import { aroundOdd } from '../mentions/plain-text';
import { isElement, isText } from './markup';
import { firstOf, nameOf, nextOf, wordsOf } from './node-access';
import { MANY_ELEMENTS, MAY_HOST } from './shadow-roots';

/** Larger pages are read in slices. */
const MOST_CHARACTERS = 500_000;
/** What in a body's own children is never read; the others may hold it, which can only make a page be read. */
const PASSED = ' script style noscript template ';

/** What there is to do at a page: read it, look into its components, do that later when they had time to begin, or nothing before it changes. */
export type Finding = 'text' | 'components' | 'components later' | 'nothing';

/**
 * Looks once at a page that is not large: whether a name stands in it, read natively and as one text. In few functions, and nothing asked for
 * but what is needed: on a cold page every function that runs costs as much as a screenful of text.
 */
export function lookQuickly(sources: readonly string[]): Finding {
  const { body } = document;
  if (!body || body.getElementsByTagName('*')[MANY_ELEMENTS]) return 'text';
  let text = '';
  // Nodes are of many kinds, and a property looked up on each kind anew takes half the time of this.
  for (let child = firstOf(body); child; child = nextOf(child)) {
    if (isText(child)) text += child.data;
    else if (isElement(child) && !PASSED.includes(` ${nameOf(child)} `)) text += wordsOf(child);
  }
  if (text.length > MOST_CHARACTERS) return 'text';
  let mayHit = false;
  // As the gate makes it, so that it is made once.
  for (const source of sources) {
    const pieces = source.slice(0, source.indexOf('\n'));
    mayHit ||= source !== '' && (pieces === '' || source.includes('\n\t') || piecesOf(pieces).test(text));
  }
  if (!mayHit) text = aroundOdd(text);
  if (text !== '' && createGate(sources).isHit(text)) return 'text';
  let finding: Finding = 'nothing';
  for (const element of body.querySelectorAll(MAY_HOST)) {
    if (element.shadowRoot) return 'components';
    if (element.localName.includes('-')) finding = 'components later';
  }
  return finding;
}
