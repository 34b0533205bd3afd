/** Writes docs/feed.schema.json anew: node tools/feed-schema.mjs, after a change of the feed's schema. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const file = fileURLToPath(new URL('../docs/feed.schema.json', import.meta.url));
const { module } = await runnerImport(fileURLToPath(new URL('./build-feed-schema.ts', import.meta.url)));
writeFileSync(file, module.buildFeedSchema());
console.log(`Wrote ${file}`);
