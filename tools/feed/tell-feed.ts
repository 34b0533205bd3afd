import type { Campaign, Feed } from '../../lib/campaigns/campaign';
import { readState } from '../../lib/campaigns/campaign-state';
import { readAsReaders } from './read-as-readers';
import { tellRefused } from './tell-refusals';
import { tellUnknown } from './tell-unknown';

/** What to say of a feed at a terminal, and whether readers take all of it. */
export interface ToldFeed {
  readonly isWhole: boolean;
  readonly lines: readonly string[];
}

/** Says what readers find in a feed at a moment (ms), and what they leave out: what, where and why. */
export function tellFeed(file: Uint8Array, at: number): ToldFeed {
  const read = readAsReaders(file);
  const unknown = tellUnknown(file);
  if (!read.ok) {
    const lines = [
      tellRefused(read.error),
      ...unknown,
      'Readers would take nothing of it, and keep the last good copy.',
    ];
    return { isWhole: false, lines };
  }
  const feed = read.value;
  const { refused } = feed;
  const lines = [
    tellHoldings(feed),
    ...feed.campaigns.flatMap(each => tellState(each, at)),
    ...refused.map(tellRefused),
    ...unknown,
  ];
  const whole = unknown.length === 0 ? 'Nothing is left out.' : 'Nothing else is left out.';
  const end = refused.length === 0 ? whole : 'The rest is used. Mend this, and check again.';
  return { isWhole: refused.length === 0, lines: [...lines, end] };
}

function tellHoldings({ title, sequence, campaigns, offices, topics, agreements }: Feed): string {
  const held = [
    count(campaigns.length, 'campaign'),
    count(campaigns.flatMap(({ actions }) => actions).length, 'action'),
    count(offices.length, 'office'),
    count(topics.length, 'topic'),
    count(agreements.length, 'agreement'),
  ];
  return `“${title}”, sequence ${sequence}: ${held.join(', ')}.`;
}

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`;

/** A campaign that asks nobody for a call now is right as it is, but may not be meant. */
function tellState(campaign: Campaign, at: number): readonly string[] {
  if (campaign.actions.length === 0) return [`The campaign “${campaign.title}” has no actions: it is shown nowhere.`];
  const state = readState(campaign, { at, timeZone: campaign.timeZone });
  if (state === 'past')
    return [`The campaign “${campaign.title}” is over: it is listed with the past ones, and nobody is asked to call.`];
  if (state === 'withdrawn') return [`The campaign “${campaign.title}” is withdrawn: it is shown nowhere.`];
  return state === 'upcoming' ? [`The campaign “${campaign.title}” has not begun yet.`] : [];
}
