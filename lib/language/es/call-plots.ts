import type { CallPlotsWords } from '../en/call-plots';
import { formatCount } from '../format-time';
import { plural } from '../language';
import { callsEs } from './calls';

const shown = (count: number) => formatCount(count, 'es');

/** Spanish words of the plots of *My calls*. */
export const callPlotsEs: CallPlotsWords = {
  reading: 'Contando sus llamadas…',
  weeks: 'Llamadas por semana',
  weeksSay: ({ weeks, calls, most }) =>
    `En las últimas ${weeks} semanas: ${plural(calls, '1 llamada', `${shown(calls)} llamadas`)}, como máximo ${shown(most)} en una semana.`,
  streak: count =>
    count === 0
      ? 'Sin llamadas esta semana ni la anterior.'
      : plural(count, 'Una semana con llamadas hasta ahora.', `${count} semanas seguidas con llamadas.`),
  talked: 'Hablé',
  message: 'Buzón',
  nobody: 'Sin hablar con nadie',
  week: 'Semana del',
  all: 'Total',
  outcomes: 'En qué terminaron',
  outcomesSay: (most, count) => `Lo más frecuente: ${most}, ${plural(count, 'una vez', `${shown(count)} veces`)}.`,
  outcome: callsEs.outcomes,
  outcomeColumn: 'Resultado',
  campaigns: 'Llamadas por campaña',
  campaignsSay: (most, count) => `La que más llamadas tiene: «${most}», ${shown(count)}.`,
  campaignColumn: 'Campaña',
  calls: 'Llamadas',
  asTable: 'Como tabla',
};
