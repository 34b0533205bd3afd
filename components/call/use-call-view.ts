import { useMemo } from 'preact/hooks';
import type { CallRecord } from '../../lib/calls/call-record';
import type { Chosen } from '../../lib/calls/call-stand';
import { listDoneTargets } from '../../lib/calls/progress';
import type { Action, CallAction } from '../../lib/campaigns/action-schema';
import type { Campaign, StoredFeed } from '../../lib/campaigns/campaign';
import { type Choice, type Circumstances, chooseCampaign, rankForPlaces } from '../../lib/campaigns/choose';
import { campaignInLanguage, inLanguage } from '../../lib/campaigns/in-language';
import type { MentionReader, PageFacts } from '../../lib/mentions/page-facts';
import { leadsTo } from '../../lib/mentions/topic-owners';
import type { Language, Settings } from '../../lib/settings/settings';
import type { CongressAtHand } from '../../lib/targets/congress/congress-at-hand';
import { findSwitchboard } from '../../lib/targets/find-switchboard';
import { pickLine } from '../../lib/targets/pick-line';
import {
  listSetAside,
  type ResolvedTarget,
  resolveTargets,
  type TargetCircumstances,
} from '../../lib/targets/resolve-targets';
import { isReadingCongress } from './CongressSection';
import type { CallData } from './use-call-data';

/** Everything the screen draws, derived afresh from what was read. */
export interface CallView {
  readonly choice: Choice;
  /** In the screen's language. */
  readonly campaign: Campaign;
  readonly stored: StoredFeed;
  readonly action: CallAction | null;
  readonly targets: readonly ResolvedTarget[];
  /** Not asked, because of the law where they are. */
  readonly setAside: readonly ResolvedTarget[];
  readonly done: ReadonlySet<string>;
  readonly target: ResolvedTarget | null;
  /** From 0. */
  readonly position: number;
  /** True while another office stands in the place of the one that was asked for. */
  readonly hasLeft: boolean;
  /** The campaign's other actions, in the screen's language. */
  readonly others: readonly Action[];
  /** What the page in front says. */
  readonly facts: PageFacts;
}

/** Names the office, action and campaign on screen. */
export const nameStand = ({ campaign, action, target }: CallView): string =>
  [campaign.key, action?.id, target?.id].join('\n');

interface ViewInput {
  readonly data: CallData;
  readonly congress: CongressAtHand;
  readonly settings: Settings;
  readonly language: Language;
  readonly at: number;
  readonly timeZone: string;
  readonly chosen: Chosen;
  /** The call in hand, which the screen reopens at. */
  readonly call: CallRecord | null;
}

/** Which campaign, action and target are on screen: the call in hand, else what the caller chose, else the rules. */
export function useCallView(input: ViewInput): CallView | null {
  const { data, congress, settings, language, at, timeZone, chosen, call } = input;
  const facts = usePageFacts(data);
  return useMemo(
    () => readCallView({ data, congress, facts, settings, language, at, timeZone, chosen, call }),
    [data, congress, facts, settings, language, at, timeZone, chosen, call],
  );
}

const NO_FACTS: PageFacts = { topics: [], places: [], agreed: [], unsettled: [] };

/** Reads mentions for the campaigns at hand; nothing while no page has any. */
export function useMentionReader({ feeds, names, createReader, said }: CallData): MentionReader {
  return useMemo(() => {
    const at = feeds?.feeds.flatMap(({ feed }) => feed ?? []) ?? [];
    const agreements = at.flatMap(feed => feed.agreements);
    return (
      createReader?.(
        at.flatMap(feed => feed.campaigns),
        names,
        { agreements, said },
      ) ?? (() => NO_FACTS)
    );
  }, [feeds, names, createReader, said]);
}

/** What the page in front says; not read again at every tick of the clock. */
function usePageFacts(data: CallData): PageFacts {
  const read = useMentionReader(data);
  const { page } = data;
  return useMemo(() => read(page.kind === 'marked' ? page.mentions : []), [read, page]);
}

