import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listStates } from '../../lib/language/state-names';
import { createPlaceFinder, mergePlaces } from '../../lib/targets/find-places';

const US = 'ocd-division/country:us';
const KNOWN = [
  US,
  `${US}/state:md/county:frederick`,
  `${US}/state:va/county:frederick`,
  `${US}/state:md/county:prince_george~s`,
  `${US}/state:la/parish:orleans`,
  `${US}/state:nc/place:durham`,
  `${US}/state:ny/place:new_york`,
  `${US}/state:fl/county:miami-dade`,
  `${US}/state:nm/county:dona_ana`,
];
const find = createPlaceFinder(KNOWN);
const certain = (text: string) =>
  find(text)
    .filter(({ isCertain }) => isCertain)
    .map(({ division }) => division.slice(US.length + 1));
const likely = (text: string) =>
  find(text)
    .filter(({ isCertain }) => !isCertain)
    .map(({ division }) => division.slice(US.length + 1));

describe('states, as they are written', () => {
  it.each([
    ['Maryland lawmakers voted to end 287(g)', 'state:md'],
    ['the sheriff in Raleigh, NC, said', 'state:nc'],
    ['RALEIGH, N.C. (AP)', 'state:nc'],
    ['RALEIGH, N. C.', 'state:nc'],
    ['Santa Ana, Calif., officials', 'state:ca'],
    ['a sheriff in Springfield, Mass., signed', 'state:ma'],
    ['Jackson, Miss.', 'state:ms'],
    ['Gretna, La. deputies', 'state:la'],
    ['Tacoma, Wash., jail', 'state:wa'],
    ['Morgantown, W.Va.', 'state:wv'],
    ['West Virginia deputies', 'state:wv'],
    ['Virginia deputies', 'state:va'],
    ['Virginia Gov. Youngkin signed', 'state:va'],
    ['northern Virginia’s jails', 'state:va'],
    ['Georgia Sheriff Keybo Taylor', 'state:ga'],
    ['in Georgia, where', 'state:ga'],
    ['a law in New Mexico', 'state:nm'],
    ['TEXAS SHERIFFS SIGN UP', 'state:tx'],
    ['NORTH CAROLINA SHERIFFS', 'state:nc'],
    ['the state of Washington sued', 'state:wa'],
    ['Washington state’s attorney general', 'state:wa'],
    ['Washington, D.C., police', 'district:dc'],
    ['Washington DC', 'district:dc'],
    ['D.C. police', 'district:dc'],
    ['New York lawmakers', 'state:ny'],
    ['Frederick, MD 21701', 'state:md'],
    ['en Carolina del Norte, el alguacil', 'state:nc'],
    ['el estado de Nueva York', 'state:ny'],
    ['un condado de Nuevo Mexico', 'state:nm'],
    ['en Pensilvania', 'state:pa'],
    ['en Misisipí y', 'state:ms'],
    ['Oklahoma City police', 'state:ok'],
    ['Puerto Rico’s police', 'territory:pr'],
    ['North\u00a0Carolina', 'state:nc'],
    ['Mary\u00adland', 'state:md'],
  ])('%s → %s', (text, division) => {
    expect(certain(text)).toEqual([division]);
  });

  it.each([
    'George Washington signed it',
    'Washington lawmakers argued',
    'the Washington Post reported',
    'Denzel Washington',
    'a New York Times investigation',
    'Virginia Foxx said',
    'Georgia O’Keeffe',
    'the Republic of Georgia, near Tbilisi, Georgia',
    'protesters in Georgia and Armenia',
    '1600 Pennsylvania Avenue',
    'the Mississippi River',
    'across Lake Michigan',
    'deported to Baja California',
    'in Mexico',
    'agents OR deputies, IN or out',
    'COUNTY BOARD, OR SHERIFF',
    'call me, OK?',
    'Oregon Ave.',
    'He was ill. Then',
    'Noah’s Ark. And',
    'el condado al sur de la ciudad',
    'the S.D. Tex. court',
    'Washington County',
    'kansas and texas in small letters are passwords',
    'the Carolinas',
    '',
  ])('names none: %s', text => {
    expect(find(text)).toEqual([]);
  });

  it.each([
    ['Rep. Raskin, D-Md., said', 'state:md'],
    ['Sen. Cruz (R-Texas)', 'state:tx'],
    ['Jane Smith, MD, testified', 'state:md'],
  ])('is not sure of %s', (text, division) => {
    expect(certain(text)).toEqual([]);
    expect(likely(text)).toEqual([division]);
  });

  it('leaves a town named as a state to the state it is in', () => {
    expect(certain('a jail in Nevada, Mo., holds')).toEqual(['state:mo']);
    expect(certain('Kansas City, Mo., police')).toEqual(['state:mo']);
  });

  it('reads several, each once', () => {
    expect(certain('from Texas to Florida, and back to Texas')).toEqual(['state:fl', 'state:tx']);
  });

  it('knows every state by its name in both languages, but for the one that is also a capital', () => {
    for (const language of ['en', 'es'] as const)
      for (const { code, name } of listStates(language)) {
        const found = find(`officials in ${name}, where`).map(({ division }) => division.split(':').at(-1));
        expect(found, name).toEqual(name === 'Washington' ? [] : [code.toLowerCase()]);
      }
  });
});

