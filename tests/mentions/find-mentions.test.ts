import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import packaged from '../../campaigns/topics.json';
import type { Topic } from '../../lib/campaigns/topic-schema';
import { compileTopics, mayMention } from '../../lib/mentions/compile-topics';
import { findMentions } from '../../lib/mentions/find-mentions';
import { BLOCK_BORDER, foldName } from '../../lib/mentions/name-pattern';
import { preparePackaged } from '../../lib/mentions/prepare-packaged';

const topics = compileTopics(preparePackaged(packaged.topics as Topic[]));
const found = (text: string) =>
  findMentions(text, topics).map(({ topic, start, end }) => [topic, text.slice(start, end)]);

describe('a loose spelling in a sentence that says nothing of its matter', () => {
  it.each([
    'Mean body mass of the birds was 287 (g), with a standard error of 6.',
    'Mean body mass of the birds was 287\u00a0\u00a0(g), with a standard error of 6.',
    'The driver on the 287G told us to get off at the cricket ground.',
    'The SCOMM pin of the board is wired to ground.',
  ])('is none: %s', text => {
    expect(found(text)).toEqual([]);
  });

  it('is one beside a word of its matter, tagged, on a sign, and where a certain mention stands too', () => {
    expect(found('The sheriff told us on Monday that 287 (g) was only a start.')).toEqual([['287g', '287 (g)']]);
    expect(found('We were told that this was only a start and so it was. #287g')).toEqual([['287g', '287g']]);
    expect(found('No 287-g')).toEqual([['287g', '287-g']]);
    const thin = 'My aunt came home in tears and said that 287g had come to her street.';
    expect(found(thin)).toEqual([]);
    expect(found(`${thin} The 287(g) program of ICE is eight years old.`)).toHaveLength(2);
  });
});

describe('a mention is found', () => {
  it.each([
    ['The 287(g) deal with ICE', '287(g)'],
    ['The 287 (g) deal with ICE', '287 (g)'],
    ['The 287( g ) deal with ICE', '287( g )'],
    ['The 287(G) DEAL WITH ICE', '287(G)'],
    ['The 287g program of ICE', '287g'],
    ['A 287-g agreement with immigration agents', '287-g'],
    ['The 287\u00a0(g) deal with ICE', '287\u00a0(g)'],
    ['The 287\u200b(g) deal with ICE', '287\u200b(g)'],
    ['The 28\u00ad7(g) deal with ICE', '28\u00ad7(g)'],
    ['The ２８７（g） deal with ICE', '２８７（g）'],
    ['County weighs 287(g) deal with ICE', '287(g)'],
    ['See INA § 287(g)(1) on agreements', '287(g)'],
    ['under 8 U.S.C. § 1357(g), officers', '8 U.S.C. § 1357(g)'],
    ['under 8 USC 1357(g), officers', '8 USC 1357(g)'],
    ['an end to “287(g)”', '287(g)'],
    ['nine non-287(g) counties', '287(g)'],
  ])('of 287(g): %s', (text, words) => {
    expect(found(text)).toEqual([['287g', words]]);
  });

  it.each([
    ['Mayor wants out of S-Comm', 'S-Comm'],
    ['Protest against S\u2011Comm', 'S\u2011Comm'],
    ['the S.Comm toolkit helps stop turning people over to ICE', 'S.Comm'],
    ['SComm sends fingerprints to ICE', 'SComm'],
    ['S-COMM DRAWS PROTEST', 'S-COMM'],
    ['ICE began Secure Communities in 2008', 'Secure Communities'],
    ['ICE began Secure\u00a0Communities in 2008', 'Secure\u00a0Communities'],
    ['ICE began Secure\n    Communities in 2008', 'Secure\n    Communities'],
    ['the secure communities program of ICE', 'secure communities'],
    ['States that opted out of Secure Communities', 'Secure Communities'],
    ['Obispo pide frenar Comunidades Seguras', 'Comunidades Seguras'],
  ])('of Secure Communities: %s', (text, words) => {
    expect(found(text)).toEqual([['scomm', words]]);
  });

  it('by both its names, the one in parentheses too', () => {
    expect(found('Secure Communities (S-Comm) shares fingerprints with ICE')).toEqual([
      ['scomm', 'Secure Communities'],
      ['scomm', 'S-Comm'],
    ]);
  });

  it('when a clear mention stands near a doubtful one', () => {
    expect(found('287g again')).toEqual([]);
    expect(found('287g again. The 287(g) agreement is explained.')).toHaveLength(2);
  });
});

