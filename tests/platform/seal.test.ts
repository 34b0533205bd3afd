import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readKeyCopy, writeKeyCopy } from '../../lib/platform/key-copy';
import { openSeal } from '../../lib/platform/seal';
import { keyInDatabase, keyInStorage } from '../../lib/platform/seal-key';
import { fakeBrowser, resetFakeBrowser } from './fake-browser';
import { giveFileSystem } from './fake-file-system';

vi.mock('../../lib/platform/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));
vi.mock('../../lib/platform/build', () => ({ BROWSER: 'chrome' }));

beforeEach(resetFakeBrowser);
beforeEach(giveFileSystem);

describe.each([
  ['Chromium', keyInStorage],
  ['Firefox', keyInDatabase],
] as const)('the seal in %s', (_, place) => {
  it('opens what it sealed, after a restart too', async () => {
    const seal = await openSeal(place);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async value => {
        const again = await openSeal(place);
        const opened = await again.openJson(await seal.sealJson(value, 'here'), 'here');
        expect(opened).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) });
      }),
      { numRuns: 20 },
    );
  });

  it('makes one key, however many windows open at once on the first day', async () => {
    const seals = await Promise.all(Array.from({ length: 8 }, () => openSeal(place)));
    expect(new Set(seals.map(seal => seal.keyId)).size).toBe(1);
    const [first, last] = [seals[0], seals[7]];
    const sealed = await first?.sealJson('secret', 'here');
    expect(sealed && (await last?.openJson(sealed, 'here'))).toEqual({ ok: true, value: 'secret' });
  });

  it('does not open what was changed, cut, moved elsewhere or sealed before an erasure', async () => {
    const seal = await openSeal(place);
    const sealed = await seal.sealJson({ name: 'Marisol' }, 'here');
    const flipped = sealed.map((byte, at) => (at === 20 ? byte ^ 1 : byte));
    const unreadable = { ok: false, error: 'unreadable' };
    expect(await seal.openJson(flipped, 'here')).toEqual(unreadable);
    expect(await seal.openJson(sealed.slice(0, 15), 'here')).toEqual(unreadable);
    expect(await seal.openJson(new Uint8Array(), 'here')).toEqual(unreadable);
    expect(await seal.openJson(sealed, 'there')).toEqual(unreadable);
    await place.destroy();
    const next = await openSeal(place);
    expect(next.keyId).not.toBe(seal.keyId);
    expect(await next.openJson(sealed, 'here')).toEqual(unreadable);
  });

  it('hides the text, and gives no two equal seals of the same text', async () => {
    const seal = await openSeal(place);
    const [one, two] = [await seal.sealJson('Marisol', 'here'), await seal.sealJson('Marisol', 'here')];
    expect(new TextDecoder().decode(one)).not.toContain('Marisol');
    expect(one).not.toEqual(two);
  });
});

it('in Chromium shuts content scripts out of the area before the key is written there', async () => {
  const setAccessLevel = vi.fn(async () => {
    expect(fakeBrowser.storage.local.items.size).toBe(0);
  });
  Object.assign(fakeBrowser.storage.local, { setAccessLevel });
  await openSeal(keyInStorage);
  expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: undefined });
});

it('in Firefox keeps no key material in storage that content scripts can read', async () => {
  await openSeal(keyInDatabase);
  expect(Object.keys(JSON.parse(fakeBrowser.storage.local.items.get('seal') ?? '{}'))).toEqual(['id']);
  const { key } = (await keyInDatabase.read()) ?? {};
  expect(key?.extractable).toBe(false);
});

it('does not make a second key while the first cannot be read', async () => {
  await openSeal(keyInStorage);
  giveFileSystem();
  const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('busy'));
  await expect(openSeal(keyInStorage)).rejects.toThrow('busy');
  get.mockRestore();
});

describe('the second copy of the key in Chromium', () => {
  const opens = async (sealed: Uint8Array<ArrayBuffer>) => (await openSeal(keyInStorage)).openJson(sealed, 'here');
  const marisol = { ok: true, value: 'Marisol' };

  it('opens what was sealed after everything else was lost, and is put back in its place', async () => {
    const sealed = await (await openSeal(keyInStorage)).sealJson('Marisol', 'here');
    fakeBrowser.storage.local.items.clear();
    expect(await opens(sealed)).toEqual(marisol);
    giveFileSystem();
    expect(await opens(sealed)).toEqual(marisol);
  });

  it('opens what was sealed while the area cannot be read at all', async () => {
    const sealed = await (await openSeal(keyInStorage)).sealJson('Marisol', 'here');
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    expect(await opens(sealed)).toEqual(marisol);
    get.mockRestore();
  });

  it('is made again when it was lost', async () => {
    const sealed = await (await openSeal(keyInStorage)).sealJson('Marisol', 'here');
    giveFileSystem();
    await keyInStorage.keepCopy();
    fakeBrowser.storage.local.items.clear();
    expect(await opens(sealed)).toEqual(marisol);
  });

  it.each([
    ['is cut short', (key: string) => key.slice(0, 10)],
    ['has one bit changed', (key: string) => (key.startsWith('A') ? 'B' : 'A') + key.slice(1)],
    ['is gone', () => undefined],
  ])('is made again when what it holds under the same name %s', async (_, damage) => {
    const sealed = await (await openSeal(keyInStorage)).sealJson('Marisol', 'here');
    const copy = (await readKeyCopy()) as { id: string; key: string };
    await writeKeyCopy({ ...copy, key: damage(copy.key) });
    await keyInStorage.keepCopy();
    fakeBrowser.storage.local.items.clear();
    expect(await opens(sealed)).toEqual(marisol);
  });

  it('never brings back a key that was destroyed, nor one the erasing did not get to', async () => {
    const sealed = await (await openSeal(keyInStorage)).sealJson('Marisol', 'here');
    await keyInStorage.destroy();
    expect(await readKeyCopy()).toBeNull();
    await keyInStorage.keepCopy();
    expect(await opens(sealed)).toMatchObject({ ok: false });
  });
});
