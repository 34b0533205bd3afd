import type { Target } from '../../campaigns/action-schema';

type Selector = Extract<Target, { selector: unknown }>['selector'];

/** Whom of Congress a selector means. */
export interface CongressWish {
  readonly senators: boolean;
  readonly representative: boolean;
  /** `user`, or a state or district of the publisher's: TX, TX-37. */
  readonly of: 'user' | { readonly state: string; readonly district?: number };
}

const COUNTRY = 'ocd-division/country:us';
const ELSEWHERE = /^ocd-division\/country:us\/(?:state|district|territory):(\w\w)(?:\/cd:(\d{1,2}))?$/;

function readRole({ role, chamber }: Selector): Pick<CongressWish, 'senators' | 'representative'> | null {
  const words = role.toLowerCase().replaceAll('_', ' ');
  if (/\bstate\b/.test(words)) return null;
  const isPerson = /\bcongress(?!ional)\w/.test(words);
  const senators = /\bsenators?\b|legislatorupperbody/.test(words);
  const representative = isPerson || /\b(?:representatives?|delegates?)\b|legislatorlowerbody/.test(words);
  if (isPerson || !/\bcongress/.test(words)) return senators || representative ? { senators, representative } : null;
  const isOf = (house: RegExp) => house.test(chamber ?? '');
  return { senators: !isOf(/house|lower/i), representative: !isOf(/senate|upper/i) };
}

/** Reads a selector as one for members of Congress, or null when it means others; `senator` of a state is the one in Washington. */
export function readCongressWish(selector: Selector): CongressWish | null {
  const who = readRole(selector);
  if (who === null) return null;
  const { division } = selector;
  if (division === 'user' || division === COUNTRY) return { ...who, of: 'user' };
  const [, state, district] = ELSEWHERE.exec(division) ?? [];
  if (state === undefined) return null;
  return {
    ...who,
    of: { state: state.toUpperCase(), ...(district !== undefined && { district: Number(district) }) },
  };
}
