import { describe, expect, it } from 'vitest';
import { sayDivision } from '../../lib/language/division-name';

const US = 'ocd-division/country:us';

describe('a division, as people say it', () => {
  it.each([
    ['state:md', 'Maryland', 'Maryland'],
    ['state:nc', 'North Carolina', 'Carolina del Norte'],
    ['district:dc', 'District of Columbia', 'Distrito de Columbia'],
    ['territory:pr/municipio:ponce', 'Ponce Municipality, Puerto Rico', 'municipio de Ponce, Puerto Rico'],
    ['state:md/county:frederick', 'Frederick County, Maryland', 'condado de Frederick, Maryland'],
    ['state:md/county:prince_george~s', 'Prince George’s County, Maryland', 'condado de Prince George’s, Maryland'],
    ['state:fl/county:miami-dade', 'Miami-Dade County, Florida', 'condado de Miami-Dade, Florida'],
    ['state:la/parish:orleans', 'Orleans Parish, Louisiana', 'parroquia de Orleans, Luisiana'],
    ['state:nc/place:durham', 'Durham, North Carolina', 'Durham, Carolina del Norte'],
    ['state:tx/cd:12', 'Texas', 'Texas'],
  ])('%s', (division, en, es) => {
    expect(sayDivision(`${US}/${division}`, 'en')).toBe(en);
    expect(sayDivision(`${US}/${division}`, 'es')).toBe(es);
  });

  it('names the whole country', () => {
    expect([sayDivision(US, 'en'), sayDivision(US, 'es')]).toEqual(['United States', 'Estados Unidos']);
  });

  it('shows what it does not know as it is', () => {
    expect(sayDivision('ocd-division/country:ca', 'en')).toBe('ocd-division/country:ca');
  });
});
