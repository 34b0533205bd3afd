import { describe, expect, it } from 'vitest';
import { checkCatalogue } from './catalogue';

const CATALOGUES = import.meta.glob<Record<string, unknown>>('../../lib/language/*-words.ts', { eager: true });
const MANIFEST_WORDS = import.meta.glob<Record<string, { message: string }>>('../../public/_locales/*/messages.json', {
  eager: true,
  import: 'default',
});

/** Words that are the same in both languages, each looked at. */
const SAME_IN_BOTH = [
  'Call-In',
  'No',
  'Popup',
  'English',
  'Español',
  'Sheriff',
  'ZIP',
  'PDF',
  'URL',
  'Error',
  'Total',
  'Video',
];

/** The words of one screen in every language; anything else a catalogue file exports is not words. */
const inLanguages = Object.entries(CATALOGUES).flatMap(([path, exported]) =>
  Object.entries(exported)
    .filter(([, words]) => typeof words === 'object' && words !== null && 'en' in words)
    .map(([name, words]) => ({ name: `${path.split('/').at(-1)} ${name}`, words: words as Record<string, unknown> })),
);

describe('every screen text is there in English and in Spanish', () => {
  it('reads every catalogue file', () => {
    expect(Object.keys(CATALOGUES).length).toBeGreaterThan(3);
    expect(inLanguages.length).toBeGreaterThanOrEqual(Object.keys(CATALOGUES).length);
  });
  for (const { name, words } of inLanguages) {
    it(name, () => {
      expect(Object.keys(words).sort()).toEqual(['en', 'es']);
      expect(checkCatalogue(words.en, words.es, SAME_IN_BOTH)).toEqual([]);
    });
  }
  it('the browser’s own words', () => {
    const [en, es] = ['en', 'es'].map(language => MANIFEST_WORDS[`../../public/_locales/${language}/messages.json`]);
    expect(en).toBeDefined();
    const messages = (words: typeof en) =>
      Object.fromEntries(Object.entries(words ?? {}).map(([key, { message }]) => [key, message]));
    expect(checkCatalogue(messages(en), messages(es), SAME_IN_BOTH)).toEqual([]);
  });
});

describe('the check was seen to fail', () => {
  const english = { hello: 'Hello', calls: (n: number) => `${n} calls`, deep: { yes: 'Yes' }, list: ['One', 'Two'] };
  const spanish = { hello: 'Hola', calls: (n: number) => `${n} llamadas`, deep: { yes: 'Sí' }, list: ['Uno', 'Dos'] };
  const check = (es: unknown) => checkCatalogue(english, es, ['OK']).join('\n');

  it('is silent when all is translated', () => expect(check(spanish)).toBe(''));
  it('names what is missing in Spanish', () =>
    expect(check({ ...spanish, deep: {} })).toMatch('deep.yes is missing in Spanish'));
  it('names what is missing in English', () =>
    expect(check({ ...spanish, more: 'Más' })).toMatch('more is missing in English'));
  it('names what is empty', () => expect(check({ ...spanish, hello: ' ' })).toMatch('hello is empty'));
  it('names what was left in English', () =>
    expect(check({ ...spanish, hello: 'Hello' })).toMatch('hello is not translated'));
  it('names a sentence with a number in it left in English', () =>
    expect(check({ ...spanish, calls: english.calls })).toMatch('calls is not translated'));
  it('names a sentence that takes something else', () =>
    expect(check({ ...spanish, calls: () => 'llamadas' })).toMatch('calls takes 0'));
  it('names a list of another length', () =>
    expect(check({ ...spanish, list: ['Uno'] })).toMatch('list.1 is missing in Spanish'));
});
