import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACEHOLDERS, type Token, tokenize } from '../../lib/script/tokenize';

const kinds = (text: string) => tokenize(text).map(token => token.kind);
const sources = (tokens: readonly Token[]) => tokens.map(token => token.source).join('');
const shown = (tokens: readonly Token[]) => tokens.map(token => (token.kind === 'text' ? token.text : '')).join('');

/** Script-like text: words, every kind of mark, and what people type by mistake. */
const scriptText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(...PLACEHOLDERS.map(name => `[${name}]`)),
      fc.constantFrom(
        '**',
        '***',
        '[',
        ']',
        '[]',
        '___',
        '____',
        '__',
        '|',
        '\n',
        '\r\n',
        '- ',
        '1. ',
        '* ',
        '[FOO BAR]',
      ),
      fc.constantFrom(
        'https://example.org/a?b=c.',
        '[words](https://example.org)',
        '[CHOOSE: a | b]',
        '[CHOOSE:',
        'http://x',
      ),
    ),
    { maxLength: 30 },
  )
  .map(parts => parts.join(''));

describe('every piece of text is kept', () => {
  it('joins back to exactly what was written, whatever was written', () => {
    fc.assert(
      fc.property(scriptText, text => {
        expect(sources(tokenize(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(sources(tokenize(text))).toBe(text);
      }),
    );
  });

  it('gives text without marks back as it is, in one token a line', () => {
    const plainText = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter(text => !/[[\]_*\r\n•-]|\d|https:/iu.test(text));
    fc.assert(
      fc.property(plainText, text => {
        expect(shown(tokenize(text))).toBe(text);
      }),
    );
  });

  it('never leaves a bracketed word in the text', () => {
    fc.assert(
      fc.property(scriptText, text => {
        for (const token of tokenize(text)) expect(shown([token])).not.toMatch(/\[[^[\]]*\p{L}[^[\]]*\]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no longer than a blink on 4,000 characters made to be slow', () => {
    const slow = ['[', '[CHOOSE:', '[a', '_', '*', '**a', '(https://', 'https://a.', ' ', '\n ', '1. ', '[CHOOSE:[a]'];
    for (const part of slow) {
      const text = part.repeat(4000 / part.length);
      const started = performance.now();
      tokenize(text);
      expect(performance.now() - started, `${part} repeated`).toBeLessThan(1_000);
    }
  });

  it('takes no longer than a blink on an address full of underscores', () => {
    const started = performance.now();
    // Longer ones take more than a lifetime where every way to cut the line in pieces is tried.
    tokenize(`https://a${'_'.repeat(47)}b`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('placeholders', () => {
  it.each(PLACEHOLDERS)('knows [%s], in small letters and with other spaces too', name => {
    for (const written of [name, name.toLowerCase(), ` ${name.replace(', ', ' ,  ')} `]) {
      expect(tokenize(`a [${written}] b`)[1]).toMatchObject({ kind: 'placeholder', name });
    }
  });

  it('makes a blank with its own words of a placeholder nobody knows', () => {
    expect(tokenize('I belong to [YOUR CHURCH or\nmosque].')[1]).toMatchObject({
      kind: 'blank',
      words: 'YOUR CHURCH or mosque',
    });
  });

  it('makes a blank of three or more underscores, not of two', () => {
    expect(kinds('a ___ b ______ c __ d')).toEqual(['text', 'blank', 'text', 'blank', 'text']);
    expect(kinds('[_____]')).toEqual(['blank']);
  });

  it('leaves brackets without a letter alone', () => {
    expect(kinds('[1] [] [ ]')).toEqual(['text']);
  });

  it('reads choices in a sentence, with placeholders inside', () => {
    expect(tokenize('because [CHOOSE: I live in [CITY] | my child **does** | ].')[1]).toMatchObject({
      kind: 'choose',
      options: ['I live in [CITY]', 'my child does'],
    });
  });

  it('asks for the words when there is nothing to choose from', () => {
    expect(tokenize('[CHOOSE: only this]')[0]).toMatchObject({ kind: 'blank', words: 'only this' });
    expect(tokenize('[CHOOSE:]')[0]).toMatchObject({ kind: 'blank', words: '' });
  });
});

describe('layout', () => {
  it('makes bold of what stands between two pairs of stars on one line', () => {
    const tokens = tokenize('Say **no to [AGENCY]** now');
    expect(tokens.filter(token => token.strong).map(token => token.source)).toEqual(['no to ', '[AGENCY]']);
    expect(kinds('2 ** 3')).toEqual(['text', 'text', 'text']);
    expect(tokenize('**one\ntwo**').some(token => token.strong)).toBe(false);
  });

  it('reads list items at line starts only', () => {
    expect(tokenize('Three:\n- one\n2. two\n  • three - four').filter(token => token.kind === 'item')).toMatchObject([
      { mark: '•' },
      { mark: '2.' },
      { mark: '•' },
    ]);
  });
});

describe('links', () => {
  it('links https addresses without the sentence’s punctuation', () => {
    expect(tokenize('See https://example.org/a_(b).')[1]).toMatchObject({ url: 'https://example.org/a_(b)' });
    expect(tokenize('(see https://example.org/a)')[1]).toMatchObject({ url: 'https://example.org/a' });
    expect(tokenize('[the letter](https://example.org/l)')[0]).toMatchObject({
      text: 'the letter',
      url: 'https://example.org/l',
    });
  });

  it.each([
    'http://example.org',
    'javascript:alert(1)',
    '[words](javascript:alert)',
    'https://whitehouse.gov@example.org/x',
    '[gov](https://whitehouse.gov@example.org)',
  ])('makes no link of %s', text => {
    expect(tokenize(text).some(token => token.kind === 'link')).toBe(false);
  });

  it('shows the real address of a link that pretends to be another', () => {
    expect(tokenize('[https://whitehouse.gov](https://example.org)')[0]).toMatchObject({ text: 'https://example.org' });
  });

  it('carries no placeholder in an address', () => {
    const links = tokenize('https://example.org/?n=[NAME] [x](https://example.org/[CITY])').filter(
      t => t.kind === 'link',
    );
    expect(links).toMatchObject([{ url: 'https://example.org/?n=' }, { url: 'https://example.org/' }]);
  });
});

describe('placeholders as other tools write them', () => {
  it.each([
    ['[[NAME]]', 'NAME'],
    ['{NAME}', 'NAME'],
    ['{{ name }}', 'NAME'],
    ['{{City, State}}', 'CITY, STATE'],
  ])('%s is the placeholder it stands for', (written, name) => {
    expect(tokenize(`I am ${written}.`)).toMatchObject([
      { kind: 'text', text: 'I am ' },
      { kind: 'placeholder', name, source: written },
      { kind: 'text', text: '.' },
    ]);
  });

  it('are blanks with their own words where nobody knows them, and text where there is nothing to say', () => {
    expect(tokenize('{{your_group}}')).toMatchObject([{ kind: 'blank', words: 'your group' }]);
    expect(kinds('{} {{}} {1}')).toEqual(['text']);
  });
});
