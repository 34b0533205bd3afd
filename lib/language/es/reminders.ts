import type { RemindersWords } from '../en/reminders';
import { plural } from '../language';

/** Spanish words of reminders, wherever they are told. */
export const remindersEs: RemindersWords = {
  neutral: 'Tiene pendiente algo que planeó.',
  more: count => `y ${count} más`,
  waits: name => `${name}: tiene pendiente algo que planeó`,
  later: 'Hoy más tarde',
  tomorrow: 'Mañana',
  seen: 'Listo',
  settled: {
    later: 'Pospuesto: se le avisará de nuevo más tarde.',
    tomorrow: 'Pospuesto para mañana.',
    seen: 'Listo.',
  },
  settleFailed: 'No se pudo guardar. Intente de nuevo.',
  callDay: campaign => `Día de llamadas: ${campaign}`,
  deadline: (campaign, day) => `Decisión el ${day}: ${campaign}`,
  weekly: 'Su hora semanal de llamar',
  followUp: office => `Dar seguimiento a la llamada con ${office}`,
  aCampaign: 'una campaña que usted sigue',
  anOffice: 'una oficina a la que llamó',
  due: count => plural(count, 'Tiene pendiente algo que planeó', `Tiene pendientes ${count} cosas que planeó`),
  open: 'Abrir',
  openLabel: what => `Abrir: ${what}`,
  refused: 'Su navegador no deja que Call-In muestre notificaciones. Se le avisará la próxima vez que abra Call-In.',
};
