// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMarks } from './reading';

const wordsOf = ({ range }: { range: Range }) => range.toString();
const mentionsIn = async (html: string): Promise<string[]> => (await readMarks(html)).map(wordsOf);

describe('a page is read', () => {
  it.each([
    ['across bold', '<p>The <b>287</b>(g) deal with ICE</p>', '287(g)'],
    ['across a link', '<p>ICE calls it <a href="#">Secure</a> Communities</p>', 'Secure Communities'],
    ['across a comment', '<p>The 28<!-- ad -->7(g) deal with ICE</p>', '287(g)'],
    ['with a drop cap', '<p>ICE: <span>S</span>ecure Communities began in 2008.</p>', 'Secure Communities'],
    ['directly in the body', 'The <b>287</b>(g) deal with ICE', '287(g)'],
    ['with a break that may come', '<p>The 287<wbr>(g) deal with ICE</p>', '287(g)'],
    ['before a menu', '<div>The 287(g)<nav>Menu</nav>287 people of ICE</div>', '287(g)'],
    ['in a caption', '<figure><img><figcaption>A 287(g) protest</figcaption></figure>', '287(g)'],
    ['before a footnote', '<p>287(g)<sup>3</sup> explained, by ICE</p>', '287(g)'],
    ['before a link to a footnote', '<p>287(g)<a href="#note">3</a> explained, by ICE</p>', '287(g)'],
    [
      'before a footnote in brackets',
      '<p>Priority Enforcement Program<sup><a>[12]</a></sup>, by ICE</p>',
      'Priority Enforcement Program',
    ],
    ['of letters before a footnote', '<p>ICE ended PEP<a href="#note"><sup>3</sup></a> in 2017</p>', 'PEP'],
    ['before a footnote of a sign', '<p>ICE and S-Comm<a href="#note">*</a></p>', 'S-Comm'],
    ['around an anchor', '<p>The 287<a name="page3"></a>(g) deal with ICE</p>', '287(g)'],
    ['around a linked part', '<p>The <a href="#">287</a>(g) deal with ICE</p>', '287(g)'],
    ['with its end raised', '<p>The 287<sup>(g)</sup> deal with ICE</p>', '287(g)'],
    ['with its end lowered', '<p>The 287<sub>(g)</sub> deal with ICE</p>', '287(g)'],
    ['with its end raised and slanted', '<p>Fin del 287<sup><em>(G)</em></sup></p>', '287(G)'],
    ['with its end raised, as the last word', '<p>Mayor wants out of <a>287<sup>(g)</sup></a></p>', '287(g)'],
    ['in a hidden article', '<article hidden><p>The 287(g) deal with ICE</p></article>', '287(g)'],
  ])('%s', async (_, html, words) => {
    expect(await mentionsIn(html)).toEqual([words]);
  });

  it.each([
    ['two table cells', '<table><tr><td>287</td><td>(g)</td></tr></table><p>ICE</p>'],
    ['two list items', '<ul><li>Secure</li><li>Communities</li></ul><p>ICE</p>'],
    ['two paragraphs', '<p>Stay Secure</p><p>Communities of faith meet ICE officials.</p>'],
    ['a footnote mark', '<p>287<sup>(g)</sup> see footnote g: grams of protein</p>'],
    ['a letter of a footnote', '<p>The survey of ICE reached 287<sup>g</sup> of the 400 households</p>'],
    ['what a footnote parts', '<p>The 287<sup>2</sup>(g) deal with ICE</p>'],
    ['what a link to a footnote parts', '<p>The S-<a href="#note">1</a>Comm deal with ICE</p>'],
    ['a number of its own', '<p>ICE ended PEP3 and S-Comm1 for immigration</p>'],
    ['an exponent', '<p>ICE, immigration: 28<sup>7</sup>(g) and 2<sup>87</sup>(g)</p>'],
  ])('without joining %s', async (_, html) => {
    expect(await mentionsIn(html)).toEqual([]);
  });

  it.each(['script', 'style', 'noscript'])('around a <%s> in the midst of a name', async tag => {
    const [mark] = await readMarks(`<p>ICE calls it Secure <${tag}>words</${tag}>Communities, it says</p>`);
    const { startContainer, startOffset, endContainer, endOffset } = mark?.range ?? new Range();
    expect([startContainer.textContent?.slice(startOffset), endContainer.textContent?.slice(0, endOffset)]).toEqual([
      'Secure ',
      'Communities',
    ]);
  });

  it.each(['script', 'style', 'noscript', 'template', 'textarea', 'code', 'pre', 'nav', 'button', 'select', 'svg'])(
    'without its <%s>',
    async tag => {
      const inside = `The 287(g) deal with ICE`;
      expect(
        await mentionsIn(`<div><${tag}>${tag === 'select' ? `<option>${inside}</option>` : inside}</${tag}></div>`),
      ).toEqual([]);
      expect(await mentionsIn(`<div><section>${inside}</section></div>`)).toEqual(['287(g)']);
    },
  );

  it('in many runs where it is large, to the same result', async () => {
    const filler = `<p>${'Words of another story. '.repeat(200)}</p>`.repeat(12);
    expect(
      await mentionsIn(`<main>${filler}<div><p>The <i>287</i>(g) deal with ICE</p></div>${filler}</main>`),
    ).toEqual(['287(g)']);
  });
});

const SHARED = '../shared/mentions/labelled.jsonl';
interface Line {
  readonly id: number;
  readonly html?: string;
  readonly text: string;
  readonly spans: readonly { start: number; end: number; topic: string }[];
  readonly why: string;
}
if (!existsSync(SHARED)) console.info(`Left out: labelled lines with markup (${SHARED} is not here)`);
describe.runIf(existsSync(SHARED))('labelled lines with markup', () => {
  const all: Line[] = existsSync(SHARED)
    ? readFileSync(SHARED, 'utf8')
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
    : [];
  // An editor is left out by asking the hit's element, in the browser tests.
  const lines = all.filter(({ html, why }) => html !== undefined && !why.startsWith('editor'));

  it.each(lines)('$id: $why', async ({ html = '', text, spans }) => {
    const bare = (words: string) => words.replace(/\s+/g, '');
    expect((await mentionsIn(html)).map(bare)).toEqual(spans.map(({ start, end }) => bare(text.slice(start, end))));
  });
});
