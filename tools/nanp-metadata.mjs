/** At build time: what libphonenumber knows of the countries that share +1, a tenth of all it knows. */
import { readFileSync } from 'node:fs';

/** The library's metadata cut down to +1, as it takes it; other countries' numbers are refused before it is asked. */
export function readNanpMetadata() {
  const all = JSON.parse(
    readFileSync(new URL('../node_modules/libphonenumber-js/metadata.max.json', import.meta.url), 'utf8'),
  );
  const codes = all.country_calling_codes['1'];
  return {
    version: all.version,
    country_calling_codes: { 1: codes },
    countries: Object.fromEntries(codes.map((/** @type {string} */ code) => [code, all.countries[code]])),
    nonGeographic: {},
  };
}
