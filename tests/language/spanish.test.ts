import { describe, expect, it } from 'vitest';
import { CALL_PLOTS_WORDS } from '../../lib/language/call-plots-words';
import { CALLS_WORDS } from '../../lib/language/calls-words';

const TABLES = import.meta.glob<string>('../../lib/language/es/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const CAMPAIGNS = import.meta.glob<string>('../../campaigns/*.json', { eager: true, query: '?raw', import: 'default' });

describe('Spanish', () => {
  it.each([
    ['alguacil', 'sheriff'],
    ['su editor', 'quien publica'],
    ['celular', 'teléfono'],
  ])('never says %s where it says %s elsewhere', (other, word) => {
    const texts = Object.entries({ ...TABLES, ...CAMPAIGNS });
    // Topics list the names that pages use, whatever we call a thing.
    const said = texts.filter(
      ([path, text]) => !path.endsWith('topics.json') && new RegExp(`\\b${other}\\b`, 'i').test(text),
    );
    expect(said.map(([path]) => path)).toEqual([]);
    expect(texts.some(([, text]) => text.includes(word))).toBe(true);
  });

  it('does not say of the campaign with the most calls that it has most of them', () => {
    expect(CALL_PLOTS_WORDS.es.campaignsSay('Fin al 287(g)', 3)).toBe('La que más llamadas tiene: «Fin al 287(g)», 3.');
  });

  it('says the day of a follow-up with its article', () => {
    expect(CALLS_WORDS.es.followUpOn('8 de diciembre')).toBe('seguimiento el 8 de diciembre');
  });
});
