/** English words for what the law of a place makes of a call. */
export const lawEn = {
  title: 'What the law says',
  mandated: (place: string, topic: string, who: string) =>
    `${place} law requires ${topic}, so this call is not for ${who}.`,
  banned: (place: string, topic: string, who: string) =>
    `${place} law forbids ${topic}, so this call is not for ${who}.`,
  ownMandated: (place: string, topic: string) => `${place} law requires ${topic}: this office may not end it.`,
  ownBanned: (place: string, topic: string) => `${place} law forbids ${topic}: this office may not take part in it.`,
  /** An office no feed names: its role, in the publisher’s words. */
  role: (role: string) => `the ${role}`,
  source: (date: string) => `Law as of ${date}`,
};

/** What every language must have for the law. */
export type LawWords = typeof lawEn;
