import { useState } from 'preact/hooks';
import { campaignInLanguage, inLanguage } from '../../lib/campaigns/in-language';
import { type RankedAction, rankActions } from '../../lib/campaigns/rank-actions';
import { sayReasons } from '../../lib/language/say-reason';
import type { MentionExcerpt } from '../../lib/mentions/mention';
import { showRoute } from '../app/app-route';
import { useLanguage } from '../hooks/use-words';
import type { PageInFrontScene } from './call-scene';
import type { MentionListProps } from './MentionList';
import type { MentionAction } from './MentionRow';
import { useMentionReader } from './use-call-view';

/** Most actions shown under one mention. */
const MOST_ACTIONS = 3;

/** Not said here: that it is on the page is why the list is open at all, and the others say only that nothing presses. */
const IDLE: ReadonlySet<string> = new Set(['page_topic', 'evergreen', 'newest']);

/** The ways from a mention in the list: to its place on the page, and to what can be done about it. */
export function useMentionWay(scene: PageInFrontScene): Pick<MentionListProps, 'actionsFor' | 'onGo' | 'hasChanged'> {
  const { data, ports, settings, change, at } = scene;
  const language = useLanguage();
  const [hasChanged, setChanged] = useState(false);
  const read = useMentionReader(data);
  const { timeZone } = ports;
  const feeds = data.feeds?.feeds ?? [];

  const go = async (index: number) => {
    if (data.page.kind !== 'marked') return;
    const isThere = await ports.showMention(data.page.tabId, index);
    setChanged(!isThere);
    if (!isThere) change({ page: await ports.readPage() });
  };

  const open = ({ campaign, action }: RankedAction) => {
    if (action.kind === 'call') scene.choose({ campaign: campaign.key, action: action.id, target: null });
    else ports.openApp(showRoute({ page: 'campaign', campaign: campaign.key }));
  };

  const actionsFor = (mention: MentionExcerpt): readonly MentionAction[] =>
    rankActions(
      {
        campaigns: feeds.flatMap(({ feed }) => feed?.campaigns ?? []),
        feeds,
        at,
        timeZone,
        place: settings.profile,
        ...read([mention]),
      },
      MOST_ACTIONS,
    ).map(ranked => ({
      key: `${ranked.campaign.key} ${ranked.action.id}`,
      title: inLanguage(ranked.action, language).title,
      detail: campaignInLanguage(ranked.campaign, language).title,
      why: sayReasons(
        ranked.reasons.filter(({ kind }) => !IDLE.has(kind)),
        { language, at, timeZone },
      ),
      onOpen: () => open(ranked),
    }));

  return { actionsFor, hasChanged, onGo: index => void go(index) };
}
