import { describe, expect, it } from 'vitest';
import type { Script } from '../../lib/campaigns/script-schema';
import { earlierEn } from '../../lib/language/en/earlier';
import { earlierEs } from '../../lib/language/es/earlier';
import { fillScript } from '../../lib/script/fill';
import type { EarlierCall } from '../../lib/script/quote-promise';
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
const view = (script: Script, earlier?: EarlierCall, part: 'call' | 'voicemail' = 'call') =>
  fillScript(script, part, { profile: DEFAULT_SETTINGS.profile, target: { officeName: 'Board' }, earlier });
const fill = (...asked: Parameters<typeof view>) => view(...asked).text;
const promised = (promise: string): EarlierCall => ({
  day: 'November 20',
  sentence: earlierEn.quote('November 20'),
  promise,
});

describe('a promise from an earlier call', () => {
  it('is quoted with its day right after the greeting', () => {
    expect(fill(SCRIPT, promised('a written answer'))).toBe(
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
    const quoted = { day: '20 de noviembre', sentence: earlierEs.quote('20 de noviembre'), promise: 'una carta' };
    expect(fill(spanish, quoted)).toBe('Hola.\n\nYa les había llamado. El 20 de noviembre me dijeron esto: una carta.');
  });

  it('is never read as script text', () => {
    const said = fill(SCRIPT, promised('to ask [NAME] and ____ **soon**'));
    expect(said).toContain('I was told this: to ask [NAME] and ____ **soon**. How');
  });

  it('leaves the script’s own blocks their keys, by which a chosen reason and the block being read are known', () => {
    const keys = (earlier?: EarlierCall) => view(SCRIPT, earlier).blocks.map(({ key }) => key);
    expect(keys(promised('a letter'))).toEqual(keys().toSpliced(1, 0, 'en quote'));
  });

  it('is not left on a machine', () => {
    expect(fill(SCRIPT, promised('a letter'), 'voicemail')).toBe(fill(SCRIPT, undefined, 'voicemail'));
  });

  it('where there was none, the script says that this is the second call', () => {
    const again = { day: 'November 20', sentence: earlierEn.callBack('November 20'), promise: '' };
    const own = block('topic', 'On [DATE] I was told this: [PROMISE].', 'follow_up');
    const script = { ...SCRIPT, blocks: [...SCRIPT.blocks, own] };
    expect(fill(script, again)).toContain('Hello.\n\nI called on November 20, and I am calling back.');
  });

  it('begins a script that greets nobody, and leaves another [DATE] alone', () => {
    const bare = { ...SCRIPT, blocks: [block('ask', 'Decide by [DATE].')] };
    expect(fill(bare, promised('a letter'))).toMatch(/^I called on November 20.*\n\nDecide by ____\.$/s);
  });
});
