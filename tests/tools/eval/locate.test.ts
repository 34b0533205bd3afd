import { describe, expect, it } from 'vitest';
import { locateSpans } from '../../../tools/eval/locate';

const locate = (content: string, words: string, text: string) => {
  const start = content.indexOf(words);
  const [span] = locateSpans(content, [{ topic: 'a', start, end: start + words.length }], text);
  return span && [span.start, text.slice(span.start, span.end)];
};

describe('the place of a page’s words in the text they were labelled by', () => {
  it.each([
    ['when only white space differs', 'a\n   287\u00a0(g) b', '287\u00a0(g)', 'a 287 (g) b', [2, '287 (g)']],
    ['when the text has bullets', 'one287(g)', '287(g)', '• one\n• 287(g)', [8, '287(g)']],
    ['when nobody sees some of it', 'S-\u00adComm', 'S-\u00adComm', 'S-Comm', [0, 'S-Comm']],
  ])('%s', (_, content, words, text, place) => {
    expect(locate(content, words, text)).toEqual(place);
  });

  it('of several alike is the one among the same words', () => {
    const content = 'hidden words: not 287(g). First a 287(g) then the 287(g) here';
    const start = content.lastIndexOf('287(g)');
    const text = 'First a 287(g) then the 287(g) here';
    expect(locateSpans(content, [{ topic: 'a', start, end: start + 6 }], text)).toEqual([
      { topic: 'a', start: 24, end: 30 },
    ]);
  });

  it('is nowhere when the words are not there', () => {
    expect(locate('the 287(g) deal', '287(g)', 'the deal')).toBeUndefined();
  });
});
