import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMentionReader, nameUnsettled } from '../../../lib/mentions/page-facts';
import type { AgreedPlace } from '../../../lib/targets/agreements/find-agreements';
import { SAMPLE_AGREEMENTS } from './sample-agreements';

const US = 'ocd-division/country:us';

function readPage(texts: readonly string[], said: ReadonlyMap<string, AgreedPlace | null> = new Map()) {
  const read = createMentionReader([], { owners: new Map() }, { agreements: SAMPLE_AGREEMENTS, said });
  return read(
    texts.map((text, index) => {
      const [before = '', after = ''] = text.split('287(g)');
      return { index, topic: '287g', before, words: '287(g)', after } as never;
    }),
  );
}
const say = ({ division, agency }: AgreedPlace) => [division.slice(US.length + 1), agency].filter(Boolean).join(' ');
const agreed = (...texts: string[]) => readPage(texts).agreed.map(say);
const asked = (...texts: string[]) =>
  readPage(texts).unsettled.map(({ name, places }) => `${name}: ${places.map(say).join(', ')}`);

describe('the words around a mention', () => {
  it.each([
    ['Frederick County, Md., has had a 287(g) agreement', 'state:md/county:frederick'],
    ['the 287(g) deal of Sheriff Jenkins of Frederick County in Maryland', 'state:md/county:frederick'],
    ['St. Landry Parish, Louisiana, signed a 287(g) agreement', 'state:la/parish:st_landry'],
    ['el condado de Franklin, Alabama, firmó un acuerdo 287(g)', 'state:al/county:franklin'],
    ['Franklin County, N.C., joined 287(g) last year', 'state:nc/county:franklin'],
    ['Apopka police in Florida signed a 287(g) agreement', 'state:fl Apopka Police Department'],
    ['the Texas National Guard has a 287(g) agreement', 'state:tx Texas National Guard'],
    ['Apopka policemen, and Apopka police in Florida, know 287(g)', 'state:fl Apopka Police Department'],
  ])('%s: %s', (text, place) => {
    expect(agreed(text)).toEqual([place]);
    expect(asked(text)).toEqual([]);
  });

  it.each([
    'Howard County, Maryland, has no 287(g) agreement',
    'Frederick County, Virginia, may join 287(g)',
    'Franklin County, Ohio, left 287(g)',
    'Springfield police will not join 287(g)',
    'a county may join 287(g)',
    'Apopka policemen of Georgia and 287(g)',
  ])('%s: nothing of the list', text => {
    expect([agreed(text), asked(text)]).toEqual([[], []]);
  });

  it('lead to a question where they do not say the state, even if but one is on the list', () => {
    expect(asked('Franklin County signed a 287(g) agreement')).toEqual([
      'Franklin: state:al/county:franklin, state:nc/county:franklin',
    ]);
    expect(asked('Sheriff Jenkins of Frederick County and 287(g)')).toEqual(['Frederick: state:md/county:frederick']);
    expect(asked('Apopka police joined 287(g)')).toEqual([
      'Apopka Police Department: state:fl Apopka Police Department',
    ]);
    expect(agreed('Franklin County signed a 287(g) agreement')).toEqual([]);
  });

  it('ask once for a name, and not at all when another mention says the state', () => {
    const open = 'Franklin County signed a 287(g) agreement';
    expect(asked(open, `Again ${open}`)).toHaveLength(1);
    expect(asked(open, 'Franklin County, Ala., and 287(g)')).toEqual([]);
  });

  it('are as the caller says they are: in a state of the list, or in another', () => {
    const text = 'Franklin County signed a 287(g) agreement';
    const [name] = readPage([text]).unsettled;
    if (!name) throw new Error('nothing was asked');
    const place = name.places[1] ?? null;
    const known = readPage([text], new Map([[nameUnsettled(name), place]]));
    expect([known.agreed.map(say), known.unsettled]).toEqual([['state:nc/county:franklin'], []]);
    expect(known.places).toContain(`${US}/state:nc/county:franklin`);
    const other = readPage([text], new Map([[nameUnsettled(name), null]]));
    expect([other.agreed, other.unsettled]).toEqual([[], []]);
  });

  it('never name a state by themselves: what is agreed lies in a state the text says', () => {
    const words = fc.constantFrom(
      'Franklin County',
      'Frederick County',
      'Apopka police',
      'and',
      'the sheriff of',
      'signed',
    );
    const states = fc.constantFrom('', ', Ala.', ' in Maryland', ', N.C.', ' of Ohio');
    fc.assert(
      fc.property(fc.array(fc.tuple(words, states), { maxLength: 5 }), parts => {
        const text = parts.map(([word, state]) => word + state).join(' ');
        const spelled: Readonly<Record<string, string>> = { al: 'Ala.', md: 'Maryland', nc: 'N.C.', fl: 'Florida' };
        for (const { division } of readPage([`${text} 287(g)`]).agreed) {
          expect(text).toContain(spelled[/state:(\w\w)/.exec(division)?.[1] ?? ''] ?? 'no state');
        }
      }),
      { numRuns: 60 },
    );
  });
});
