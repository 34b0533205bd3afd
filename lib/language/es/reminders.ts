import type { RemindersWords } from '../en/reminders';

/** Spanish words of reminders, wherever they are told. */
export const remindersEs: RemindersWords = {
  neutral: 'Tiene pendiente algo que planeó.',
  more: count => `y ${count} más`,
  waits: name => `${name}: tiene pendiente algo que planeó`,
  later: 'Hoy más tarde',
  tomorrow: 'Mañana',
  seen: 'Listo',
  callDay: campaign => `Día de llamadas: ${campaign}`,
  deadline: (campaign, day) => `Decisión el ${day}: ${campaign}`,
  weekly: 'Su hora semanal de llamar',
  followUp: office => `Dar seguimiento a la llamada con ${office}`,
  aCampaign: 'una campaña que usted sigue',
  anOffice: 'una oficina a la que llamó',
};
