/** English words about the keys, in *Settings*. */
export const keysEn = {
  title: 'Keys',
  explains: 'On a page with mentions these keys go from one to the next and open its card; Escape closes it.',
  next: 'Next mention',
  previous: 'Previous mention',
  popup: 'Open Call-In',
  panel: 'Keep the script open beside the page',
  nextPart: 'Next part of the script, in panel and tab',
  previousPart: 'Previous part',
  none: 'no keys yet',
  change: 'Change the keys in the browser',
};

/** What every language must have about the keys. */
export type KeysWords = typeof keysEn;
