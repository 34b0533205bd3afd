/** English words for a call that was just logged. */
export const loggedEn = {
  logged: 'Logged',
  loggedOnce: 'Saved once; the second copy failed. Open My calls and export a backup when you can.',
  undo: 'Undo',
  note: 'Note for yourself',
  saveNote: 'Save note',
  noteSaved: 'Note saved',
  next: (office: string) => `Next: ${office}`,
  finish: 'Done for today',
};

/** What every language must have for it. */
export type LoggedWords = typeof loggedEn;
