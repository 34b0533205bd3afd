/** What happens at every key typed into a script: filling it, and cutting its largest block into tokens. */
import { bench, describe } from 'vitest';
import type { Script } from '../lib/campaigns/script-schema';
import { fillScript } from '../lib/script/fill';
import { leaveNameOut } from '../lib/script/leave-name-out';
import { tokenize } from '../lib/script/tokenize';
import { DEFAULT_SETTINGS } from '../lib/settings/settings';

const LINE =
  "My name is ____ and I'm calling from [CITY, STATE]. **No more** 287(g): see https://example.org/a [CHOOSE: one | two].\n";
const LARGEST_BLOCK = LINE.repeat(40).slice(0, 4_000);
const SCRIPT: Script = {
  id: 'largest',
  language: 'en',
  blocks: Array.from({ length: 8 }, () => ({ say: 'ask', when: 'always', text: LINE.repeat(4) })),
};
const profile = { ...DEFAULT_SETTINGS.profile, name: 'Rosa Delgado', city: 'Durham', state: 'NC' };
const target = { officeName: 'the office' };

describe('what happens at every key typed into a script', () => {
  bench('a whole script filled', () => {
    fillScript(SCRIPT, 'call', { profile, target });
  });
  bench('a whole script without a name', () => {
    fillScript(SCRIPT, 'call', { profile: { ...profile, nameUse: 'none' }, target, leaveNameOut });
  });
  bench('the largest block a feed may have, cut into tokens', () => {
    tokenize(LARGEST_BLOCK);
  });
});
