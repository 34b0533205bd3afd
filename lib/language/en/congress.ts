import type { DirectoryFile, DirectoryRefusalCode } from '../../targets/congress/directory-refusal';
import { plural } from '../language';
import { membersEn } from './members';

const files: Readonly<Record<DirectoryFile, string>> = {
  members: 'the list of members',
  offices: 'the list of district offices',
  zips: 'the ZIP table',
};

const added = (detail: string): string => (detail === '' ? '' : ` (${detail})`);

type Sentence = (file: string, detail: string) => string;

const refused: Readonly<Record<DirectoryRefusalCode, Sentence>> = {
  unreachable: file => `The host of ${file} could not be reached.`,
  http_error: (file, status) => `The host of ${file} answered with an error${added(status)}.`,
  redirected: file => `The host of ${file} redirects to another address.`,
  too_large: (file, bytes) => `It is larger than ${file} ever is: more than ${bytes} bytes.`,
  too_slow: file => `The host took longer than a minute to send ${file}.`,
  not_permitted: (file, host) =>
    `The browser has no permission yet to fetch ${file} from ${host}. Press Refresh now to be asked.`,
  cancelled: () => 'The download was cancelled.',
  storage_failed: () => 'There was no room on this device to store it.',
  html_page: (file, title) => `Instead of ${file} came a web page${added(title)}.`,
  not_text: file => `What came for ${file} is not text.`,
  truncated: file => `The download of ${file} breaks off before its end.`,
  not_json: (file, start) => `What came for ${file} is not JSON${added(start)}.`,
  not_the_file: (file, start) => `What came is not ${file}${added(start)}.`,
  too_many_odd: (file, count) => `Too many entries in ${file} cannot be read: ${count}.`,
  too_many_empty: (file, count) => `Too many districts are missing in ${file}: ${count}.`,
};

/** English words about members of Congress and the directory they are found in. */
export const congressEn = {
  ...membersEn,
  title: 'Your members of Congress',
  explains:
    'With the public directory on this device, campaigns for Congress call your own senators and representative, with their district offices, instead of the Capitol switchboard.',
  downloads: (size: string) => `What is downloaded: three public files, the same for everybody, about ${size} in all.`,
  files: { members: 'Members of Congress', offices: 'Their district offices', zips: 'ZIP areas and districts' },
  nothingAboutYou:
    'Nothing about you is sent: the whole files are fetched, without cookies, and your ZIP is looked up on this device. They are refreshed once a week.',
  download: 'Download the directory',
  downloading: (position: number, all: number, size: string) => `File ${position} of ${all} · ${size}`,
  downloadingLabel: 'Downloading the directory',
  cancel: 'Cancel',
  refresh: 'Refresh now',
  remove: 'Remove',
  removeConfirm: 'Remove the directory from this device?',
  removeYes: 'Yes, remove it',
  removeNo: 'Keep it',
  removed: 'The directory was removed.',
  done: {
    stored: 'The directory is on this device.',
    unchanged: 'The directory is up to date.',
  },
  declined: 'Without that permission nothing was downloaded. The Capitol switchboard stands in.',
  failed: 'That did not work. Try again.',
  facts: {
    of: 'Downloaded',
    members: 'Members',
    numbers: 'Phone numbers',
    zips: 'ZIP areas',
    size: 'Size of the files',
    mapsUntil: 'District maps hold until',
    odd: 'Entries left out',
  },
  refused: (code: DirectoryRefusalCode, file: DirectoryFile, detail: string) => refused[code](files[file], detail),
  where: (place: string) => `In the file: ${place}`,
  lastCopyStays: 'The last good copy stays.',
  noCopyYet: 'Until it works, the Capitol switchboard stands in.',
  damaged:
    'The directory on this device was damaged or lost. It can be downloaded again; the Capitol switchboard stands in.',
  held: (changed: string, all: string, day: string) =>
    `The refresh of ${day} would change ${changed} of ${all} phone numbers. So many seldom change at once outside a new Congress, so it is held back until you decide.`,
  useAnyway: 'Use it anyway',
  keepOld: 'Keep the old one',
  // Where you live
  yours: 'Found for your place',
  zipLabel: 'Your ZIP',
  zipFind: 'Find',
  zipProblem: 'A ZIP has five digits.',
  vacantSeat: 'vacant',
  noNumber: 'no number listed yet',
  choose: (seatName: string) => `My district is ${seatName}`,
  chosen: (seatName: string) => `You chose ${seatName}.`,
  chooseAgain: 'Choose again',
  finder: 'Find your district by address on house.gov',
  useState: (state: string) => `I live in ${state}`,
  gaps: {
    reading: 'Looking up your members of Congress…',
    no_directory: 'To call your own members directly, download the public directory once.',
    damaged: 'The directory on this device could not be read, so the Capitol switchboard stands in.',
    needs_place: 'Which members are yours? Your ZIP tells, and it stays on this device.',
    needs_zip: 'Which representative is yours? Your ZIP tells, and it stays on this device.',
    unknown_zip: (zip: string) =>
      `ZIP ${zip} is not in the table; some belong to post office boxes or single buildings. Try a neighbour’s, or ask the switchboard.`,
    mismatch: (zip: string, states: string, state: string) =>
      `ZIP ${zip} is in ${states}, but your state is set to ${state}. Which is right?`,
    choice: (zip: string) => `ZIP ${zip} lies in several districts. Which is yours?`,
    state_choice: (zip: string) => `ZIP ${zip} lies in more than one state. Which is yours?`,
    no_senators: (state: string) => `${state} has no senators.`,
    vacant: (seatName: string) => `The seat of ${seatName} is vacant.`,
    vacantHelp: 'Your senators speak for you too, and the switchboard takes calls for the vacant office.',
    over: (name: string, day: string) =>
      `The term of ${name} ended on ${day}, and this copy of the directory does not know who came after.`,
    no_number: (name: string) => `The directory has no number for ${name} yet. Ask the switchboard to put you through.`,
    maps_over: (day: string) =>
      `The districts in the ZIP table held until ${day}. Some are drawn anew for each Congress, so none is named here.`,
    maps_awaited: 'No newer table is published yet; it is looked for every week.',
  },
  copyOf: (since: string) => `Public directory, downloaded ${since}.`,
  openSettings: 'Download it in Settings',
  refreshSettings: 'Refresh it in Settings',
  // District offices
  homeOffices: (count: number) => plural(count, '1 office at home', `${count} offices at home`),
  homeBusy: 'Washington busy, full or closed? These offices take the same call.',
  homeClosed: 'Washington is closed now. These offices take the same call.',
  callHere: (place: string) => `Call ${place}`,
  hours: (said: string) => `Hours as listed: ${said}`,
  washington: 'Washington, DC',
  onThisLine: 'shown above',
};

/** What every language must have about members of Congress. */
export type CongressWords = typeof congressEn;
