/** The least a popup can be: an extension of one HTML page with given text, and a worker that does nothing. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFolder } from '../../tools/own-folder.mjs';

const STYLE = 'html{inline-size:380px;block-size:600px}body{margin:12px;font:16px/1.45 system-ui}p{margin:0 0 8px}';

/** @param {string} text */
const escapeText = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Writes it to a folder of its own, each line a paragraph; the caller removes it. @param {readonly string[]} lines */
export function writeStaticPopup(lines) {
  const folder = createFolder('static');
  const paragraphs = lines.map(line => `<p>${escapeText(line)}</p>`).join('\n');
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Static</title><style>${STYLE}</style></head><body>\n${paragraphs}\n</body></html>\n`;
  const manifest = {
    ...{ manifest_version: 3, name: 'Static', version: '1' },
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'background.js' },
  };
  writeFileSync(join(folder, 'popup.html'), page);
  writeFileSync(join(folder, 'background.js'), '');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
