/** The pages to measure on: saved ones of a folder, or generated ones of the same four sizes. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findGiven } from '../../tools/given-files.mjs';
import { ROOT } from '../../tools/install.mjs';
import { listGivenHtml } from '../../tools/list-html.mjs';
import { generatePage } from './generate-page.mjs';

/**
 * @typedef {'S' | 'M' | 'L' | 'XL'} Bucket
 * @typedef {{ name: string, bucket: Bucket, html: string | Buffer }} Page
 */

/** By bytes of HTML. @type {readonly { bucket: Bucket, below: number }[]} */
const BUCKETS = [
  { bucket: 'S', below: 60_000 },
  { bucket: 'M', below: 200_000 },
  { bucket: 'L', below: 600_000 },
  { bucket: 'XL', below: Number.POSITIVE_INFINITY },
];

/** @type {readonly Bucket[]} */
export const BUCKET_NAMES = BUCKETS.map(({ bucket }) => bucket);

/** Where saved pages lie when nobody says. */
const USUAL_FOLDER = join(ROOT, '../shared/pages');

const GENERATED_BYTES = [20_000, 35_000, 50_000, 80_000, 120_000, 180_000, 250_000, 400_000, 550_000, 700_000, 900_000];

/**
 * The saved pages of a folder, nested ones too, or generated ones where there is none.
 * @param {string | undefined} folder
 * @param {string} [usual] where to look when nobody named one
 * @returns {{ pages: Page[], from: string }}
 */
export function readPages(folder, usual = USUAL_FOLDER) {
  const chosen = folder === undefined ? usual : findGiven(folder);
  const files = folder !== undefined || existsSync(chosen) ? listGivenHtml(chosen) : [];
  if (files.length > 0) {
    const pages = files.map(file => pageOf(relative(chosen, file), readFileSync(file)));
    return { pages, from: `${pages.length} saved pages of ${relative(ROOT, chosen) || chosen}` };
  }
  const pages = GENERATED_BYTES.flatMap((bytes, index) =>
    [1, 2, 3, 4].map(seed => pageOf(`generated-${bytes}-${seed}`, generatePage(bytes, index * 10 + seed))),
  );
  return { pages, from: `${pages.length} generated pages (no saved ones here: name a folder with --pages)` };
}

/** @param {string} name @param {string | Buffer} html @returns {Page} */
function pageOf(name, html) {
  const bytes = Buffer.byteLength(html);
  const { bucket } = BUCKETS.find(({ below }) => bytes < below) ?? { bucket: 'XL' };
  return { name, bucket, html };
}

/** A few of each bucket. @param {readonly Page[]} pages @param {number} each */
export function fewOfEach(pages, each) {
  return BUCKET_NAMES.flatMap(bucket => pages.filter(page => page.bucket === bucket).slice(0, each));
}
