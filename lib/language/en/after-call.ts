import type { Stance } from '../../calls/call-record';

const STANCES: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  leaning: 'Leaning',
  undecided: 'Undecided',
  opposes: 'Opposes',
  would_not_say: 'Would not say',
};

/** English words for what comes after a call was logged. */
export const afterCallEn = {
  logged: 'Logged',
  loggedAs: (outcome: string, office: string) => `Logged: ${outcome}, ${office}`,
  loggedOnce: 'Saved once; the second copy failed. Open My calls and save a copy when you can.',
  undo: 'Undo',
  note: 'Note for yourself',
  saveNote: 'Save note',
  noteSaved: 'Note saved',
  next: (office: string) => `Next: ${office}`,
  finish: 'Done for today',
  tryOffice: (city: string, number: string) => `Try the ${city} office: ${number}`,
  tryNumber: (number: string) => `Try their other number: ${number}`,
  staysOpen: 'It stays on your list for today: try again later.',
  // What they said
  stance: 'What did they say?',
  stances: STANCES,
  // A follow-up
  promised: 'They promised something',
  promise: 'What they promised',
  askAgainOn: 'Ask again on',
  callBackOn: 'Call back on',
  keepPromise: 'Keep it',
  planned: (day: string) => `In My calls for ${day}.`,
  // An earlier call's follow-up
  plannedBefore: (day: string, promise: string) =>
    promise === '' ? `Planned for ${day}: call back.` : `Planned for ${day}: ask after “${promise}”.`,
  markDone: 'Mark as done',
  markedDone: 'That follow-up is done.',
  notMarked: 'That could not be saved. Press again.',
  // A wrong number
  wrongNoted: 'Noted on this device: this number is wrong.',
  correction: ({ campaign, office, number, day }: CorrectionFacts) =>
    `Correction for “${campaign}”: the number ${number} given for ${office} was wrong when called on ${day}.`,
  copyCorrection: 'Copy a correction for the organizer',
  correctionCopied: 'Copied. Send it to whoever publishes the campaign.',
  correctionNotCopied: 'The browser did not let Call-In copy. Select the correction and copy it yourself.',
};

/** What a correction tells: nothing about who called. */
export interface CorrectionFacts {
  readonly campaign: string;
  readonly office: string;
  readonly number: string;
  readonly day: string;
}

/** What every language must have for what comes after a call. */
export type AfterCallWords = typeof afterCallEn;
