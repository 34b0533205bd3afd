/** English words of the card on a page. */
export const cardEn = {
  card: (label: string) => `About ${label}`,
  position: (position: number, all: number) => `${position} of ${all} on this page`,
  also: 'Also in this paragraph:',
  close: 'Close',
  notHere: 'Not on this site',
  notHereDetail: 'Marks stay away from here',
  /** What one finds behind an action, by its kind. */
  detail: {
    call: 'Script ready · about three minutes',
    event: 'When and where',
    letter: 'Write or sign',
    petition: 'Sign',
    toolkit: 'Guides to use and share',
    flyer: 'To print and share',
    video: 'To watch',
    article: 'To read',
    subscribe: 'Stay in touch',
    donate: 'Give',
  } as Readonly<Record<string, string>>,
};

/** What every language must have for the card. */
export type CardWords = typeof cardEn;
