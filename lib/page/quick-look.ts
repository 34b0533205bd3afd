import { createGate, piecesOf } from '../mentions/gate';
import { aroundOdd } from '../mentions/plain-text';
import { isText } from './markup';
import { firstOf, nextOf, previousOf } from './node-access';
import { isSkipped, rawTextOf, SKIPPED } from './read-text';
import { MANY_ELEMENTS, MAY_HOST } from './shadow-roots';

/** Larger pages are read in slices. */
const MOST_CHARACTERS = 500_000;

/** What there is to do at a page: read it, look into its components, or do that later when they had time to begin. */
export type Finding = 'text' | 'components' | 'later';

/**
 * Looks once at a page that is not large: whether a name stands in it, read natively and as one text; undefined where there is nothing to do
 * before it changes. In few functions, and nothing asked for but what is needed: on a cold page every function that runs costs as much as a
 * screenful of text.
 */
export function lookQuickly(sources: readonly string[]): Finding | undefined {
  const { body } = document;
  if (!body || body.getElementsByTagName('*')[MANY_ELEMENTS]) return 'text';
  let text = '';
  // Nodes are of many kinds, and a property looked up on each kind anew takes half the time of this.
  for (let child = firstOf(body); child; child = nextOf(child)) {
    // The others may hold what is never read.
    if (!isSkipped(child)) text += rawTextOf(child);
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
  let finding: Finding | undefined;
  for (const element of body.querySelectorAll(`${MAY_HOST},${SKIPPED}`)) {
    if (element.shadowRoot) finding = 'components';
    else if (element.localName.includes('-')) finding ??= 'later';
    // A name that has it in its midst is in pieces above.
    else if ([previousOf(element), nextOf(element)].some(node => node && isText(node) && node.data.trim()))
      return 'text';
  }
  return finding;
}
