import type { Action } from './action-schema';
import type { Campaign } from './campaign';
import { type ChoiceReason, type Circumstances, chooseCampaign, findNamedPlace, rankForPlaces } from './choose';

/** One thing to do about a mention, with why it stands where it does. */
export interface RankedAction {
  readonly campaign: Campaign;
  readonly action: Action;
  readonly reasons: readonly ChoiceReason[];
}

/** What is known of one mention: its topics, the places its own words name, and the caller. */
export type MentionCircumstances = Omit<Circumstances, 'pinned' | 'opened'>;

/**
 * Ranks what can be done about one mention, at most `most`: each campaign's best action first, a call before others, an action
 * for a place that was named before all; only campaigns of the mention's topics that can be acted on now.
 */
export function rankActions(mention: MentionCircumstances, most: number): readonly RankedAction[] {
  const choices = chooseCampaign({ ...mention, pinned: null, opened: null }).filter(
    ({ state, reasons }) => state === 'live' && reasons.some(({ kind }) => kind === 'page_topic'),
  );
  const lists = choices.map(({ campaign, reasons }) =>
    orderActions(campaign, mention).map(action => ({
      campaign,
      action,
      reasons: addPlace(reasons, action, mention),
    })),
  );
  const longest = Math.max(0, ...lists.map(list => list.length));
  return Array.from({ length: longest }, (_, row) => lists.flatMap(list => list[row] ?? []))
    .flat()
    .slice(0, most);
}

/** What a page names. */
type Named = Pick<Circumstances, 'places' | 'agreed'>;

/** Those for a place that was named first, then calls; what ranks alike stays as its publisher ordered it. */
function orderActions({ actions }: Campaign, named: Named): readonly Action[] {
  const rank = (action: Action) => 4 * rankForPlaces(action.jurisdictions, named) + (action.kind === 'call' ? 0 : 1);
  return [...actions].sort((one, other) => rank(one) - rank(other));
}

/** A place only this action is for is a reason, too. */
function addPlace(reasons: readonly ChoiceReason[], action: Action, named: Named): readonly ChoiceReason[] {
  const near = findNamedPlace(action.jurisdictions ?? [], named);
  return near === undefined ? reasons : [near, ...reasons.filter(({ kind }) => kind !== 'page_place')];
}
