import type { MentionSpan } from '../../lib/mentions/mention';

/** Not compared between a page's characters and the text it was labelled by: white space, invisible and private-use characters, bullets and bars. */
const BETWEEN = /[\s\p{Z}\p{Cf}\p{Cc}\p{Co}|•·]/u;

/** A text without what is not compared, and where each of its characters stood. */
interface Bare {
  readonly text: string;
  readonly places: readonly number[];
}

function bare(text: string): Bare {
  const places: number[] = [];
  let kept = '';
  for (let place = 0; place < text.length; place += 1) {
    if (BETWEEN.test(text.charAt(place))) continue;
    kept += text.charAt(place);
    places.push(place);
  }
  return { text: kept, places };
}

/**
 * Where spans of a page's characters stand in the text it was labelled by. Where the page has more than the text (hidden words, a form),
 * a span stands where the same words have the most of their surroundings in common; undefined when the words are not there at all.
 */
export function locateSpans(
  content: string,
  spans: readonly MentionSpan[],
  text: string,
): readonly (MentionSpan | undefined)[] {
  const from = bare(content);
  const to = bare(text);
  return spans.map(({ topic, start, end }) => {
    const first = from.places.findIndex(place => place >= start);
    const length = from.places.filter(place => place >= start && place < end).length;
    const at = from.text === to.text ? first : mostAlike(from.text, to.text, { at: first, length });
    const [begins, ends] = [to.places[at], to.places[at + length - 1]];
    return at < 0 || length === 0 || begins === undefined || ends === undefined
      ? undefined
      : { topic, start: begins, end: ends + 1 };
  });
}

function mostAlike(from: string, to: string, { at, length }: { at: number; length: number }): number {
  const words = from.slice(at, at + length);
  let best = -1;
  let most = -1;
  for (let place = to.indexOf(words); place >= 0; place = to.indexOf(words, place + 1)) {
    const alike = commonLength(from, to, { from: at - 1, to: place - 1, step: -1 });
    const after = commonLength(from, to, { from: at + length, to: place + length, step: 1 });
    if (alike + after > most) [best, most] = [place, alike + after];
  }
  return best;
}

function commonLength(a: string, b: string, { from, to, step }: { from: number; to: number; step: 1 | -1 }): number {
  let length = 0;
  while (a.charAt(from + length * step) !== '' && a.charAt(from + length * step) === b.charAt(to + length * step)) {
    length += 1;
  }
  return length;
}
