import type { LawWords } from '../en/law';

/** Spanish words for what the law of a place makes of a call. */
export const lawEs: LawWords = {
  title: 'Lo que dice la ley',
  mandated: (place, topic, who, to) =>
    `La ley de ${place} exige ${topic}, así que esta llamada no es para ${who}${to === '' ? '' : `, sino para ${to}`}.`,
  banned: (place, topic, who, to) =>
    `La ley de ${place} prohíbe ${topic}, así que esta llamada no es para ${who}${to === '' ? '' : `, sino para ${to}`}.`,
  ownMandated: (place, topic) => `La ley de ${place} exige ${topic}: esta oficina no puede ponerle fin.`,
  ownBanned: (place, topic) => `La ley de ${place} prohíbe ${topic}: esta oficina no puede participar.`,
  source: date => `La ley al ${date}`,
};
