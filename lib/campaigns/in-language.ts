import type { Language } from '../settings/settings';
import type { Campaign } from './campaign';

/** Anything of a feed that may say some of its fields in other languages. */
interface Translated<F> {
  readonly translations?: Readonly<Record<string, F | undefined>> | undefined;
}

/**
 * What a feed says in a language, nearest tag first and field by field: the very tag, the bare language, then any regional
 * one of it (`es-US` for `es`), as RFC 4647 looks tags up. Undefined where it says nothing in that language.
 */
export function saidIn<F extends object>(translations: Translated<F>['translations'], language: string): F | undefined {
  const [base = ''] = language.split('-');
  const tags = Object.keys(translations ?? {}).filter(tag => tag.split('-')[0] === base);
  if (tags.length === 0) return undefined;
  return Object.assign({}, ...[...tags.reverse(), base, language].map(tag => translations?.[tag]));
}

/** An action, office, part, line or topic with its fields said in the language where the feed has them; the rest in the feed's own. */
export function inLanguage<F extends object, T extends Translated<F>>(thing: T, language: Language): T {
  return { ...thing, ...onlySaid(saidIn(thing.translations, language)) };
}

/** A campaign's own words in the language where its feed has them; its actions are translated one by one by `inLanguage`. */
export function campaignInLanguage(campaign: Campaign, language: Language): Campaign {
  const said = saidIn(campaign.translations, language);
  if (!said || campaign.language === language) return campaign;
  const { title, summary, content_text: background, deadline_label: label } = said;
  const deadline = campaign.deadline && { ...campaign.deadline, ...onlySaid({ label }) };
  return { ...campaign, ...onlySaid({ language: title && language, title, summary, background, deadline }) };
}

const onlySaid = (fields: object = {}) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
