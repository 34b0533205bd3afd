import type { OffersWords } from '../en/offers';
import { atClock } from './at-clock';

/** Spanish words of what is offered once after a call. */
export const offersEs: OffersWords = {
  followUp: day => `¿Quiere un recordatorio el ${day}?`,
  callDay: day => `¿Quiere un recordatorio el próximo día de llamadas, el ${day}?`,
  weekly: (weekday, time) => `¿Recordarle cada ${weekday} ${atClock(time)}?`,
  yes: 'Recordarme',
  reminded: 'Se le recordará. Más en Ajustes, Recordatorios.',
  backup: count => `Su registro tiene ${count} llamadas. ¿Guardar una copia?`,
  toCopies: 'Guardar una copia',
  retention: 'Las llamadas y notas se conservan para siempre. ¿Prefiere que las viejas se borren?',
  toKeeping: 'Elegir cuánto tiempo',
  no: 'No',
  declined: 'No se le volverá a preguntar.',
};
