import type { RefusalCode } from '../campaigns/refusal';
import { fail, type Result, succeed } from '../result';
import { checkTogether } from '../targets/congress/compare-directories';
import { mapsUntil } from '../targets/congress/congress-term';
import {
  type DirectoryFile,
  type DirectoryRefusal,
  type DirectoryRefusalCode,
  refuse,
} from '../targets/congress/directory-refusal';
import type { DirectoryProgress } from '../targets/congress/directory-status';
import { parseMembers } from '../targets/congress/parse-members';
import { parseZips } from '../targets/congress/parse-zips';
import { checksum, countZips } from '../targets/congress/zip-table';
import type { DirectoryAddresses } from './directory-addresses';
import type { DirectoryCopy } from './directory-database';
import type { Download } from './download';

/** What fetching the directory needs from the world. */
export interface FetchDirectoryPorts {
  readonly addresses: DirectoryAddresses;
  readonly download: Download;
  readonly now: () => number;
  readonly showProgress: (progress: DirectoryProgress) => void;
  readonly signal: AbortSignal;
}

const FILES: readonly DirectoryFile[] = ['members', 'offices', 'zips'];

/** Some five times what the files have now. */
const LIMITS: Readonly<Record<DirectoryFile, number>> = { members: 8_388_608, offices: 4_194_304, zips: 4_194_304 };

/** For each file; a slow line gets a minute. */
const SECONDS = 60;

const WAYS: Partial<Record<RefusalCode, DirectoryRefusalCode>> = {
  http_error: 'http_error',
  redirected: 'redirected',
  too_large: 'too_large',
  too_slow: 'too_slow',
};

type Files = Readonly<Record<DirectoryFile, Uint8Array<ArrayBuffer>>>;

async function fetchFiles(ports: FetchDirectoryPorts): Promise<Result<Files, DirectoryRefusal>> {
  const got: Partial<Record<DirectoryFile, Uint8Array<ArrayBuffer>>> = {};
  let before = 0;
  for (const [index, file] of FILES.entries()) {
    const show = (bytes: number) =>
      ports.showProgress({ file, position: index + 1, files: FILES.length, bytes: before + bytes, at: ports.now() });
    show(0);
    const { signal } = ports;
    const answer = await ports.download({
      url: ports.addresses[file],
      maxBytes: LIMITS[file],
      seconds: SECONDS,
      signal,
      onProgress: show,
    });
    if (signal.aborted) return fail(refuse(file, 'cancelled'));
    if (!answer.ok) {
      const { code, detail = '' } = answer.error;
      return fail(refuse(file, WAYS[code] ?? 'unreachable', { detail }));
    }
    before += answer.value.byteLength;
    got[file] = answer.value;
  }
  return succeed(got as Files);
}

async function sha256(...parts: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  const hashes = await Promise.all(parts.map(part => crypto.subtle.digest('SHA-256', part)));
  const bytes = hashes.flatMap(hash => [...new Uint8Array(hash)]);
  return bytes.map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Downloads the three public files, whole and the same for everybody, and reads them into a copy that can be stored; or says which file could not be used, where, and why. */
export async function fetchDirectory(ports: FetchDirectoryPorts): Promise<Result<DirectoryCopy, DirectoryRefusal>> {
  const files = await fetchFiles(ports);
  if (!files.ok) return files;
  const people = parseMembers(files.value);
  if (!people.ok) return people;
  const table = parseZips(files.value.zips);
  if (!table.ok) return table;
  const { members } = people.value;
  const zips = table.value.table;
  const refused = checkTogether(members, zips);
  if (refused) return fail(refused);
  const at = ports.now();
  const zipsSha256 = await sha256(files.value.zips);
  const about = {
    fetchedAt: at,
    bytes: FILES.reduce((sum, file) => sum + files.value[file].byteLength, 0),
    members: members.length,
    numbers: members.reduce((sum, member) => sum + member.offices.length + (member.number === undefined ? 0 : 1), 0),
    zips: countZips(zips),
    odd: people.value.odd.length + table.value.odd.length,
    fingerprint: await sha256(files.value.members, files.value.offices),
    zipsSha256,
    zipsSeenAt: at,
    mapsUntil: mapsUntil(zipsSha256, at),
    checksum: checksum(zips),
  };
  return succeed({ about, members, zips });
}
