import type { PromiseWords } from '../en/promise';

/** Spanish words for a promise from an earlier call. */
export const promiseEs: PromiseWords = {
  quote: day => `Llamé el ${day}, y me dijeron esto: [PROMISE]. ¿En qué quedó eso?`,
  callBack: day => `Llamé el ${day}, y vuelvo a llamar.`,
  quoted: day => `El guion cita lo que le prometieron el ${day}.`,
  calledBack: day => `El guion dice que usted llamó el ${day}.`,
  leaveOut: 'Quitarlo',
  left: 'Se quitó.',
  putBack: 'Ponerlo otra vez',
};
