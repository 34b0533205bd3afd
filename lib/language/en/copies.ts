import type { BackupRefusal, CallField } from '../../calls/export/backup-refusal';
import { formatCount } from '../format-time';
import { plural } from '../language';
import { callsEn } from './calls';

const shown = (count: number) => formatCount(count, 'en');

const FIELDS: Readonly<Record<CallField, string>> = {
  all: 'it is no call',
  id: 'its mark is missing',
  revision: 'its revision is missing',
  state: 'nothing says whether it ended',
  date: 'no date',
  outcome: 'no outcome',
  way: 'nothing says how it was called',
  campaign: 'no campaign',
  details: 'office, number or note are damaged',
  other: 'something in it is damaged or not known to this version',
  doubled: 'it is there twice',
};

/** The sentence that says why a file is refused. */
function sayRefusal(refusal: BackupRefusal): string {
  switch (refusal.why) {
    case 'call':
      return `Call ${refusal.number}: ${FIELDS[refusal.field]}.`;
    case 'cut_short':
      return `The file ends in the middle, at line ${refusal.line}. It was not saved or copied whole.`;
    case 'not_json':
      return `The file is damaged at line ${refusal.line}.`;
    case 'newer':
      return 'A later version of Call-In wrote this file. Update Call-In to read it.';
    case 'too_large':
      return 'The file is too large to be a backup.';
    case 'not_text':
      return 'The file is damaged, or it is no text.';
    case 'not_ours':
      return 'This is not a backup of Call-In. Tables, calendars and OSDI files cannot be brought back.';
    case 'no_checksum':
      return 'The file has no checksum any more, so nobody can say that it is whole.';
    case 'changed':
      return 'The file was changed or damaged after it was saved: its checksum is another.';
    case 'settings':
      return 'The settings in the file are damaged.';
    case 'feeds':
      return 'The list of feeds in the file is damaged.';
    default:
      return 'The file is closed in a way this Call-In does not know.';
  }
}

