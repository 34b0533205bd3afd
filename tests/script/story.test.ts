import { describe, expect, it } from 'vitest';
import type { Block, Script } from '../../lib/campaigns/script-schema';
import { fillScript } from '../../lib/script/fill';
import { rememberBlank } from '../../lib/script/fill-values';
import { storyField } from '../../lib/script/story';
import { DEFAULT_SETTINGS, type Profile } from '../../lib/settings/settings';

const block = (say: Block['say'], text: string, when: Block['when'] = 'always'): Block => ({ say, when, text });
const BLOCKS = [block('ask', 'Please end it.'), block('question', 'Will you?'), block('thanks', 'Thank you.')];
const script = (blocks = BLOCKS, language = 'en-US'): Script => ({ id: 's', language, blocks });
const withStory = (story: string, language = 'en'): Profile =>
  rememberBlank(DEFAULT_SETTINGS.profile, storyField(language), story);
const read = (profile: Profile, of = script(), part: 'call' | 'voicemail' = 'call') =>
  fillScript(of, part, { profile, target: { officeName: 'Board' } }).text;

describe('a story of the caller’s own', () => {
  const mine = withStory('My son was stopped.');

  it('is said before the question at the end, and kept for next time', () => {
    expect(read(mine)).toBe('Please end it.\n\nMy son was stopped.\n\nWill you?\n\nThank you.');
  });

  it('takes the place of the script’s own', () => {
    const of = script([block('story', 'Tell them about [YOUR STREET].'), ...BLOCKS]);
    expect(read(DEFAULT_SETTINGS.profile, of)).toContain('Tell them about ____.');
    expect(read(mine, of)).toBe('My son was stopped.\n\nPlease end it.\n\nWill you?\n\nThank you.');
  });

  it('is not left on a machine, nor said in another language than it was written in', () => {
    expect(read(mine, script(), 'voicemail')).not.toContain('My son');
    expect(read(mine, script(BLOCKS, 'es'))).not.toContain('My son');
    expect(read(withStory('Mi hijo.', 'es-MX'), script(BLOCKS, 'es'))).toContain('Mi hijo.');
  });

  it('is said as it was typed, and gone when it was taken back', () => {
    expect(read(withStory('I paid [AMOUNT] ____.'))).toContain('I paid [AMOUNT] ____.');
    expect(read(rememberBlank(mine, storyField('en'), ' '))).toBe('Please end it.\n\nWill you?\n\nThank you.');
  });

  it('ends a script that has no question and no thanks', () => {
    expect(read(mine, script(BLOCKS.slice(0, 1)))).toBe('Please end it.\n\nMy son was stopped.');
  });
});