function readCallView(input: ViewInput & { readonly facts: PageFacts }): CallView | null {
  const { data, language, at, timeZone } = input;
  const feeds = data.feeds?.feeds ?? [];
  const choice = pickChoice(input);
  const stored = feeds.find(feed => feed.id === choice?.campaign.feed);
  if (!choice || !stored?.feed) return null;

  const near = (action: Action) => rankForPlaces(action.jurisdictions, input.facts);
  const calls = choice.campaign.actions
    .filter(action => action.kind === 'call')
    .toSorted((one, other) => near(one) - near(other));
  const wanted = input.call?.action ?? input.chosen.action ?? data.opened?.action;
  const found = calls.find(one => one.id === wanted) ?? calls[0] ?? null;
  const action = found && sayAction(found, language);
  const { key } = choice.campaign;
  const called = input.call ? { target: input.call.target, number: input.call.details?.number } : null;
  const { target: wantedTarget, line } = input.chosen;
  const now = action && readCircumstances(input, { action, choice, stored });
  const targets = pickLine(now ? resolveTargets(now) : [], called ?? { target: wantedTarget, number: line });
  const done = action
    ? listDoneTargets(data.recent, { campaign: key, action: action.id, at, timeZone })
    : new Set<string>();
  const asked = input.call?.target ?? wantedTarget;
  const askedAt = targets.findIndex(target => target.id === asked || ('from' in target && target.from === asked));
  const position = askedAt >= 0 ? askedAt : findOpen(targets, done);
  return {
    choice,
    campaign: campaignInLanguage(choice.campaign, language),
    stored,
    action,
    targets,
    setAside: now?.readLaw ? listSetAside(now) : [],
    done,
    target: targets[position] ?? null,
    position,
    hasLeft: asked !== null && askedAt < 0 && targets.length > 0 && !targets.some(isReadingCongress),
    others: choice.campaign.actions.filter(other => other.id !== action?.id).map(other => inLanguage(other, language)),
    facts: input.facts,
  };
}

/** What the targets of any campaign depend on. */
export type Circle = Pick<ViewInput, 'data' | 'congress' | 'settings' | 'language' | 'at' | 'timeZone'>;

interface Stand {
  readonly action: CallAction;
  readonly choice: Pick<Choice, 'campaign' | 'state'>;
  readonly stored: StoredFeed;
}

/** Whom a call action rings, for this caller, now. */
export const readTargets = (circle: Circle, stand: Stand): readonly ResolvedTarget[] =>
  resolveTargets(readCircumstances(circle, stand));

function readCircumstances(
  { data, congress, settings, language, at, timeZone }: Circle,
  { action, choice, stored }: Stand,
): TargetCircumstances {
  const { campaign } = choice;
  const isOwnHere = (id: string) => settings.ownOffices.some(own => own.id === id && own.campaign === campaign.key);
  return {
    action,
    campaignState: choice.state,
    offices: stored.feed?.offices ?? [],
    ownOffices: (data.ownOffices ?? []).filter(office => isOwnHere(office.id)),
    place: settings.profile,
    language,
    feedExpiresAt: stored.feed?.expiresAt,
    at,
    timeZone,
    seed: stored.addedAt,
    congress,
    switchboard: findSwitchboard(data.feeds?.feeds.flatMap(({ feed }) => feed?.offices ?? []) ?? []),
    readLaw: data.createLaw?.({
      rows: stored.feed?.legal ?? [],
      topics: campaign.topics,
      jurisdictions: action.jurisdictions ?? campaign.jurisdictions,
      action,
      place: settings.profile,
    }),
  };
}

function pickChoice(input: ViewInput & { readonly facts: PageFacts }): Choice | null {
  const { data, facts, settings, at, timeZone, chosen, call } = input;
  const feeds = data.feeds?.feeds ?? [];
  const opened = readOpened(data);
  const choices = chooseCampaign({
    campaigns: feeds.flatMap(({ feed }) => feed?.campaigns ?? []),
    feeds,
    at,
    timeZone,
    place: settings.profile,
    topics: [...leadsTo(data.opened?.topic ?? '', data.names), ...facts.topics],
    places: facts.places,
    agreed: facts.agreed,
    pinned: settings.pinned,
    opened,
  });
  // What the caller just pressed comes before what they once pinned.
  const wanted = call?.campaign ?? chosen.campaign ?? opened?.campaign;
  return choices.find(({ campaign }) => campaign.key === wanted) ?? choices[0] ?? null;
}

function findOpen(targets: readonly ResolvedTarget[], done: ReadonlySet<string>): number {
  // Another office must not be up in the place of one that is being looked up: the number would change under the finger.
  const open = targets.findIndex(
    target => isReadingCongress(target) || (target.kind === 'callable' && !done.has(target.id)),
  );
  return Math.max(0, open);
}

/** What a mark or its card asked for, in the words of the rules. */
function readOpened({ opened, names }: CallData): Circumstances['opened'] {
  if (!opened) return null;
  const [topic] = leadsTo(opened.topic, names);
  return {
    ...(opened.campaign !== undefined && { campaign: `starter ${opened.campaign}` as const }),
    ...(topic !== undefined && { topic }),
  };
}

/** A call action and why each of its targets is asked, in the screen's language. */
function sayAction(action: CallAction, language: Language): CallAction {
  return { ...inLanguage(action, language), targets: action.targets.map(target => inLanguage(target, language)) };
}
