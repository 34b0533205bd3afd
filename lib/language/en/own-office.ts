/** English words of *My own office*. */
export const ownOfficeEn = {
  ownTitle: 'An office you know',
  ownExplains: 'A sheriff or county board no campaign lists yet. It stays on this device.',
  ownName: 'Name of the office',
  ownNumber: 'Phone number',
  ownSeen: 'Where you saw the number',
  ownSeenHint: 'Web address or words, such as “county website”',
  ownSheriff: 'This is a sheriff’s or police office',
  ownAdministrative: 'It is the administrative line, not dispatch or emergency',
  ownMissing: 'Please fill this in.',
  ownSave: 'Add this office',
  ownCancel: 'Cancel',
};

/** What every language must have for it. */
export type OwnOfficeWords = typeof ownOfficeEn;
