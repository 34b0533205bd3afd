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
  const words = role.toLowerCase();
  if (/\bstate\b/.test(words)) return null;
  const isAll =
    /\b(?:congress|members? of congress|congressional)\b/.test(words) && !/congress(?:wo)?m[ae]n/.test(words);
  const senators = /\bsenators?\b|legislatorupperbody/.test(words);
  const representative = /\b(?:representatives?|congress(?:wo)?m[ae]n|delegates?)\b|legislatorlowerbody/.test(words);
  if (!isAll && !senators && !representative) return null;
  if (!isAll) return { senators, representative };
  const house = chamber === undefined ? '' : chamber.toLowerCase();
  return { senators: !/house|lower/.test(house), representative: !/senate|upper/.test(house) };
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
