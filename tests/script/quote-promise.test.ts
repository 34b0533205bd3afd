import { describe, expect, it } from 'vitest';
import type { Script } from '../../lib/campaigns/script-schema';
import { promiseEn } from '../../lib/language/en/promise';
import { promiseEs } from '../../lib/language/es/promise';
import { fillScript } from '../../lib/script/fill';
import { quotePromise } from '../../lib/script/quote-promise';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';

const block = (
  say: Script['blocks'][number]['say'],
  text: string,
  when: Script['blocks'][number]['when'] = 'always',
) => ({
  say,
  when,
  text,
});
const SCRIPT: Script = {
  id: 'en',
  language: 'en',
  blocks: [
    block('greeting', 'Hello.'),
    block('topic', 'It is about 287(g).'),
    block('ask', 'Please end it.'),
    block('thanks', 'Thank you.'),
  ],
};
const fill = (script: Script, promise: string, part: 'call' | 'voicemail' = 'call') =>
  fillScript(script, part, { profile: DEFAULT_SETTINGS.profile, target: { officeName: 'Board' }, promise }).text;
const earlier = { day: 'November 20', sentence: promiseEn.quote('November 20'), hasPromise: true };

describe('a promise from an earlier call', () => {
  it('is quoted with its day right after the greeting', () => {
    expect(fill(quotePromise(SCRIPT, earlier), 'a written answer')).toBe(
      [
        'Hello.',
        'I called on November 20, and I was told this: a written answer. How does that stand?',
        'It is about 287(g).',
        'Please end it.',
        'Thank you.',
      ].join('\n\n'),
    );
  });

  it('is said in the script’s own words where it has some, also in Spanish', () => {
    const own = block('topic', 'Ya les había llamado. El [DATE] me dijeron esto: [PROMISE].', 'follow_up');
    const spanish = { ...SCRIPT, language: 'es', blocks: [block('greeting', 'Hola.'), own] };
    const quoted = { day: '20 de noviembre', sentence: promiseEs.quote('20 de noviembre'), hasPromise: true };
    expect(fill(quotePromise(spanish, quoted), 'una carta')).toBe(
      'Hola.\n\nYa les había llamado. El 20 de noviembre me dijeron esto: una carta.',
    );
  });

  it('is never read as script text', () => {
    const said = fill(quotePromise(SCRIPT, earlier), 'to ask [NAME] and ____ **soon**');
    expect(said).toContain('I was told this: to ask [NAME] and ____ **soon**. How');
  });

  it('is not left on a machine', () => {
    expect(fill(quotePromise(SCRIPT, earlier), 'a letter', 'voicemail')).toBe(fill(SCRIPT, '', 'voicemail'));
  });

  it('where there was none, the script says that this is the second call', () => {
    const again = { day: 'November 20', sentence: promiseEn.callBack('November 20'), hasPromise: false };
    const own = block('topic', 'On [DATE] I was told this: [PROMISE].', 'follow_up');
    const script = quotePromise({ ...SCRIPT, blocks: [...SCRIPT.blocks, own] }, again);
    expect(fill(script, '')).toContain('Hello.\n\nI called on November 20, and I am calling back.');
  });

  it('begins a script that greets nobody, and leaves another [DATE] alone', () => {
    const bare = { ...SCRIPT, blocks: [block('ask', 'Decide by [DATE].')] };
    expect(fill(quotePromise(bare, earlier), 'a letter')).toMatch(/^I called on November 20.*\n\nDecide by ____\.$/s);
  });
});
