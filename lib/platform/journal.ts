import { compareCopies } from '../calls/merge-copies';
import { parseSealedCall, type SealedCall } from '../calls/sealed-call';
import { addToTally, parseTally, type Tally } from '../calls/tally';
import { isRecord } from '../is-record';
import { fromBase64, toBase64 } from './base64';
import { browser } from './browser';
import type { Seal } from './seal';
import { readKeyId, SEAL_ITEM } from './seal-key';
import { removeLocal, writeLocal } from './write-local';

/** Keys in `storage.local`: one call's latest revision, an immutable chunk, the tally, and copies nobody could read. */
export const JOURNAL_KEYS = { call: 'call.', chunk: 'call-chunk.', tally: 'call-tally', kept: 'call-kept.' } as const;

/** Calls in one chunk; one key per call costs 14 s to read at 100,000 calls. */
export const CHUNK_CALLS = 200;

/** What one look before a write tells. */
export interface JournalLook {
  /** Name of the key in use now; another than our seal's means that everything was erased meanwhile. */
  readonly keyId: string | null;
  readonly tally: Tally;
  /** The asked calls that were written since the last compaction. */
  readonly calls: readonly SealedCall[];
}

/** Everything the journal holds. */
export interface JournalContents {
  readonly calls: readonly SealedCall[];
  readonly chunks: ReadonlyMap<string, readonly SealedCall[]>;
  /** Keys of single calls, all replaced by the next compaction. */
  readonly single: readonly string[];
  /** Entries that do not open or are not calls, by key, as found. */
  readonly unreadable: ReadonlyMap<string, unknown>;
}

/** The second copy of the log, sealed in `storage.local`; whoever writes holds the `log` lock. */
export interface Journal {
  look(ids: readonly string[]): Promise<JournalLook>;
  /** Writes copies and the tally after them in one step; rejects also where a torn log may take along what it wrote. */
  write(calls: readonly SealedCall[], look: JournalLook): Promise<void>;
  /** The same for many copies, as chunks: what was written before stays until the next compaction. */
  writeMany(calls: readonly SealedCall[], before: Tally): Promise<void>;
  readAll(): Promise<JournalContents>;
  /** Keeps full chunks that are still true, writes the rest as a new generation, and only when that is sure to stay removes what it replaces. */
  compact(contents: JournalContents, calls: ReadonlyMap<string, SealedCall>, tally: Tally): Promise<void>;
  /** Moves unreadable entries out of the way, kept for export; a second time where that is not sure to stay. */
  keepAside(unreadable: ReadonlyMap<string, unknown>, at: number): Promise<void>;
}

/** The journal sealed with this seal. */
export function createJournal(seal: Seal): Journal {
  const close = async (key: string, value: unknown) => toBase64(await seal.sealJson(value, key));
  const open = async (key: string, value: unknown): Promise<unknown> => {
    const bytes = typeof value === 'string' ? fromBase64(value) : null;
    const opened = bytes && (await seal.openJson(bytes, key));
    return opened?.ok ? opened.value : undefined;
  };
  const callKey = (id: string) => JOURNAL_KEYS.call + id;

  return {
    async look(ids) {
      const items = await browser.storage.local.get([SEAL_ITEM, JOURNAL_KEYS.tally, ...ids.map(callKey)]);
      const calls = await Promise.all(ids.map(async id => fromJournal(await open(callKey(id), items[callKey(id)]))));
      return {
        keyId: readKeyId(items[SEAL_ITEM]),
        tally: parseTally(await open(JOURNAL_KEYS.tally, items[JOURNAL_KEYS.tally])),
        calls: calls.filter(isCall),
      };
    },
    async write(calls, look) {
      const winning = calls.filter(call =>
        look.calls.every(held => held.id !== call.id || compareCopies(call, held) > 0),
      );
      if (winning.length === 0) return;
      const entries = await Promise.all(
        winning.map(async call => [callKey(call.id), await close(callKey(call.id), toJournal(call))] as const),
      );
      const after = await close(JOURNAL_KEYS.tally, addToTally(look.tally, winning));
      await writeSafely({ ...Object.fromEntries(entries), [JOURNAL_KEYS.tally]: after });
    },
    async writeMany(calls, before) {
      const items: Record<string, string> = {};
      for (let start = 0; start < calls.length; start += CHUNK_CALLS) {
        // Of no generation: the next compaction may keep it as it is.
        const key = `${JOURNAL_KEYS.chunk}0.${crypto.randomUUID()}`;
        items[key] = await close(key, calls.slice(start, start + CHUNK_CALLS).map(toJournal));
      }
      const after = await close(JOURNAL_KEYS.tally, addToTally(before, calls));
      await writeSafely({ ...items, [JOURNAL_KEYS.tally]: after });
    },
    readAll: () => readWhole(browser.storage.local, open),
    async compact(contents, calls, tally) {
      const { chunks, replaced } = planCompaction(contents, calls);
      let isSafe = true;
      for (const [key, held] of chunks)
        isSafe = (await writeLocal({ [key]: await close(key, held.map(toJournal)) })) && isSafe;
      isSafe = (await writeLocal({ [JOURNAL_KEYS.tally]: await close(JOURNAL_KEYS.tally, tally) })) && isSafe;
      if (isSafe) await removeLocal([...replaced]);
    },
    async keepAside(unreadable, keptAt) {
      if (unreadable.size === 0) return;
      const kept = [...unreadable].map(([key, value]) => [
        JOURNAL_KEYS.kept + crypto.randomUUID(),
        { keptAt, key, value },
      ]);
      if (await writeLocal(Object.fromEntries(kept))) await removeLocal([...unreadable.keys()]);
    },
  };
}

