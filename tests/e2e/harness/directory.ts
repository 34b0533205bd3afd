import { membersFile, officesFile, zipsFile } from '../../targets/congress/sample-directory-files';
import type { Answer, Sites } from './sites';

const LEGISLATORS = 'https://unitedstates.github.io/congress-legislators';

/** Where the extension fetches the public directory from. */
const ADDRESSES = {
  members: `${LEGISLATORS}/legislators-current.json`,
  offices: `${LEGISLATORS}/legislators-district-offices.json`,
  zips: 'https://raw.githubusercontent.com/OpenSourceActivismTech/us-zipcodes-congress/master/zccd.csv',
} as const;

/** What Firefox asks the user for. */
export const DIRECTORY_HOSTS = ['https://unitedstates.github.io/*', 'https://raw.githubusercontent.com/*'] as const;

const OPEN = { 'access-control-allow-origin': '*' };

const open = (answer: string | { readonly status: number }): Answer =>
  typeof answer === 'string' ? { headers: OPEN, body: answer } : { ...answer, headers: OPEN };

/** Puts a small invented directory at the real addresses, or other answers in the place of some files. */
export function serveDirectory(
  sites: Sites,
  changes: Partial<Record<keyof typeof ADDRESSES, string | { readonly status: number }>> = {},
): void {
  const files = { members: membersFile(), offices: officesFile(), zips: zipsFile(), ...changes };
  for (const file of ['members', 'offices', 'zips'] as const) sites.serve(ADDRESSES[file], open(files[file]));
}
