import type { ItemSource } from '../campaigns/campaign-schema';
import { saidIn } from '../campaigns/in-language';
import type { Topic } from '../campaigns/topic-schema';
import type { Language } from '../settings/settings';

/** Most actions a card offers, the call first. */
const MOST_ACTIONS = 3;

/** One action a card offers; ids are those of the packaged feed. */
export interface CardAction {
  readonly campaign: string;
  readonly action: string;
  readonly kind: string;
  readonly title: Readonly<Record<Language, string>>;
}

/** Everything a card says about a topic: the same for every user, so a page that reads it learns nothing. Plain JSON. */
export interface CardTopic {
  readonly id: string;
  readonly label: Readonly<Record<Language, string>>;
  readonly explains: Readonly<Record<Language, string>>;
  readonly actions: readonly CardAction[];
}

/** Reduces packaged topics and campaigns to their cards, at build time; a topic without campaigns of its own offers those of the topics it refers to. */
export function prepareCardTopics(topics: readonly Topic[], items: readonly ItemSource[]): CardTopic[] {
  return topics.map(topic => ({
    id: topic.id,
    label: inBoth(topic.label, saidIn(topic.translations, 'es')?.label),
    explains: inBoth(topic.explains ?? '', saidIn(topic.translations, 'es')?.explains),
    actions: actionsFor([topic.id], items)
      .concat(actionsFor(topic.see ?? [], items))
      .slice(0, MOST_ACTIONS),
  }));
}

function actionsFor(topics: readonly string[], items: readonly ItemSource[]): CardAction[] {
  const actions = items
    .filter(({ _call_in }) => _call_in.topics.some(topic => topics.includes(topic)))
    .flatMap(item => item._call_in.actions.map(action => ({ item, action })));
  const callsFirst = [...actions].sort((a, b) => Number(b.action.kind === 'call') - Number(a.action.kind === 'call'));
  return callsFirst.map(({ item, action }) => ({
    campaign: item.id,
    action: action.id,
    kind: action.kind,
    title: inBoth(action.title, saidIn(action.translations, 'es')?.title),
  }));
}

const inBoth = (en: string, es: string | undefined) => ({ en, es: es ?? en });
