import { formatCount } from '../format-time';
import { plural } from '../language';

const shown = (count: number) => formatCount(count, 'en');

const calls = (count: number) => plural(count, '1 call', `${shown(count)} calls`);
const notes = (count: number) => plural(count, 'the note of 1 call', `the notes of ${shown(count)} calls`);

/** English words of *How long to keep*. */
export const keepingEn = {
  title: 'How long to keep',
  lead: 'Calls and notes are kept forever unless you choose otherwise here. Then older ones are deleted when Call-In starts.',
  calls: 'Keep calls',
  notes: 'Keep notes',
  notesHint:
    'A note, and what was promised, can go before the call: the outcome and the date stay. A promise you still have to ask after stays as long as its call, and a call stays until the day you planned to call again.',
  forEver: 'Forever',
  days: (count: number) => `For ${count} days`,
  years: (count: number) => plural(count, 'For 1 year', `For ${count} years`),
  counting: 'Counting…',
  deleting: 'Deleting…',
  removes: (gone: number, noted: number) =>
    `This removes ${[gone > 0 ? calls(gone) : '', noted > 0 ? notes(noted) : ''].filter(Boolean).join(' and ')} now. It cannot be undone.`,
  question: 'Delete them and go on like this?',
  yes: 'Yes, delete',
  no: 'Keep them',
  copy: 'Save a copy first',
  saved: 'Saved. Nothing has to go now.',
  removed: (gone: number, noted: number) =>
    `Deleted ${[gone > 0 ? calls(gone) : '', noted > 0 ? notes(noted) : ''].filter(Boolean).join(' and ')}.`,
  failed: 'This could not be done. Nothing was deleted.',
};

/** What every language must have for *How long to keep*. */
export type KeepingWords = typeof keepingEn;
