/** The least an extension on a page can be: an empty script and an empty style where ours come, and no background. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFolder } from '../../tools/own-folder.mjs';

/** Writes it to a folder of its own; the caller removes it. @param {string} host */
export function writeEmptyExtension(host) {
  const folder = createFolder('empty');
  const manifest = {
    ...{ manifest_version: 3, name: 'Empty', version: '1' },
    content_scripts: [
      { matches: [`https://${host}/*`], js: ['empty.js'], css: ['empty.css'], run_at: 'document_idle' },
    ],
  };
  writeFileSync(join(folder, 'empty.js'), '');
  writeFileSync(join(folder, 'empty.css'), '');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
