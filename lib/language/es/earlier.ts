import type { EarlierWords } from '../en/earlier';

/** Spanish words for what an earlier call means for this one. */
export const earlierEs: EarlierWords = {
  calledToday: (time, outcome) => `ya llamó hoy, ${time}: ${outcome}`,
  notedWrong: day => `Usted anotó el ${day} que este número está equivocado.`,
  quote: day => `Llamé el ${day}, y me dijeron esto: [PROMISE]. ¿En qué quedó eso?`,
  callBack: day => `Llamé el ${day}, y vuelvo a llamar.`,
  quoted: day => `El guion cita lo que le prometieron el ${day}.`,
  calledBack: day => `El guion dice que usted llamó el ${day}.`,
  leaveOut: 'Quitarlo',
  left: 'Se quitó.',
  putBack: 'Ponerlo otra vez',
};
