import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallRecord } from '../../../lib/calls/call-record';
import { deleteCall } from '../../../lib/calls/call-session';
import { type BackupContent, writeBackup } from '../../../lib/calls/export/backup';
import { sumUp } from '../../../lib/calls/export/checksum';
import { bringBackSettings, pickKeptSettings } from '../../../lib/calls/export/kept-settings';
import { planImport } from '../../../lib/calls/export/plan-import';
import { readBackup } from '../../../lib/calls/export/read-backup';
import { readFile } from '../../../lib/calls/export/read-file';
import { takeSha256 } from '../../../lib/platform/backup-cipher';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings';
import { manyCalls, sampleCall } from '../../components/sample-calls';
import { randomLog } from './random-calls';

const MADE = { at: Date.parse('2026-11-21T03:30:00Z'), timeZone: 'America/Los_Angeles' };
const SETTINGS = {
  ...DEFAULT_SETTINGS,
  addedHosts: ['allowed.example'],
  profile: { ...DEFAULT_SETTINGS.profile, name: 'Rosa', city: 'Frederick', otherBlanks: { 'because ______': 'kin' } },
};
const FEED = 'https://neighbours.example/feed.json';

const content = (calls: readonly CallRecord[]): BackupContent => ({
  calls,
  unreadable: [{ store: 'journal', keptAt: 1, value: 'AAEC' }],
  settings: pickKeptSettings(SETTINGS),
  feeds: [FEED],
});
const write = (calls: readonly CallRecord[]) => writeBackup(content(calls), MADE, takeSha256);
const encode = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array) {
  const file = readFile(bytes);
  return file.ok ? readBackup(file.value, takeSha256) : file;
}

/** A backup changed by hand, checksum and all. */
async function forge(change: (file: Record<string, unknown> & { calls: Record<string, unknown>[] }) => void) {
  const file = JSON.parse((await write(manyCalls(20, MADE.at))).text);
  change(file);
  return read(encode(JSON.stringify({ ...file, sha256: await sumUp(file, takeSha256) })));
}

/** An attempt without an outcome is over where its file is brought back. */
const over = (call: CallRecord): CallRecord =>
  call.state === 'open' ? { ...call, state: 'ended', outcome: 'not_recorded', endedAt: call.startedAt } : call;

