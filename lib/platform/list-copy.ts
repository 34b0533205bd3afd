import * as v from 'valibot';
import type { ListToKeep } from '../campaigns/opened-list';
import { fail, type Result, succeed } from '../result';
import { fromBase64, toBase64 } from './base64';
import { browser } from './browser';
import { openSeal } from './seal';
import { removeLocal, writeLocal } from './write-local';

/** Key of `storage.local` for a second copy of the list opened from a file: Chromium can lose a whole IndexedDB, and nobody would fetch this again. ICE's 832 rows take some 35 kB. */
const LIST_ITEM = 'opened-list';

/** The day stands outside the seal, so that a copy that does not open can still say which list is gone. */
const itemSchema = v.object({ asOf: v.string(), sealed: v.string() });
const listSchema = v.object({ file: v.string(), account: v.unknown(), addedAt: v.number() });

/** A list with the day it is of and when it was opened, ms. */
export interface CopiedList extends ListToKeep {
  readonly addedAt: number;
}

async function pack(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

const unpack = (packed: Uint8Array<ArrayBuffer>): Promise<string> =>
  new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).text();

async function readItem() {
  const item = v.safeParse(itemSchema, (await browser.storage.local.get(LIST_ITEM))[LIST_ITEM]);
  return item.success ? item.output : null;
}

/** Copies a list, sealed and packed, over the copy before. */
export async function writeListCopy(list: CopiedList, asOf: string): Promise<void> {
  const packed = toBase64(await pack(JSON.stringify(list)));
  const sealed = toBase64(await (await openSeal()).sealJson(packed, LIST_ITEM));
  await writeLocal({ [LIST_ITEM]: { asOf, sealed } satisfies v.InferOutput<typeof itemSchema> });
}

/** The list that was copied; null when there is none. */
export async function readListCopy(): Promise<Result<CopiedList | null, 'unreadable'>> {
  const item = await readItem();
  if (!item) return succeed(null);
  const sealed = fromBase64(item.sealed);
  const opened = sealed && (await (await openSeal()).openJson(sealed, LIST_ITEM));
  const packed = opened?.ok && typeof opened.value === 'string' ? fromBase64(opened.value) : null;
  // What the seal has opened is what we wrote.
  const list = packed && v.safeParse(listSchema, JSON.parse(await unpack(packed)));
  return list?.success ? succeed(list.output) : fail('unreadable');
}

/** The day of the list there is a copy of, also of one that does not open; null when there is none. */
export async function readCopiedDay(): Promise<string | null> {
  return (await readItem())?.asOf ?? null;
}

/** Leaves nothing of the copy behind. */
export const forgetListCopy = (): Promise<void> => removeLocal(LIST_ITEM);
