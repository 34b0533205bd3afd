import { foldForSearch } from '../language/fold-for-search';
import type { Campaign } from './campaign';

/** A campaign and the words it may be found by that are not its own: topic labels, kinds of action in the screen's language. */
export interface Searched {
  readonly campaign: Campaign;
  readonly alsoCalled: readonly string[];
}

function textOf({ campaign, alsoCalled }: Searched): string {
  const translations = Object.values(campaign.translations ?? {});
  const actions = campaign.actions.flatMap(action => [
    action.title,
    action.summary,
    action.kind,
    ...Object.values(action.translations ?? {}).flatMap(said => [said?.title, said?.summary]),
    ...(action.kind === 'event' ? [action.event_type, ...action.parts.flatMap(part => [part.title, part.place])] : []),
  ]);
  return foldForSearch(
    [
      campaign.title,
      campaign.summary,
      ...translations.flatMap(said => [said?.title, said?.summary]),
      ...campaign.sponsors.map(sponsor => sponsor.name),
      ...campaign.topics,
      ...actions,
      ...alsoCalled,
    ].join('\n'),
  );
}

/** The entries that hold every word of the query, in any order, without regard to case or accents; all of them for an empty query. */
export function searchCampaigns<S extends Searched>(entries: readonly S[], query: string): readonly S[] {
  const words = foldForSearch(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter(entry => {
    const text = textOf(entry);
    return words.every(word => text.includes(word));
  });
}
