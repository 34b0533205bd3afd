import { formatCount } from '../format-time';
import { plural } from '../language';
import { afterCallEn } from './after-call';
import { callEn } from './call';

const shown = (count: number) => formatCount(count, 'en');

/** English words of *My calls*. */
export const callsEn = {
  title: 'My calls',
  lead: (count: number) =>
    plural(count, '1 call, kept on this device only.', `${shown(count)} calls, kept on this device only.`),
  today: 'Today',
  yesterday: 'Yesterday',
  empty: 'No calls yet',
  emptyText: 'After a call, press how it went, and it appears here. Nothing of it leaves this device.',
  emptyNext: 'Choose a campaign and call',
  // An open attempt
  open: (office: string, since: string) => `You were calling ${office} ${since}.`,
  openQuestion: 'How did it go?',
  backToScript: 'Back to the script',
  drop: 'I did not call',
  dropped: 'Taken out of the log.',
  // A row
  outcomes: callEn.outcomes,
  stillOpen: 'No outcome yet',
  ways: { call: 'called from here', phone: 'by QR code', copy: 'number copied', none: 'logged by hand' },
  forCampaign: (title: string) => `For “${title}”`,
  said: (name: string, place: string) => [name, place].filter(part => part !== '').join(', '),
  saidAs: 'You called as',
  noteTitle: 'Note',
  unknownCampaign: 'A campaign',
  unknownOffice: 'an office',
  sealed: 'What was written about this call cannot be read on this device any more.',
  edit: 'Edit',
  editLabel: (office: string, time: string) => `Edit the call to ${office}, ${time}`,
  delete: 'Delete',
  deleteLabel: (office: string, time: string) => `Delete the call to ${office}, ${time}`,
  outcomeLabel: 'How it went',
  noteLabel: 'Note for yourself',
  save: 'Save',
  cancel: 'Cancel',
  saved: 'Saved.',
  savedOnce: 'Saved once; the second copy failed. Save a copy of your calls when you can.',
  notSaved: 'This could not be saved. Free some disk space and try again; nothing was lost.',
  deleted: (office: string) => `Deleted the call to ${office}.`,
  deletingMany: (count: number) => `Deleting ${shown(count)} calls…`,
  deletedMany: (count: number) => plural(count, 'Deleted 1 call.', `Deleted ${shown(count)} calls.`),
  deletedSome: (count: number, all: number) =>
    `Deleted ${shown(count)} of ${shown(all)} calls. What another window changed meanwhile stays as it is now.`,
  undone: 'Put back.',
  // Selecting
  select: 'Select several',
  selectDone: 'Done selecting',
  selectLabel: (office: string, time: string) => `Select the call to ${office}, ${time}`,
  deleteSelected: (count: number) => plural(count, 'Delete 1 selected', `Delete ${shown(count)} selected`),
  selectAll: (count: number) => `Select all ${shown(count)}`,
  selectingAll: 'Selecting…',
  // The list
  list: 'Calls, newest first',
  listKeys: 'Arrow keys go from call to call, Home and End to the newest and the oldest, Delete deletes.',
  listKeysSelecting: 'Space selects a call, Shift with an arrow key the next one too, Control A all.',
  loadingRow: 'Reading…',
  followUpOn: (day: string) => `follow up ${day}`,
  followedUp: 'followed up',
  // Searching
  search: 'Search your calls',
  searchHint: 'Office, number, campaign, or words of a note',
  filter: 'Outcome, campaign, dates',
  outcomeFilter: 'Outcome',
  anyOutcome: 'Any outcome',
  anyCampaign: 'Any campaign',
  campaignLabel: 'Campaign',
  from: 'From',
  until: 'Until',
  showAll: 'Show all',
  found: (count: number) => plural(count, '1 call found', `${shown(count)} calls found`),
  searching: (searched: number) => `Searched ${shown(searched)} so far…`,
  nothingFound: 'No call fits.',
  // The month and the follow-ups
  month: ({ calls, offices, promises }: { calls: number; offices: number; promises: number }) =>
    [
      plural(calls, '1 call this month', `${shown(calls)} calls this month`),
      plural(offices, '1 office reached', `${shown(offices)} offices reached`),
      plural(promises, '1 promise open', `${shown(promises)} promises open`),
    ]
      .join(', ')
      .concat('.'),
  followUps: 'To follow up',
  dueToday: 'Today',
  dueSince: (day: string) => `Due since ${day}`,
  callBack: 'Call back',
  promised: (promise: string) => `Promised: ${promise}`,
  followUpDone: 'Done',
  followUpDoneLabel: (office: string) => `Followed up with ${office}: done`,
  followUpDoneSaid: (office: string) => `Followed up with ${office}.`,
  openScript: 'Open the script',
  openScriptLabel: (office: string) => `Open the script to call ${office} again`,
  // Correcting
  editTitle: (office: string, time: string) => `The call to ${office}, ${time}`,
  stances: afterCallEn.stances,
  stanceLabel: 'What they said',
  noStance: 'Not noted',
  promiseLabel: 'What they promised',
  followUpLabel: 'Follow up on',
  followUpIsDone: 'This is done',
  // Plots
  plots: 'Your calls in pictures',
  // Trouble
  restored: (count: number) =>
    plural(
      count,
      'One call was missing from one of its two copies and has been restored from the other.',
      `${shown(count)} calls were missing from one of their two copies and have been restored from the other.`,
    ),
  unreadable: (count: number) =>
    plural(
      count,
      'One call could not be read. It is kept as it is and is part of every backup.',
      `${shown(count)} calls could not be read. They are kept as they are and are part of every backup.`,
    ),
  changedElsewhere: 'Another window changed this call meanwhile. You see it as it is now.',
  damaged: 'Part of your call log is damaged',
  damagedText:
    'The database on this device cannot be read. Your calls are shown from their second copy, and new ones are saved there. A new database can be made from that copy; what can still be read of the old one is kept for a backup.',
  rebuild: 'Make a new database',
  rebuilding: 'Making it…',
  rebuilt: 'The call log has a new database.',
  newer: 'Your call log was written by a later version of Call-In',
  newerText:
    'It is not touched by this older version. Update Call-In to see all your calls; new ones are saved beside it.',
  failed: 'Your call log could not be opened',
  failedText:
    'Its key or its stores cannot be read. Nothing has been overwritten, and campaigns and scripts still work. Restarting the browser often helps.',
  dismiss: 'I have read this',
  withdrawn: (title: string, reason: string) =>
    reason === ''
      ? `“${title}” was withdrawn by its publisher.`
      : `“${title}” was withdrawn by its publisher: ${reason}`,
  // Copies
  copies: 'Copies',
  copiesText: 'Save your calls as a backup or a table, bring a backup back, or tell an organizer how many you made.',
  toCopies: 'Save a copy or bring one back',
  exportReadable: 'Save what can be read',
};

/** What every language must have for *My calls*. */
export type CallsWords = typeof callsEn;
