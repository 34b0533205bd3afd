import fc from 'fast-check';
import type { PlannedElement, PlannedNode } from './plan';
import { words } from './words';

const INLINE = ['span', 'b', 'a', 'em', 'i', 'font', 'sub', 'mark', 'ruby', 'rt', 'bdi', 'del', 'time', 'small'];
const BLOCKS = [
  'p',
  'div',
  'section',
  'article',
  'main',
  'h1',
  'blockquote',
  'figure',
  'figcaption',
  'header',
  'aside',
];
const ROWS = ['ul', 'li', 'ol', 'table', 'tbody', 'tr', 'td', 'th', 'caption', 'dl', 'dt', 'dd', 'details', 'summary'];
const LEFT_ALONE = [
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'input',
  'select',
  'button',
  'label',
  'form',
];
const MACHINE = ['code', 'pre', 'kbd', 'nav', 'svg', 'math', 'canvas', 'object', 'video', 'head', 'title', 'option'];
const ODD = ['x-card', 'slot', 'center', 'dialog', 'fieldset', 'marquee', 'hr', 'img', 'body', 'html', 'portal'];

/** What the page may say of a part: hidden, an editor, a menu, an advert. */
export const attributes = fc.constantFrom<readonly [string, string]>(
  ['hidden', ''],
  ['style', 'display:none'],
  ['style', 'visibility:hidden'],
  ['contenteditable', 'true'],
  ['contenteditable', ''],
  ['contenteditable', 'plaintext-only'],
  ['contenteditable', 'false'],
  ['role', 'navigation'],
  ['role', 'textbox'],
  ['aria-hidden', 'true'],
  ['class', 'ad advert adsbygoogle'],
  ['class', 'wide'],
  ['slot', 'part'],
  ['inert', ''],
  ['open', ''],
  ['id', 'story'],
);

/** Markup that a tree built node by node cannot be, or is not easily. */
export const markup = fc.constantFrom(
  '<p>The 287<p>(g) deal with ICE',
  '<p>The 287&#40;g&#41; deal, S&#8209;Comm and Secure&nbsp;Communities of ICE</p>',
  '<svg><text>287(g)</text><![CDATA[S-Comm]]><foreignObject><p>The 287(g) deal with ICE</p></foreignObject></svg>',
  '<math><mi>287</mi><mo>(g)</mo></math>(g)',
  '<table>287(g)<tr><td>287<td>(g)</table>',
  '<ul><li>S-<li>Comm</ul>',
  '<b>287<i>(</b>g)</i> of ICE',
  '287<!-- (g) -->(g)<!-->-->, 287<?x?>(g)',
  '28<wbr>7(<wbr>g), Secure<br>Communities, 287<sup>(g)</sup>, ICE<br/>detainer',
  '<details><summary>S-Comm</summary>The 287(g) deal</details>',
  '<div hidden>287(g)</div><div style="display:none">S-Comm</div>287(g)',
  '<x-card><template shadowrootmode="open"><slot></slot> of ICE</template>287(g)</x-card>',
  '<iframe srcdoc="287(g)"></iframe>(g)',
  '<iframe>287(g)</iframe>',
  '<textarea>287(g)</textarea><input value="287(g)"><select><option>287(g)</select>287(g)',
  '<noscript>287(g)</noscript>287<script>(g)</script>(g)<style>(g)</style>',
  '<a href="#x">Secure</a> <a href="#y">Communities</a>: 287(g)287(g)S-CommS-Comm',
  '<div class="ad"><ins class="adsbygoogle">287(g)</ins></div>',
  '<ruby>287<rp>(</rp><rt>g</rt><rp>)</rp></ruby>',
  '287<b></b>(<i></i>g<u></u>)',
);

const attributeSet = fc
  .array(attributes, { maxLength: 2 })
  .map(pairs => Object.fromEntries(pairs) as Record<string, string>);

const tag = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...INLINE) },
  { weight: 10, arbitrary: fc.constantFrom(...BLOCKS) },
  { weight: 4, arbitrary: fc.constantFrom(...ROWS) },
  { weight: 3, arbitrary: fc.constantFrom('br', 'wbr', 'sup') },
  { weight: 2, arbitrary: fc.constantFrom(...LEFT_ALONE) },
  { weight: 2, arbitrary: fc.constantFrom(...MACHINE) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
);

/** One node of a page with all that is in it. */
export const { node } = fc.letrec<{ node: PlannedNode; children: PlannedNode[]; element: PlannedElement }>(tie => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 8, arbitrary: words.map(text => ({ text })) },
    { weight: 10, arbitrary: tie('element') },
    { weight: 1, arbitrary: fc.constantFrom('', 'ad', ' 287(g) ').map(comment => ({ comment })) },
    { weight: 1, arbitrary: markup.map(each => ({ markup: each })) },
  ),
  children: fc.array(tie('node'), { maxLength: 5 }),
  element: fc.record(
    {
      tag,
      children: tie('children'),
      attributes: fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: attributeSet }),
      levels: fc.oneof(
        { weight: 60, arbitrary: fc.constant(1) },
        { weight: 1, arbitrary: fc.constantFrom(2, 30, 500) },
      ),
      shadow: fc.option(
        fc.record({ mode: fc.constantFrom('open' as const, 'closed' as const), children: tie('children') }),
        { freq: 12, nil: undefined },
      ),
    },
    { requiredKeys: ['tag', 'children'] },
  ) as fc.Arbitrary<PlannedElement>,
}));

/** The parts of a page's body. */
export const pageParts = fc.array(node, { minLength: 1, maxLength: 6 });
