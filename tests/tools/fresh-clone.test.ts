import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolderForAll } from './new-folder';

const ROOT = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Commands that say what they need before anything has to be installed are given it. */
const GIVEN: Readonly<Record<string, string>> = { bench: 'finding', 'eval:pages': '.' };

describe('in a checkout nobody has installed anything in, whose folder has a space in its name', () => {
  const folder = join(newFolderForAll(), 'a clone');
  const programs = join(folder, '..', 'bin');

  beforeAll(() => {
    for (const part of ['tools', 'bench', 'tests/e2e/long.mjs', 'package.json', 'package-lock.json'])
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    writeFileSync(join(folder, 'page.html'), '');
    mkdirSync(programs);
    writeFileSync(join(programs, 'npm'), '#!/bin/sh\necho "no network here: npm $1"\nexit 1\n');
    chmodSync(join(programs, 'npm'), 0o755);
  });

  it.each(Object.keys(scripts))('npm run %s installs what it needs, and says so where it cannot', name => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', `${scripts[name]} ${GIVEN[name] ?? ''}`], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${programs}${delimiter}${process.env.PATH}` },
    });
    expect(`${stdout}${stderr}`).toContain('no network here: npm ci');
    expect(`${stdout}${stderr}`).not.toMatch(/ERR_MODULE_NOT_FOUND|^\s+at /m);
    expect(status).toBe(1);
  });
});
