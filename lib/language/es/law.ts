import type { LawWords } from '../en/law';

/** What stands before a place that has an article. */
const ARTICLES: Readonly<Record<string, string>> = {
  condado: 'del',
  distrito: 'del',
  municipio: 'del',
  área: 'del',
  parroquia: 'de la',
  islas: 'de las',
};

/** "del condado de Frederick", "de Texas". */
const of = (place: string): string => `${ARTICLES[place.toLowerCase().split(' ')[0] ?? ''] ?? 'de'} ${place}`;

/** Spanish words for what the law of a place makes of a call. */
export const lawEs: LawWords = {
  title: 'Lo que dice la ley',
  mandated: (place, topic, who) => `La ley ${of(place)} exige ${topic}, así que esta llamada no es para ${who}.`,
  banned: (place, topic, who) => `La ley ${of(place)} prohíbe ${topic}, así que esta llamada no es para ${who}.`,
  ownMandated: (place, topic) => `La ley ${of(place)} exige ${topic}: esta oficina no puede ponerle fin.`,
  ownBanned: (place, topic) => `La ley ${of(place)} prohíbe ${topic}: esta oficina no puede participar.`,
  role: role => `«${role}»`,
  source: date => `La ley al ${date}`,
};
