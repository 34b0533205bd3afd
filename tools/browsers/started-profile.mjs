/** Profiles of Firefox that were started once, without the extension: half of what a start takes is the making of a new profile. */
import { cpSync } from 'node:fs';
import { createFolder } from '../own-folder.mjs';
import { launchFirefox } from './firefox.mjs';

/** @type {Map<string, Promise<string>>} */
const started = new Map();

/**
 * A copy of the profile that this program started first, into a folder of its own or the one given.
 * @param {string} binary of Firefox
 * @param {string} [folder]
 */
export async function copyStartedProfile(binary, folder = createFolder('firefox')) {
  const known = started.get(binary) ?? startProfile(binary);
  started.set(binary, known);
  cpSync(await known, folder, { recursive: true });
  return folder;
}

/** @param {string} binary */
async function startProfile(binary) {
  const profile = createFolder('firefox-started');
  const browser = await launchFirefox({ binary, profile });
  await browser.close();
  return profile;
}