describe('a backup', () => {
  it('is named by the caller’s own day and can be read by a person', async () => {
    const file = await write([sampleCall({ id: 'one' })]);
    expect(file.name).toBe('call-in-backup-2026-11-20.json');
    expect(file.text).toContain('"started": "2026-11-21T20:04:00.000Z"');
  });

  it('brings back the very log it was made of, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(randomLog, async calls => {
        const back = await read(encode((await write(calls)).text));
        expect(back).toMatchObject({ ok: true, value: { calls, feeds: [FEED] } });
        const plan = planImport(back.ok ? back.value.calls : [], { known: new Map(), wordless: new Map() });
        expect(plan).toEqual({ fresh: calls.map(over), newer: [], here: 0, deleted: [], worded: [] });
      }),
      { numRuns: 40 },
    );
  });

  it('holds what was typed and chosen, no tombstone, and no site that may be read', async () => {
    const back = await read(encode((await write([sampleCall({ id: 'a' }), deleteCall(sampleCall({ id: 'b' }))])).text));
    expect(back.ok && back.value.calls.map(({ id }) => id)).toEqual(['a']);
    expect(back.ok && back.value.settings).toEqual(pickKeptSettings(SETTINGS));
    expect(back.ok && JSON.stringify(back.value)).not.toContain('allowed.example');
  });

  it('is refused when any bit of it is another', async () => {
    const bytes = encode((await write(manyCalls(3, MADE.at))).text);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (place, bit) => {
        const damaged = new Uint8Array(bytes);
        damaged[place] = (damaged[place] ?? 0) ^ (1 << bit);
        expect((await read(damaged)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused when cut short anywhere', async () => {
    const bytes = encode((await write(manyCalls(3, MADE.at))).text);
    for (let length = 0; length < bytes.length; length += 1 + Math.floor(length / 40)) {
      expect((await read(bytes.slice(0, length))).ok).toBe(false);
    }
    expect(await read(bytes.slice(0, -9))).toMatchObject({ error: { why: 'cut_short' } });
  });
});

describe('what is refused, and where', () => {
  it.each([
    ['date', (call: Record<string, unknown>) => delete call.startedAt],
    ['date', (call: Record<string, unknown>) => Object.assign(call, { startedAt: 1e300 })],
    ['id', (call: Record<string, unknown>) => Object.assign(call, { id: '../x' })],
    ['revision', (call: Record<string, unknown>) => Object.assign(call, { revision: Number.MAX_SAFE_INTEGER })],
    ['state', (call: Record<string, unknown>) => Object.assign(call, { state: 'deleted' })],
    [
      'other',
      (call: Record<string, unknown>) => Object.assign(call, { followUp: { on: '2026-13-45', isDone: false } }),
    ],
    [
      'other',
      (call: Record<string, unknown>) => Object.assign(call, { followUp: { on: '2026-02-30', isDone: false } }),
    ],
    ['outcome', (call: Record<string, unknown>) => delete call.outcome],
    ['way', (call: Record<string, unknown>) => Object.assign(call, { way: 'fax' })],
    ['campaign', (call: Record<string, unknown>) => Object.assign(call, { campaign: 7 })],
    ['details', (call: Record<string, unknown>) => Object.assign(call, { details: { note: 'x' } })],
    ['other', (call: Record<string, unknown>) => Object.assign(call, { listened: true })],
    ['doubled', (call: Record<string, unknown>) => Object.assign(call, { id: 'call-0' })],
  ])('a call with its %s wrong, by its number', async (field, damage) => {
    const read = await forge(({ calls }) => damage(calls[16] ?? {}));
    expect(read).toEqual({ ok: false, error: { why: 'call', number: 17, field } });
  });

  it.each([
    ['no JSON', '{"format" "call-in backup"}', { why: 'not_json', line: 1 }],
    ['another file', '{"format":"something else","version":1}', { why: 'not_ours' }],
    ['a list', '[]', { why: 'not_ours' }],
    ['a later version', '{"format":"call-in backup","version":9}', { why: 'newer', version: 9 }],
    ['a deep one', `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, { why: 'not_ours' }],
    ['nothing', '', { why: 'not_ours' }],
  ])('%s', async (_, text, error) => expect(await read(encode(text))).toEqual({ ok: false, error }));

  it('bytes that are no text', async () =>
    expect(await read(new Uint8Array([0x7b, 0xff, 0xfe]))).toEqual({ ok: false, error: { why: 'not_text' } }));

  it('settings that are not sound, and a checksum that is gone', async () => {
    expect(await forge(file => Object.assign(file, { settings: { version: 4, profile: 7 } }))).toMatchObject({
      error: { why: 'settings' },
    });
    const { sha256: _gone, ...rest } = JSON.parse((await write([])).text);
    expect(await read(encode(JSON.stringify(rest)))).toMatchObject({ error: { why: 'no_checksum' } });
  });

  it('nothing that pollutes: inherited names of a file are no fields', async () => {
    const back = await read(
      encode('{"__proto__":{"calls":[]},"format":"call-in calls","version":1,"exported":"2026-11-21T00:00:00Z"}'),
    );
    expect(back.ok).toBe(false);
    expect(({} as Record<string, unknown>).calls).toBeUndefined();
  });
});

it('reads the first version, which had calls only', async () => {
  const calls = manyCalls(2, MADE.at);
  const first = {
    format: 'call-in calls',
    version: 1,
    exported: '2026-11-21T03:30:00.000Z',
    calls: calls.map(call => ({ started: 'then', ...call })),
    unreadable: [{ store: 'journal', keptAt: 1, value: 'torn' }],
  };
  expect(await read(encode(JSON.stringify(first, null, 2)))).toMatchObject({
    ok: true,
    value: { calls, settings: null },
  });
});

describe('the plan of an import', () => {
  const call = (id: string, revision = 1) => sampleCall({ id, revision });
  const known = new Map([
    ['same', { revision: 1, state: 'ended' as const }],
    ['later here', { revision: 5, state: 'ended' as const }],
    ['earlier here', { revision: 1, state: 'open' as const }],
    ['deleted here', { revision: 3, state: 'deleted' as const }],
  ]);

  it('tells new, here, corrected since and deleted here apart', () => {
    const calls = [call('new'), call('same'), call('later here'), call('earlier here', 2), call('deleted here')];
    expect(planImport(calls, { known, wordless: new Map() })).toEqual({
      fresh: [calls[0]],
      here: 2,
      newer: [calls[3]],
      deleted: [{ ...calls[4], revision: 4 }],
      worded: [],
    });
  });

  it('leaves what was deleted here deleted, also where the file has a later correction', () => {
    const corrected = call('deleted here', 9);
    const plan = planImport([corrected], { known, wordless: new Map() });
    expect(plan).toMatchObject({ fresh: [], newer: [], here: 0 });
    // Above the tombstone and above the correction.
    expect(plan.deleted).toEqual([{ ...corrected, revision: 10 }]);
  });

  it('never takes a call without its details over one that has them', () => {
    const { details: _sealed, ...bare } = call('earlier here', 2);
    expect(planImport([bare], { known, wordless: new Map() })).toMatchObject({ newer: [], here: 1 });
  });
});

describe('settings from a backup', () => {
  const kept = pickKeptSettings({ ...SETTINGS, language: 'es', offHosts: ['quiet.example'] });

  it('fill in what is empty', () => {
    expect(bringBackSettings(DEFAULT_SETTINGS, kept)).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'es',
      offHosts: ['quiet.example'],
      profile: SETTINGS.profile,
    });
  });

  it('never make a script say more of the name than was chosen here', () => {
    const profile = { ...DEFAULT_SETTINGS.profile, nameUse: 'none' as const };
    const named = { ...kept, profile: { ...kept.profile, name: 'Ana López', nameUse: 'full' as const } };
    expect(bringBackSettings({ ...DEFAULT_SETTINGS, profile }, named).profile).toMatchObject({
      name: 'Ana López',
      nameUse: 'none',
    });
  });

  it('take nothing away: a name stays, a place stays whole, marking stays off', () => {
    const now = {
      ...DEFAULT_SETTINGS,
      marking: 'off' as const,
      profile: { ...DEFAULT_SETTINGS.profile, name: 'Ana', zip: '27701' },
    };
    expect(bringBackSettings(now, kept)).toMatchObject({
      marking: 'off',
      addedHosts: [],
      profile: { name: 'Ana', zip: '27701', city: '' },
    });
  });
});