/** English words of *Copies*. */
export const copiesEn = {
  title: 'Copies of your calls',
  lead: 'Your calls are on this device only. A copy is yours to keep, move and share.',
  // Save a copy
  save: 'Save a copy',
  kind: 'As what',
  kinds: {
    backup: 'Backup',
    sealed: 'Backup with a passphrase',
    csv: 'Table for a spreadsheet (CSV)',
    ics: 'Calendar (.ics)',
    osdi: 'For organizers’ tools (OSDI)',
  },
  kindExplains: {
    backup:
      'Everything: calls and notes, your name and place, offices and feeds you added. It can be brought back. Whoever opens the file can read it.',
    sealed: 'The same, readable only with a passphrase that you choose.',
    csv: 'Every call with office, number, outcome and note. It cannot be brought back.',
    ics: 'Days to call again, and every call with its office, outcome and campaign. Many calendars copy entries to a company’s computers.',
    osdi: 'Every call with office, number, outcome and time, without your name, place and notes.',
  },
  passphrase: 'Passphrase',
  passphraseAgain: 'Passphrase again',
  showPassphrase: 'Show what I type',
  passphraseLost:
    'Nobody can recover this passphrase: not you, not us. Without it the file stays closed forever. Write it down and keep it apart from the file.',
  passphraseHint: 'Four or five words that have nothing to do with each other are good and easy to type.',
  strengths: {
    too_short: 'Not enough: at least 10 characters, 4 of them different.',
    short: 'Short: a fast computer could guess it. Longer is better.',
    fair: 'Fair: holds against most who try.',
    long: 'Long: good.',
  },
  passphrasesDiffer: 'The two are not the same.',
  saveButton: 'Save the file',
  reading: 'Reading your calls…',
  writing: 'Writing the file…',
  closing: 'Closing it with the passphrase…',
  savedFile: (count: number, name: string) =>
    plural(count, `Saved 1 call as ${name}.`, `Saved ${shown(count)} calls as ${name}.`),
  saveFailed: 'The copy could not be made. Your calls are as they were.',
  nothingToSave: 'There are no calls yet.',
  // Bring back
  back: 'Bring back',
  backText:
    'Reads a backup and adds the calls that are not here. Nothing is deleted, and nothing changes before you have seen what would.',
  file: 'Choose a backup file…',
  checking: 'Checking the file…',
  refused: 'This file was not brought back, and your calls are as they were.',
  sayRefusal,
  sealedFrom: (when: string) => `A backup of ${when}, closed with a passphrase.`,
  open: 'Open it',
  opening: 'Opening…',
  wrongPassphrase: 'That is not the passphrase of this file. Look at capitals and spaces, and try again.',
  from: (when: string) => `A backup of ${when}.`,
  preview: (all: number, fresh: number, here: number) =>
    `${plural(all, '1 call', `${shown(all)} calls`)}: ${shown(fresh)} new, ${shown(here)} already here.`,
  previewNewer: (count: number) =>
    plural(
      count,
      '1 call was corrected in the file since; the later one is taken.',
      `${shown(count)} calls were corrected in the file since; the later ones are taken.`,
    ),
  previewWorded: (count: number) =>
    plural(
      count,
      'What was written about 1 call cannot be read here and comes back from the file.',
      `What was written about ${shown(count)} calls cannot be read here and comes back from the file.`,
    ),
  previewDeleted: (count: number) =>
    plural(count, 'Also bring back 1 call you deleted here', `Also bring back ${shown(count)} calls you deleted here`),
  previewFuture: (count: number) =>
    plural(
      count,
      '1 call is dated in the future: the clock was wrong when it was made.',
      `${shown(count)} calls are dated in the future: the clock was wrong when they were made.`,
    ),
  previewUnreadable: (count: number) =>
    plural(
      count,
      '1 copy nobody could read stays in the file.',
      `${shown(count)} copies nobody could read stay in the file.`,
    ),
  previewSettings: 'Also fill in name, place, offices and other settings where nothing is set here',
  previewFeeds: 'Feeds this backup knew. A file adds none; you can, one by one:',
  bring: 'Bring back',
  nothingNew: 'Everything in this file is here already.',
  sealing: 'Sealing the calls…',
  storing: 'Storing them…',
  brought: (count: number) => plural(count, 'Brought back 1 call.', `Brought back ${shown(count)} calls.`),
  broughtSettings: 'Name, place, offices and other settings are filled in.',
  settingsNotBrought:
    'Name, place, offices and other settings could not be filled in. Free some disk space and choose the file again.',
  broughtOnce: 'Brought back once; the second copy failed. It is made again at the next start.',
  bringFailed: 'They could not be stored. Nothing was changed. Free some disk space and try again.',
  cancel: 'Cancel',
  // Summary
  summary: 'Summary for the organizer',
  summaryText: 'Campaign, week and how many calls ended how. Nothing else: no names, numbers, offices, notes or times.',
  summaryChoose: 'Campaign and week',
  summaryOption: (campaign: string, week: string) => `${campaign} · ${week}`,
  summaryNone: 'There is nothing to tell yet.',
  summaryTitle: 'Calls made with Call-In',
  summaryCampaign: (title: string) => `Campaign: ${title}`,
  summaryWeek: (week: string) => `Week: ${week}`,
  summaryTotal: (count: number) => `All calls: ${count}`,
  summaryRead: 'I have read all of it; this is what I want to tell',
  summaryFirst: 'Read it first, then tick the line above.',
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'The browser did not let us copy. Select the text and copy it yourself.',
  mail: 'Mail it',
  summaryMake: 'Show the summary',
  unknownOffice: 'an office',
  toFeeds: 'Go to Feeds',
  unknownCampaign: 'a campaign that is gone',
  keepingLink: 'How long to keep calls and notes',
  calendarEntry: (office: string, outcome: string) => `Called ${office}: ${outcome}`,
  followUpEntry: (office: string) => `Call ${office} again`,
  table: {
    columns: {
      date: 'Date',
      time: 'Time',
      office: 'Office',
      number: 'Number',
      campaign: 'Campaign',
      outcome: 'How it went',
      stance: 'What they said',
      promise: 'What they promised',
      followUp: 'Follow up on',
      way: 'How called',
      name: 'Called as',
      place: 'Place',
      note: 'Note',
    },
    stances: callsEn.stances,
    outcomes: { ...callsEn.outcomes, reached: 'Reached' },
    ways: callsEn.ways,
    stillOpen: callsEn.stillOpen,
  },
};

/** What every language must have for *Copies*. */
export type CopiesWords = typeof copiesEn;