describe('nothing is found', () => {
  it.each([
    'Add 287g of flour and knead.',
    'ICE officers found 287g of fentanyl in the car.',
    'Our build is v5.17-rc4-287-g3d4071e48b88.',
    'C7287g extends AbstractLambda',
    'Step 287(g): tighten the bolt.',
    'Under section 287(g) of the Income Tax Act, a refund may be due.',
    'Under I.R.C. § 287(g) a refund may be due.',
    'Weight: 287(g) without battery',
    'The 1,287(g) sample was discarded.',
    'Once-secure communities lost their jobs.',
    'DHS wants to build more secure communities along the border.',
    'Gated, secure communities near the marina',
    'A forum about cyber security for secure communities',
    'is-comm and has-comm are CSS classes.',
    'The S-Comm headset has a six-mile range.',
    'Queremos comunidades seguras para nuestros hijos.',
    'ICE holds man for 12 days',
    'Fears about immigration hold sway in the party.',
    'An unlawful detainer action is an eviction lawsuit.',
    'Harbor pilots are licensed under 46 U.S.C. § 1357(g) near immigration docks.',
    'The Program for Elder Protection (PEP) met about immigration forms.',
    'PEP (the Plan for Excellence in Parks) trains immigrants.',
  ])('in: %s', text => {
    expect(found(text)).toEqual([]);
  });

  it('across the border of two blocks', () => {
    expect(found(`Stay Secure${BLOCK_BORDER}Communities of faith meet ICE`)).toEqual([]);
    expect(found(`ICE 287${BLOCK_BORDER}(g)`)).toEqual([]);
  });

  it('hears what stands under a heading as if it were said of it', () => {
    const under = (text: string) => found(`Detainers${BLOCK_BORDER}${text}`);
    expect(under('ICE asks a jail to wait')).toEqual([['detainer', 'Detainers']]);
    expect(under('Under the interstate agreement he asked for a speedy trial')).toEqual([]);
  });

  it("goes on reading behind a footnote's mark, and not behind a longer block", () => {
    const rest = `was told to jails by ICE in a memo`;
    expect(found(`The PEP${BLOCK_BORDER}3${BLOCK_BORDER} ${rest}`)).toEqual([['pep', 'PEP']]);
    expect(found(`Our PEP${BLOCK_BORDER}club${BLOCK_BORDER} met on Friday`)).toEqual([]);
  });
});

describe('offsets', () => {
  const filler = fc.constantFrom('', '\u00ad', '\u200b', '\u2060', '\u200d');
  const spelled = fc
    .tuple(
      fc.constantFrom('287(g)', 'S-Comm', 'Secure Communities'),
      fc.array(filler, { minLength: 20, maxLength: 20 }),
    )
    .map(([name, fillers]) =>
      [...name].map((character, i) => (i === 0 ? '' : (fillers[i] ?? '')) + character).join(''),
    );

  const withoutDigits = fc.string().map(text => text.replace(/\d/g, ''));

  it('give back the words, however they are interspersed with what nobody sees', () => {
    fc.assert(
      // "0g" would make another quantity of it.
      fc.property(withoutDigits, spelled, withoutDigits, (before, name, after) => {
        const text = `${before} ICE and ${name} in jails. ${after}`;
        const words = found(text).map(([, each]) => each);
        expect(words).toContain(name);
        expect(mayMention(text, topics)).toBe(true);
      }),
    );
  });

  it('are in order, apart, and fold to a known name in any text', () => {
    const piece = fc.oneof(
      fc.string(),
      spelled,
      fc.constantFrom('ICE ', ' 287', '(g)', 'Secure ', 'Communities', '\u00ad', '-'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const text = pieces.join('');
        let end = 0;
        for (const span of findMentions(text, topics)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(topics.names.get(foldName(text.slice(span.start, span.end)))?.topic).toBe(span.topic);
          end = span.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
