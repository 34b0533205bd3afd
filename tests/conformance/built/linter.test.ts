import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readPackage } from './package';

interface Finding {
  readonly code: string;
  readonly file?: string;
}

/** Runs the linter of Firefox's add-on store over an unpacked package; it exits with an error where it finds one, and answers all the same. */
function lint(folder: string): Promise<{ errors: Finding[]; warnings: Finding[] }> {
  const linter = join(import.meta.dirname, '../../../node_modules/.bin/web-ext');
  return new Promise((resolve, reject) => {
    execFile(linter, ['lint', '--source-dir', folder, '--output', 'json'], { maxBuffer: 1 << 26 }, (error, answer) => {
      if (answer.trim() === '') reject(error ?? new Error('The linter said nothing'));
      else resolve(JSON.parse(answer));
    });
  });
}

it('the linter of Firefox’s store finds no error, and warns of nothing but Preact’s own innerHTML', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'call-in-lint-'));
  try {
    for (const [path, bytes] of readPackage('firefox').files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const { errors, warnings } = await lint(folder);
    expect(errors).toEqual([]);
    expect([...new Set(warnings.map(({ code }) => code))]).toEqual(['UNSAFE_VAR_ASSIGNMENT']);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 240_000);
