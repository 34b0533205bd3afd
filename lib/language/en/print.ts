/** English words of the card to print. */
export const printEn = {
  title: 'Card to print',
  print: 'Print',
  hint: 'Only the card is printed. What you change here is changed on it.',
  language: 'Language of the card',
  back: 'Back to the call',
  extension: (digits: string) => `then press ${digits}`,
  ifTheySay: 'If they say…',
  noNumber: 'This office has no number that can be called now, so there is no card of it.',
};

/** What every language must have for the card. */
export type PrintWords = typeof printEn;
