import { plural } from '../language';

/** English words of *Feeds*. */
export const feedsEn = {
  title: 'Feeds',
  lead: 'A feed is one publisher’s file of campaigns. Campaigns are fetched from the addresses below and no others.',
  // Adding
  addTitle: 'Add a feed',
  address: 'Address of the feed',
  addressHint: 'As the publisher gives it: https://…/feed.json, with #key=… at the end if there is one',
  add: 'Add feed',
  adding: 'Adding…',
  added: (title: string) => `Added “${title}”.`,
  addressProblem: 'Type a web address that starts with https://',
  addRefused: 'The feed was not added.',
  addDeclined: 'The feed was not added, because the browser was not given permission to fetch from it.',
  addFailed: 'Call-In’s background did not answer. Reload this page and try again.',
  mixedHost: (ascii: string) => `This address is written with look-alike letters. Really it is ${ascii}.`,
  // The list
  list: 'Your feeds',
  by: (publisher: string) => `Published by ${publisher}`,
  campaigns: (count: number) => plural(count, '1 campaign', `${count} campaigns`),
  trust: { packaged: 'Built in', signed: 'Signed', unsigned: 'Unsigned' },
  trustExplains: {
    packaged: 'Inside the extension; nothing is fetched.',
    signed: 'Every update must carry the publisher’s signature.',
    unsigned: 'Nobody has signed it: whoever controls the address could change it.',
  },
  thisComputer: 'Test feed on this computer',
  addressTitle: 'Address',
  key: 'Publisher’s key',
  brought: 'Last changes',
  changes: ({ added, changed, gone, withdrawn }: Record<'added' | 'changed' | 'gone' | 'withdrawn', number>) =>
    [
      added > 0 && `${added} new`,
      changed > 0 && `${changed} changed`,
      gone > 0 && `${gone} gone`,
      withdrawn > 0 && `${withdrawn} withdrawn by the publisher`,
    ]
      .filter(Boolean)
      .join(', '),
  edition: 'Edition',
  updated: 'Last update',
  never: 'Not yet',
  checked: (since: string) => `checked ${since}`,
  next: 'Next check',
  nextSoon: 'When the browser next has a moment',
  expires: 'Good until',
  expired: (day: string) => `Out of date since ${day}: its numbers and dates may have changed.`,
  refresh: 'Refresh',
  refreshLabel: (title: string) => `Refresh ${title}`,
  refreshAll: 'Refresh all',
  refreshing: 'Refreshing…',
  refreshed: (title: string) => `${title} is up to date.`,
  refreshedAll: (refreshed: number, failed: number) =>
    failed === 0
      ? plural(refreshed, '1 feed is up to date.', `${refreshed} feeds are up to date.`)
      : plural(
          failed,
          '1 feed could not be refreshed; see below.',
          `${failed} feeds could not be refreshed; see below.`,
        ),
  refreshFailed: (title: string) => `${title} could not be refreshed; the last good copy stays.`,
  remove: 'Remove',
  removeLabel: (title: string) => `Remove ${title}`,
  removeAsk: (title: string) => `Remove “${title}” and its campaigns? Your calls stay in the log.`,
  removeYes: 'Yes, remove it',
  removeNo: 'Keep it',
  removed: (title: string) => `Removed “${title}”.`,
  undone: (title: string) => `“${title}” is back.`,
  website: 'Publisher’s website',
  // Names a feed adds
  namesTitle: (title: string) => `Names ${title} adds`,
  names: (count: number) =>
    plural(
      count,
      'It adds 1 name to those looked for on pages.',
      `It adds ${count} names to those looked for on pages.`,
    ),
  namesShow: 'Show the names',
  markNames: 'Mark this feed’s words on pages',
  markNamesExplains:
    'They are counted and listed in the popup in any case. When they are marked, a page can notice which words are marked, and so guess which feed you follow.',
  namesAdded: (count: number) =>
    plural(
      count,
      'Since you agreed, the feed has added 1 name. It is counted, but not marked until you agree to it too.',
      `Since you agreed, the feed has added ${count} names. They are counted, but not marked until you agree to them too.`,
    ),
  markAdded: (count: number) => plural(count, 'Mark it too', 'Mark them too'),
  namesBeyond: (count: number) =>
    plural(
      count,
      '1 of its names is not looked for: all feeds together may add 500 names, shared evenly among them.',
      `${count} of its names are not looked for: all feeds together may add 500 names, shared evenly among them.`,
    ),
  namesMarked: (title: string) => `The words of “${title}” are marked on pages from now on.`,
  namesUnmarked: (title: string) => `The words of “${title}” are counted, and no longer marked.`,
  namesAsBefore: 'The words are as they were before.',
  // Trouble
  failure: 'The last refresh did not work.',
  keepsGood: 'The last good copy stays.',
  nothingYet: 'Nothing could be fetched so far.',
  refusedTitle: (count: number) => plural(count, '1 thing was left out', `${count} things were left out`),
  refusedExplains: 'Everything else in the feed is used. The publisher can set these right.',
  refusedMore: (count: number) => plural(count, 'and 1 more', `and ${count} more`),
  keyTitle: 'The publisher’s key has changed',
  keyText:
    'The host now signs with another key, or an address you typed names another. That can be a planned change, or somebody else at the same address. Ask the publisher by another way and compare the whole key before you accept it. Until then the last good copy stays.',
  keyOld: 'Key until now',
  keyNew: 'Key offered',
  keyAccept: 'Accept the new key',
  keyAcceptAsk: 'Trust this key from now on?',
  keyAcceptYes: 'Yes, I compared it',
  keyKeep: 'Keep the old key',
  keyAccepted: 'The new key is accepted.',
  corrupt: 'The stored campaigns could not be read',
  corruptText:
    'The campaign store on this device is damaged. The built-in campaigns below work without it, and your calls are kept elsewhere. Setting it up afresh keeps the addresses and keys of the feeds you added and fetches their campaigns again.',
  kept: (count: number) =>
    plural(
      count,
      '1 stored feed could not be read. It is kept as it is until the store is set up afresh.',
      `${count} stored feeds could not be read. They are kept as they are until the store is set up afresh.`,
    ),
  keptSave: 'Save it as a file',
  keptSaved: 'Saved as a file.',
  corruptReset: 'Set the store up afresh',
  resetting: 'Setting up…',
  reset: 'The store is set up afresh with the built-in campaigns.',
};

/** What every language must have for *Feeds*. */
export type FeedsWords = typeof feedsEn;