describe('counties and cities', () => {
  it.each([
    ['Frederick County, Md., Sheriff Jenkins', 'state:md/county:frederick'],
    ['Frederick County, Va.', 'state:va/county:frederick'],
    ['Frederick County in Maryland', 'state:md/county:frederick'],
    ['Maryland’s Frederick County', 'state:md/county:frederick'],
    ['In Maryland, Sheriff Jenkins of Frederick County said', 'state:md/county:frederick'],
    ['Prince George’s County, Maryland', 'state:md/county:prince_george~s'],
    ['PRINCE GEORGE’S COUNTY, Md.', 'state:md/county:prince_george~s'],
    ['condado de Delaware, Pensilvania', 'state:pa/county:delaware'],
    ['Orleans Parish, La.', 'state:la/parish:orleans'],
    ['condado de Frederick, Maryland', 'state:md/county:frederick'],
    ['el condado de Miami-Dade, en Florida', 'state:fl/county:miami-dade'],
    ['Doña Ana County, N.M.', 'state:nm/county:dona_ana'],
    ['Durham, N.C., council', 'state:nc/place:durham'],
    ['New York City in New York', 'state:ny/place:new_york'],
  ])('%s → %s', (text, division) => {
    expect(certain(text)[0]).toBe(division);
  });

  it('never guesses the state of a county', () => {
    expect(find('Frederick County signed a 287(g) agreement')).toEqual([]);
    expect(find('el condado de Frederick')).toEqual([]);
    const between = find('Maryland and Virginia: Frederick County is in both').map(({ division }) => division);
    expect(between).toEqual([`${US}/state:md`, `${US}/state:va`]);
  });

  it('names a county no campaign has by itself, so that its state’s other counties are not meant', () => {
    expect(certain('Wicomico County, Md., deputies')).toEqual(['state:md/county:wicomico']);
    expect(certain('St. Mary’s County, Md.')).toEqual(['state:md/county:st._mary~s']);
    expect(certain('In Harris County, Texas')).toEqual(['state:tx/county:harris']);
  });

  it('takes a city’s name without its state for nothing', () => {
    expect(find('the mayor of Durham')).toEqual([]);
    expect(certain('John Durham of North Carolina')).toEqual([]);
    expect(certain('New York')).toEqual(['state:ny']);
  });
});

describe('whatever a page holds', () => {
  const scraps = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        'Maryland',
        'Md.',
        'Frederick County',
        ', ',
        ' ',
        'Washington',
        'NC',
        'Georgia',
        'condado de ',
        'D-',
      ),
      fc.constantFrom('\ud800', '\u202e', '\u0000', '(((', 'New York', 'Kansas City', 'İ', 'ﬁ'),
    ),
    { maxLength: 30 },
  );

  it('never throws, and names only what is written there', () => {
    fc.assert(
      fc.property(scraps, parts => {
        const text = parts.join('');
        for (const { division } of find(text)) {
          const state = /:(\w\w)(?:\/|$)/.exec(division.slice(US.length))?.[1]?.toUpperCase();
          expect(listStates('en').map(({ code }) => code)).toContain(state);
        }
        if (!/[A-Z]/.test(text.normalize('NFKD'))) expect(find(text)).toEqual([]);
      }),
    );
  });

  it('puts together what several mentions name whatever their order', () => {
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 5 }), fc.nat(), (texts, turn) => {
        const places = texts.flatMap(parts => find(parts.join('')));
        const turned = [...places.slice(turn % (places.length + 1)), ...places.slice(0, turn % (places.length + 1))];
        expect(mergePlaces(turned)).toEqual(mergePlaces(places));
        expect(mergePlaces([...turned].reverse())).toEqual(mergePlaces(places));
      }),
    );
  });

  it('takes no long time over a hostile text', () => {
    const long = `${'Aa '.repeat(2_000)}${'Frederick County '.repeat(2_000)}${', Md.'.repeat(500)}`;
    const from = performance.now();
    find(long);
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});
