import { formatCount } from '../format-time';
import { plural } from '../language';

const shown = (count: number) => formatCount(count, 'en');

/** English words of *Settings*. */
export const settingsEn = {
  title: 'Settings',
  lead: 'What you type here stays on this device and fills the blanks of your scripts.',
  saved: 'Saved',
  // You
  you: 'You',
  name: 'Name',
  nameHint: 'First name only is fine. So is none.',
  nameUse: 'How scripts use it',
  nameUses: { full: 'As I typed it', first: 'First name only', none: 'No name' },
  city: 'City',
  state: 'State',
  noState: 'Not set',
  zip: 'ZIP',
  zipHint: 'With the directory below, it finds your representative on this device.',
  zipProblem: 'A ZIP has five digits.',
  county: 'County',
  otherBlanks: 'Other blanks you filled',
  story: (language: string) => `Your own story (${language})`,
  forgotBlank: (words: string) => `“${words}” was removed.`,
  forgetBlank: (words: string) => `Remove “${words}”`,
  // Language
  language: 'Language',
  languages: { auto: 'As the browser', en: 'English', es: 'Español' },
  // Marking
  marking: 'On news pages',
  markings: {
    marks: 'Mark mentions',
    badge_only: 'Badge only',
    off: 'Off',
  },
  markingExplains: {
    marks: 'Names such as 287(g) get a quiet underline; a click opens a card.',
    badge_only: 'Pages stay untouched. The toolbar button counts the mentions.',
    off: 'Call-In does not run on any page.',
  },
  showBadge: 'Show the count on the toolbar button',
  markStyle: 'How a mark looks',
  markStyles: { highlight: 'Highlighted', underline: 'Underline only' },
  /** A sentence of a news story around a marked name. */
  markSample: { before: 'The board votes on the ', after: ' agreement tonight.' },
  pauseToday: 'Pause for today',
  pauseExplains: 'Until midnight, Call-In runs on no page.',
  paused: (until: string | null) => `Marking is paused until ${until ?? 'midnight'}.`,
  resume: 'Resume now',
  resumed: 'The pause is over.',
  settingsLost:
    'Your settings could not be read. They are as new, except that no page is marked: you may have switched that off. Choose below what you want.',
  offHosts: 'Sites where marking is off',
  noOffHosts: 'None. “Not on this site”, on a card or in the popup, puts a site here.',
  markAgain: 'Mark again',
  markAgainLabel: (host: string) => `Mark again on ${host}`,
  markedAgain: (host: string) => `${host} is marked again.`,
  addedHosts: 'Sites you added',
  noAddedHosts: 'None. “Mark mentions on this site” in the popup adds one.',
  remove: 'Remove',
  removeHost: (host: string) => `Remove ${host}: stop marking there`,
  removedHost: (host: string) => `${host} is no longer marked.`,
  // Own offices
  offices: 'Offices you added',
  noOffices: 'None. “Add my own office” beside a script puts a sheriff or county board here.',
  officeSeen: (where: string) => `Number seen: ${where}`,
  officeFor: (title: string) => `For “${title}”`,
  removeOffice: (name: string) => `Remove ${name}`,
  removedOffice: (name: string) => `${name} was removed.`,
  undone: 'Put back.',
  // Privacy
  privacy: 'Privacy in five lines',
  privacyLines: [
    'No account, no statistics, no advertising.',
    'What you read, your name, your place and your calls never leave this device.',
    'Only the addresses on the Feeds page are fetched, and the public directory of Congress if you ask for it. The requests say nothing about you.',
    'Your name, place, notes and numbers are sealed where they are stored.',
    'Nobody is called until you press a number you can see.',
  ],
  // Erase
  erase: 'Erase everything',
  eraseText:
    'Deletes your calls, name, place, offices, feeds you added and every setting from this device. It cannot be undone.',
  eraseCount: (count: number) => plural(count, '1 call will be gone.', `${shown(count)} calls will be gone.`),
  eraseExport: 'Save a copy first',
  eraseStart: 'Erase everything…',
  eraseConfirm: 'Erase all of it from this device?',
  eraseYes: 'Yes, erase everything',
  eraseNo: 'Keep everything',
  erasing: 'Erasing…',
  erased: 'Everything is erased',
  erasedText: 'Call-In is as new. The built-in campaigns are back; your calls, name, place and settings are gone.',
  eraseFailed:
    'Not everything could be erased. The key is destroyed, so what is left cannot be read. Restart the browser and try again.',
  // About
  about: 'About',
  version: (number: string) => `Call-In ${number}`,
};

/** What every language must have for *Settings*. */
export type SettingsWords = typeof settingsEn;
