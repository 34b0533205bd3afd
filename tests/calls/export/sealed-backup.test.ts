import { describe, expect, it } from 'vitest';
import { sumUp } from '../../../lib/calls/export/checksum';
import {
  openSealedBackup,
  ratePassphrase,
  readSealedBackup,
  SEAL_TERMS,
  sealBackup,
} from '../../../lib/calls/export/sealed-backup';
import { backupCipher, takeSha256 } from '../../../lib/platform/backup-cipher';

const MADE = { at: Date.parse('2026-11-21T03:30:00Z'), timeZone: 'UTC' };
const PORTS = { cipher: backupCipher, sha256: takeSha256 };
const FILE = { name: 'x', type: 'application/json', text: '{"calls":["Marisol, Añasco"]}' };
const seal = (passphrase: string) => sealBackup(FILE, { passphrase, made: MADE }, PORTS);

describe('a backup closed with a passphrase', () => {
  it('opens with it, typed on any keyboard, and with no other', async () => {
    const { name, text } = await seal('ca\u00f1\u00f3n de noviembre');
    expect(name).toBe('call-in-sealed-backup-2026-11-21.json');
    const head = await readSealedBackup(JSON.parse(text), takeSha256);
    if (!head.ok) throw new Error(head.error.why);
    const opened = await openSealedBackup(head.value, 'can\u0303o\u0301n de noviembre', backupCipher);
    expect(new TextDecoder().decode(opened ?? undefined)).toBe(FILE.text);
    expect(await openSealedBackup(head.value, 'Cañón de noviembre', backupCipher)).toBeNull();
  });

  it('says in clear what it is and how it was closed, and nothing of what is in it', async () => {
    const [one, two] = [await seal('four or five words'), await seal('four or five words')].map(({ text }) =>
      JSON.parse(text),
    );
    expect(one).toMatchObject({
      format: 'call-in sealed backup',
      version: 1,
      exported: '2026-11-21T03:30:00.000Z',
      cipher: 'AES-256-GCM',
      kdf: 'PBKDF2-SHA-256',
      iterations: 600_000,
    });
    expect(SEAL_TERMS.iterations).toBe(600_000);
    expect([atob(one.salt).length, atob(one.iv).length]).toEqual([16, 12]);
    expect(JSON.stringify(one) + atob(one.data)).not.toMatch(/Marisol|calls/);
    expect([one.salt, one.iv, one.data].some(part => Object.values(two).includes(part))).toBe(false);
  });

  it('tells damage from a wrong passphrase, and asks no browser for endless rounds', async () => {
    const file = JSON.parse((await seal('four or five words')).text);
    const damaged = { ...file, data: `B${file.data.slice(1)}`, iv: `B${file.iv.slice(1)}` };
    expect(await readSealedBackup(damaged, takeSha256)).toMatchObject({ error: { why: 'changed' } });
    const endless = { ...file, iterations: 4_000_000_000 };
    const summed = { ...endless, sha256: await sumUp(endless, takeSha256) };
    expect(await readSealedBackup(summed, takeSha256)).toMatchObject({ error: { why: 'seal' } });
    expect(await readSealedBackup({ ...file, version: 2 }, takeSha256)).toMatchObject({ error: { why: 'newer' } });
  });

  it('cannot be given another head', async () => {
    const file = { ...JSON.parse((await seal('four or five words')).text), exported: '2020-01-01T00:00:00.000Z' };
    const head = await readSealedBackup({ ...file, sha256: await sumUp(file, takeSha256) }, takeSha256);
    expect(head.ok && (await openSealedBackup(head.value, 'four or five words', backupCipher))).toBeNull();
  });
});

it.each([
  ['', 'too_short'],
  ['Tr0ub4dor', 'too_short'],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'too_short'],
  ['Tr0ub4dor&3x', 'short'],
  ['correct horse bat', 'fair'],
  ['correct horse battery staple', 'long'],
])('rates “%s” as %s', (passphrase, rated) => expect(ratePassphrase(passphrase)).toBe(rated));
