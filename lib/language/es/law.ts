import type { LawWords } from '../en/law';

/** Spanish words for what the law of a place makes of a call. */
export const lawEs: LawWords = {
  title: 'Lo que dice la ley',
  mandated: (place, topic, who) => `La ley de ${place} exige ${topic}, así que esta llamada no es para ${who}.`,
  banned: (place, topic, who) => `La ley de ${place} prohíbe ${topic}, así que esta llamada no es para ${who}.`,
  ownMandated: (place, topic) => `La ley de ${place} exige ${topic}: esta oficina no puede ponerle fin.`,
  ownBanned: (place, topic) => `La ley de ${place} prohíbe ${topic}: esta oficina no puede participar.`,
  role: role => `«${role}»`,
  source: date => `La ley al ${date}`,
};
