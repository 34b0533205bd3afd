import { before, type NameForm } from '../clue';

/** Names of feeds, of which nothing is known but what the feed says: strong ones count, weak ones need its context. */
export const FEED_NAMES: { readonly strong: NameForm; readonly weak: NameForm } = {
  strong: { name: /[\s\S]/, start: 4, clues: [] },
  weak: { name: /[\s\S]/, start: -1.5, clues: [before(0.5, /["“«‘]$/)] },
};
