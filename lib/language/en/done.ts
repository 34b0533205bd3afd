import { plural } from '../language';

/** English words for when every office was rung. */
export const doneEn = {
  doneTitle: 'Thank you. That was it.',
  doneCount: (count: number) => plural(count, 'You made 1 call today.', `You made ${count} calls today.`),
  againOn: (day: string) => `The next call day is ${day}.`,
  callAgain: 'Back to the script',
  whatElse: 'What else you can do',
  share: 'Tell a friend',
  shareText: (title: string, url: string) => `I just called about “${title}”. It takes three minutes. ${url}`.trim(),
  copyShare: 'Copy this text',
  shareCopied: 'Text copied',
  shareVia: 'Share…',
  copyLink: 'Copy the link',
  linkCopied: 'Link copied',
  notCopied: 'The browser did not let Call-In copy. Select the text and copy it yourself.',
};

/** What every language must have for the end of the calls. */
export type DoneWords = typeof doneEn;
