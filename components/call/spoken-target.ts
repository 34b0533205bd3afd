import { inLanguage } from '../../lib/campaigns/in-language';
import { CALL_WORDS } from '../../lib/language/call-words';
import type { SpokenTarget } from '../../lib/script/fill-values';
import type { Language } from '../../lib/settings/settings';
import type { CallableTarget, SilentTarget } from '../../lib/targets/resolve-targets';

/** Whom a script in this language is said to: a title in another language than the sentence's would be stumbled over. */
export function spokenTarget(target: CallableTarget | SilentTarget, language: Language): SpokenTarget {
  const { member, person } = target;
  const officeName = inLanguage(target.office, language).name;
  if (!member) return { officeName, title: person && inLanguage(person, language).title, personName: person?.name };
  const { gender } = member.member;
  // Spanish has no title for a senator that fits woman and man: the name alone then.
  const isSayable = language === 'en' || gender !== '';
  const title = isSayable ? CALL_WORDS[language].congress.titled(member.title, gender) : undefined;
  return { officeName, title, personName: person?.name };
}
