import type { Refusal } from '../../lib/campaigns/refusal';
import { refusalsEn } from '../../lib/language/en/refusals';
import { sayWhere } from '../../lib/language/refusals-words';

/** A refusal for a person at a terminal, in the words of the *Feeds* screen: what, why, and where in the file. */
export function tellRefused({ what, name = '', where, why }: Refusal): string {
  const thing = what === 'feed' ? [] : [refusalsEn.things[what](name)];
  return [...thing, refusalsEn.why[why.code](why.detail ?? ''), sayWhere(where, refusalsEn)].filter(Boolean).join(' ');
}
