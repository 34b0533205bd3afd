import type { CallPart } from '../../lib/calls/call-record';
import { listDoneTargets } from '../../lib/calls/progress';
import type { CallAction } from '../../lib/campaigns/action-schema';
import { chooseCampaign } from '../../lib/campaigns/choose';
import { campaignInLanguage } from '../../lib/campaigns/in-language';
import type { Script } from '../../lib/campaigns/script-schema';
import { tellApart } from '../../lib/campaigns/tell-apart';
import { SAY_MORE_WORDS } from '../../lib/language/say-more-words';
import { mergeScripts } from '../../lib/script/merge-scripts';
import { chooseScript, type ScriptWish } from '../../lib/script/variants';
import type { CallableTarget } from '../../lib/targets/resolve-targets';
import { type CallView, type Circle, nameStand, readTargets } from './use-call-view';

/** Another live campaign that rings the same number, as its own part of the call. */
export interface Companion {
  readonly part: CallPart;
  /** The campaign's, in the screen's language, with whose it is where another is called alike. */
  readonly title: string;
  readonly action: CallAction;
  /** What the law says of its own topic at this office. */
  readonly legal: ScriptWish['legal'];
}

/** Several campaigns said in one call to one office. */
export interface Together {
  /** What it was chosen for: another office or campaign starts afresh. */
  readonly with: string;
  readonly companions: readonly Companion[];
  merge(first: Script, wish: ScriptWish): Script;
}

const scriptOf = ({ action, legal }: Pick<Companion, 'action' | 'legal'>, wish: ScriptWish): Script | null =>
  chooseScript(action.scripts, { ...wish, stance: action.ask?.stance, legal });

interface Question {
  readonly view: CallView;
  readonly target: CallableTarget;
  /** Of the script on screen: a companion has one in each, so that changing the language loses none. */
  readonly languages: readonly string[];
}

/** Live campaigns beside the one on screen that ask for the same number and were not said there today, best first. */
export function findCompanions(circle: Circle, { view, target, languages }: Question): readonly Companion[] {
  const { data, settings, language, at, timeZone } = circle;
  const stored = data.feeds?.feeds ?? [];
  const campaigns = stored.flatMap(({ feed }) => feed?.campaigns ?? []);
  const moment = { at, timeZone, place: settings.profile, topics: [], pinned: null, opened: null };
  const others = chooseCampaign({ campaigns, feeds: stored, ...moment }).filter(
    ({ campaign, state, reasons }) =>
      state === 'live' && campaign.key !== view.campaign.key && !reasons.some(({ kind }) => kind === 'elsewhere'),
  );
  const found = others.flatMap((choice): readonly Companion[] => {
    const feed = stored.find(({ id }) => id === choice.campaign.feed);
    const { key } = choice.campaign;
    for (const action of choice.campaign.actions) {
      if (action.kind !== 'call' || !feed) continue;
      const same = readTargets(circle, { action, choice, stored: feed }).find(
        one => one.kind === 'callable' && one.lines.some(({ number }) => number === target.line.number),
      );
      const done = listDoneTargets(data.recent, { campaign: key, action: action.id, at, timeZone });
      if (!same || done.has(same.id)) continue;
      const said = { action, legal: same.law?.status };
      const wish = { role: target.office.role };
      if (!languages.every(one => scriptOf(said, { ...wish, language: one }))) continue;
      const part = { campaign: key, action: action.id, target: same.id };
      return [{ part, ...said, title: campaignInLanguage(choice.campaign, language).title }];
    }
    return [];
  });
  const { key, title } = view.campaign;
  const named = found.map(one => ({ campaign: one.part.campaign, title: one.title }));
  const [, ...apart] = tellApart([{ campaign: key, title }, ...named], stored);
  return found.map((one, index) => ({ ...one, ...apart[index] }));
}

/** The campaigns to say together; null for none beside the one on screen. */
export function sayTogether(view: CallView, companions: readonly Companion[]): Together | null {
  if (companions.length === 0) return null;
  return {
    with: nameStand(view),
    companions,
    merge(first, wish) {
      const others = companions.flatMap(one => scriptOf(one, wish) ?? []);
      const { bridge } = SAY_MORE_WORDS[first.language.startsWith('es') ? 'es' : 'en'];
      return others.length === 0 ? first : mergeScripts(first, others, bridge);
    },
  };
}
