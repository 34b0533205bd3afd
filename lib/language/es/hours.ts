import type { HoursWords } from '../en/hours';

/** "hasta las 4:00" of "a las 4:00"; a day stays as it is. */
const until = (clock: string): string => clock.replace(/^a /, '');

/** Spanish words for when an office answers. */
export const hoursEs: HoursWords = {
  open: (clock, isTheirs) => `atiende hasta ${until(clock)}${isTheirs ? ', su hora local' : ''}`,
  usuallyOpen: (clock, isTheirs) => `suele atender hasta ${until(clock)}${isTheirs ? ', su hora local' : ''}`,
  always: 'atiende día y noche',
  opens: clock => `abre ${clock}`,
  usuallyOpens: clock => `suele abrir ${clock}`,
  yours: clock => `(${clock.replace(/^a las? /, '')}, su hora)`,
  closed: 'cerrada',
  tomorrow: 'mañana',
  day: name => `el ${name}`,
  on: (day, clock) => `${day} a la${/^1:/.test(clock) ? '' : 's'} ${clock}`.trim(),
  remind: 'Recordármelo',
  remindLabel: office => `Recordarme cuando abra: ${office}`,
  reminderSaved: 'Recordatorio guardado: abra el archivo para agregarlo a su calendario.',
  reminder: (office, number) => `Llamar a ${office}, ${number}`,
  otherWays: { TTY: 'Línea TTY', voicemail: 'Línea de buzón', voice: 'Línea de voz' },
};
