import { mergePlaces, type PlaceFinder } from '../targets/find-places';
import type { MentionExcerpt } from './mention';

/**
 * The divisions named in the words around mentions: those that are certain, else those that are likely. Reads each excerpt by
 * itself, so the order of mentions does not matter, and nothing but what the page handed over.
 */
export function findPlacesNear(
  mentions: readonly Pick<MentionExcerpt, 'before' | 'words' | 'after'>[],
  find: PlaceFinder,
): readonly string[] {
  const places = mergePlaces(listTexts(mentions).flatMap(find));
  const certain = places.filter(({ isCertain }) => isCertain);
  return (certain.length > 0 ? certain : places).map(({ division }) => division);
}

/** The excerpts as they are read, each once. */
export const listTexts = (mentions: Parameters<typeof findPlacesNear>[0]): readonly string[] => [
  ...new Set(mentions.map(({ before, words, after }) => `${before}${words}${after}`)),
];
