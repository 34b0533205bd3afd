import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks, splitLinks } from '../../lib/campaigns/plain-text';

const links = (text: string) => splitLinks(text).flatMap(part => (part.kind === 'link' ? [part.text] : []));

describe('addresses in a feed’s plain text', () => {
  it.each([
    ['See https://law.example/md.', ['https://law.example/md']],
    ['(https://law.example/a?b=1&c=2), then https://x.example', ['https://law.example/a?b=1&c=2', 'https://x.example']],
    ['“https://law.example”', ['https://law.example']],
    ['http://law.example, javascript:alert(1), data:text/html,x, www.law.example', []],
    ['<a href="https://law.example">x</a>', ['https://law.example']],
    ['nothing here', []],
  ])('%s', (text, found) => expect(links(text)).toEqual(found));

  it('loses and adds nothing, and makes no link that is not https', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl(), (words, address) => {
        const text = `${words} ${address} ${words}`;
        const parts = splitLinks(text);
        expect(parts.map(part => part.text).join('')).toBe(text);
        for (const link of links(text)) expect(link).toMatch(/^https:\/\//);
      }),
    );
  });
});

describe('paragraphs and lists', () => {
  it('parts at blank lines and joins single breaks', () => {
    expect(readBlocks('One\nline.\r\n\r\n  Two.  \n\n\n')).toEqual([
      { kind: 'paragraph', text: 'One line.' },
      { kind: 'paragraph', text: 'Two.' },
    ]);
  });
  it('reads a list, also right under its sentence', () => {
    expect(readBlocks('- a\n• b')).toEqual([{ kind: 'list', items: ['a', 'b'] }]);
    expect(readBlocks('Bring:\n- water\n- signs')).toEqual([
      { kind: 'paragraph', text: 'Bring:' },
      { kind: 'list', items: ['water', 'signs'] },
    ]);
  });
  it('is nothing for nothing', () => expect(readBlocks(' \n\n ')).toEqual([]));
});
