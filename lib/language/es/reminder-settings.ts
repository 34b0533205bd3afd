import type { ReminderSettingsWords } from '../en/reminder-settings';

/** Spanish words of *Reminders* in the settings. */
export const reminderSettingsEs: ReminderSettingsWords = {
  title: 'Recordatorios',
  lead: 'Todos están desactivados hasta que usted los active. Se calculan en este dispositivo; nadie se entera.',
  callDays: 'Días de llamadas de las campañas de su zona',
  deadlines: 'Decisiones, el día anterior',
  followUps: 'Llamadas por repetir y promesas por las que preguntar',
  weekly: 'Mi propia hora, cada semana',
  weekday: 'Día',
  time: 'Hora',
  dayTime: 'Hora del día para lo que solo tiene fecha',
  quiet: 'Horas de silencio: sin notificaciones',
  from: 'Desde',
  to: 'Hasta',
  details: 'Las notificaciones dicen qué está pendiente',
  detailsHint: 'Si no, solo dirán «Tiene pendiente algo que planeó», para que la pantalla no le cuente nada a nadie.',
  allow: 'Permitir notificaciones',
  allowed: 'Las notificaciones están permitidas.',
  next: 'Lo que sigue',
  nothing: 'No hay nada planeado.',
};
