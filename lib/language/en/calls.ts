import { plural } from '../language';
import { callEn } from './call';

/** English words of *My calls*. */
export const callsEn = {
  title: 'My calls',
  lead: (count: number) =>
    plural(count, '1 call, kept on this device only.', `${count} calls, kept on this device only.`),
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
  outcomes: { ...callEn.outcomes, skipped: 'Skipped' },
  stillOpen: 'No outcome yet',
  ways: { call: 'called from here', phone: 'by QR code', copy: 'number copied', none: 'logged by hand' },
  forCampaign: (title: string) => `For “${title}”`,
  said: (name: string, place: string) => [name, place].filter(part => part !== '').join(', '),
  saidAs: 'You called as',
  noteTitle: 'Note',
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
  deletedMany: (count: number) => plural(count, 'Deleted 1 call.', `Deleted ${count} calls.`),
  undone: 'Put back.',
  // Selecting
  select: 'Select several',
  selectDone: 'Done selecting',
  selectLabel: (office: string, time: string) => `Select the call to ${office}, ${time}`,
  deleteSelected: (count: number) => plural(count, 'Delete 1 selected', `Delete ${count} selected`),
  // Paging
  showMore: (count: number) => `Show ${count} more`,
  shownOf: (shown: number, all: number) => `${shown} of ${all} shown`,
  // Trouble
  restored: (count: number) =>
    plural(
      count,
      'One call was missing and has been restored from its second copy.',
      `${count} calls were missing and have been restored from their second copy.`,
    ),
  unreadable: (count: number) =>
    plural(
      count,
      'One call could not be read. It is kept as it is and is part of every backup.',
      `${count} calls could not be read. They are kept as they are and are part of every backup.`,
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
