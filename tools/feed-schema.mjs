/** Writes docs/feed.schema.json anew: node tools/feed-schema.mjs, after a change of the feed's schema. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';
import { loadPart } from './load-part.mjs';

/** @typedef {typeof import('./build-feed-schema.ts')} Building */
const { buildFeedSchema } = /** @type {Building} */ (await loadPart('tools/build-feed-schema.ts'));
const file = join(ROOT, 'docs/feed.schema.json');
writeFileSync(file, buildFeedSchema());
console.log(`Wrote ${file}`);
