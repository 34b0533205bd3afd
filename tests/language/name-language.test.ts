import { describe, expect, it } from 'vitest';
import { nameLanguage, sayLanguage } from '../../lib/language/format';

describe('a language, as its speakers look for it', () => {
  it.each([
    ['en', 'English'],
    ['es', 'Español'],
    ['ar', 'العربية'],
    ['vi', 'Tiếng Việt'],
    ['zh', '中文'],
  ])('%s is called %s', (tag, name) => {
    expect(nameLanguage(tag, 'en')).toBe(name);
  });

  it('is named in the screen’s language where the browser does not know its own name', () => {
    expect(nameLanguage('ht', 'en')).toBe('Haitian Creole');
    expect(nameLanguage('ht', 'es')).toBe('Criollo haitiano');
  });

  it('keeps its letters where nobody knows it', () => {
    expect(nameLanguage('qqq', 'en')).toBe('Qqq');
  });
});

it('a sentence names a language in its own words', () => {
  expect([sayLanguage('es', 'en'), sayLanguage('en', 'es'), sayLanguage('ar', 'en')]).toEqual([
    'Spanish',
    'inglés',
    'Arabic',
  ]);
});
