import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Rule } from './rule';
import { importRules } from './rules/imports';
import { messageRules } from './rules/messages';
import { nameRules } from './rules/names';
import { purityRules } from './rules/purity';
import { repositoryRules } from './rules/repository';
import { screenTextRules } from './rules/screen-text';
import { sinkRules } from './rules/sinks';
import { sizeRules } from './rules/sizes';
import { storageRules } from './rules/storage';
import { typedFieldRules } from './rules/typed-fields';
import { plant, readTree } from './tree';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WALKED = [
  ...['lib', 'components', 'entrypoints', 'campaigns', 'public', 'tools', 'tests', 'bench', 'docs'],
  ...[
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'wxt.config.ts',
    'vitest.config.ts',
    'playwright.config.ts',
    'biome.json',
    'knip.json',
  ],
  ...['README.md', 'PRIVACY.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'RELIABILITY.md'],
];
const RULES: readonly Rule[] = [
  importRules,
  sizeRules,
  purityRules,
  sinkRules,
  nameRules,
  messageRules,
  screenTextRules,
  repositoryRules,
  storageRules,
  typedFieldRules,
].flat();

describe('the house keeps its rules', () => {
  const tree = readTree(ROOT, WALKED);
  for (const { says, check } of RULES) it(says, () => expect(check(tree)).toEqual([]));
});

describe('each rule was seen to fail', () => {
  for (const { says, check, plants } of RULES) {
    it(says, () => {
      expect(plants.some(({ finds }) => finds !== null)).toBe(true);
      for (const { files, finds } of plants) {
        const complaints = check(plant(files)).join('\n');
        if (finds) expect(complaints, JSON.stringify(files)).toMatch(finds);
        else expect(complaints, JSON.stringify(files)).toBe('');
      }
    });
  }
});
