// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import packaged from '../../campaigns/topics.json';
import type { Topic } from '../../lib/campaigns/topic-schema';
import { gateSource } from '../../lib/mentions/gate-source';
import { preparePackaged } from '../../lib/mentions/prepare-packaged';
import { lookQuickly } from '../../lib/page/quick-look';

const SOURCES = [gateSource(preparePackaged(packaged.topics as Topic[]))];

function look(html: string) {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return lookQuickly(SOURCES);
}

describe('the first look at a page', () => {
  it.each([
    ['a script', '<p>ICE calls it Secure <script>var a = 1</script>Communities</p>'],
    ['a style', '<p>The 287<style>p { color: red }</style>(g) deal with ICE</p>'],
    ['words for who runs no scripts', '<p>ICE ended S-<noscript>words</noscript>Comm</p>'],
    ['a template', '<p>ICE calls it Secure <template>words</template>Communities</p>'],
    ['a comment', '<p>ICE calls it Secure <!-- words -->Communities</p>'],
    ['a script in a bold half', '<p>ICE calls it <b>Secure <script>var a = 1</script></b>Communities</p>'],
    ['a script beside a component', '<p>The 287<script>var a = 1</script>(g) deal</p><x-card></x-card>'],
  ])('does not miss a name that has %s in its midst', (_, html) => {
    expect(look(html)).toBe('text');
  });

  it('needs no reading where scripts stand between blocks, and no name does', () => {
    expect(look('<div><p>Rain is likely.</p> <script>var a = 1</script> <p>Snow is not.</p></div>')).toBeUndefined();
  });
});