async function writeSafely(items: Record<string, unknown>): Promise<void> {
  if (!(await writeLocal(items))) throw new Error('A torn log may take it along');
}

const isCall = (call: SealedCall | null): call is SealedCall => call !== null;
const toJournal = (call: SealedCall) => (call.details ? { ...call, details: toBase64(call.details) } : call);

function fromJournal(raw: unknown): SealedCall | null {
  if (!isRecord(raw)) return null;
  const details = typeof raw.details === 'string' ? fromBase64(raw.details) : null;
  return parseSealedCall({ ...raw, details: details ?? undefined });
}

/** Entries asked for at a time: all of 100,000 calls would be one message of 60 MB, behind which every save and screen waits. */
const AT_A_TIME = { chunk: 10, call: 500 } as const;

type Open = (key: string, value: unknown) => Promise<unknown>;
/** Chromium from 130 and Firefox from 143 name the keys; the polyfill hands it on and does not know its type. */
type Area = { get(keys: string[] | null): Promise<Record<string, unknown>>; getKeys?(): Promise<string[]> };

const isChunk = (key: string) => key.startsWith(JOURNAL_KEYS.chunk);
const isOurs = (key: string) => isChunk(key) || key.startsWith(JOURNAL_KEYS.call);

async function readWhole(area: Area, open: Open): Promise<JournalContents> {
  const keys = (await area.getKeys?.())?.filter(isOurs);
  if (!keys) return readEntries([await area.get(null)], open);
  const contents = await readEntries(readPortions(area, keys), open);
  // A compaction moved calls meanwhile: as one piece nothing can be missed.
  const after = new Set(await area.getKeys?.());
  return keys.some(key => !after.has(key)) ? readEntries([await area.get(null)], open) : contents;
}

async function* readPortions(area: Area, keys: readonly string[]): AsyncGenerator<Record<string, unknown>> {
  const [chunks, single] = [keys.filter(isChunk), keys.filter(key => !isChunk(key))];
  for (const [some, many] of [[chunks, AT_A_TIME.chunk] as const, [single, AT_A_TIME.call] as const]) {
    for (let start = 0; start < some.length; start += many) yield await area.get(some.slice(start, start + many));
  }
}

async function readEntries(
  portions: AsyncIterable<Record<string, unknown>> | Iterable<Record<string, unknown>>,
  open: Open,
): Promise<JournalContents> {
  const calls: SealedCall[] = [];
  const chunks = new Map<string, readonly SealedCall[]>();
  const single: string[] = [];
  const unreadable = new Map<string, unknown>();
  for await (const items of portions) {
    const ours = Object.entries(items).filter(([key]) => isOurs(key));
    const opened = await Promise.all(ours.map(([key, value]) => open(key, value)));
    for (const [index, [key, value]] of ours.entries()) {
      const found = entriesOf(key, opened[index]).map(fromJournal);
      const readable = found.filter(isCall);
      for (const call of readable) calls.push(call);
      if (readable.length < found.length) unreadable.set(key, value);
      else if (isChunk(key)) chunks.set(key, readable);
      else single.push(key);
    }
  }
  return { calls, chunks, single, unreadable };
}

const entriesOf = (key: string, opened: unknown): readonly unknown[] =>
  isChunk(key) && Array.isArray(opened) ? opened : [opened];

/** Which chunks to write, by new keys, and which keys they replace; a chunk that is full and still true stays as it is. */
function planCompaction({ chunks, single }: JournalContents, calls: ReadonlyMap<string, SealedCall>) {
  const isTrue = (call: SealedCall) => calls.get(call.id)?.revision === call.revision;
  const waiting = new Map(calls);
  const replaced = new Set(single);
  for (const [key, held] of chunks) {
    const stays = held.length >= CHUNK_CALLS / 2 && held.every(call => isTrue(call) && waiting.has(call.id));
    if (stays) for (const { id } of held) waiting.delete(id);
    else replaced.add(key);
  }
  const generation = 1 + Math.max(0, ...[...chunks.keys()].map(generationOf));
  const rest = [...waiting.values()].sort((a, b) => a.startedAt - b.startedAt);
  const written = new Map<string, readonly SealedCall[]>();
  for (let start = 0; start < rest.length; start += CHUNK_CALLS) {
    written.set(`${JOURNAL_KEYS.chunk}${generation}.${start / CHUNK_CALLS}`, rest.slice(start, start + CHUNK_CALLS));
  }
  return { chunks: written, replaced };
}

const generationOf = (key: string) => Number.parseInt(key.slice(JOURNAL_KEYS.chunk.length), 10) || 0;
