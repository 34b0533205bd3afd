import type { HoursWords } from '../en/hours';
import { atClock } from './at-clock';

/** "hasta las 4:00" of "a las 4:00"; a day stays as it is. */
const until = (clock: string): string => clock.replace(/^a /, '');

const on = (day: string, clock: string): string => `${day} ${atClock(clock)}`.trim();

/** Spanish words for when an office answers. */
export const hoursEs: HoursWords = {
  open: (clock, isTheirs) => `atiende hasta ${until(clock)}${isTheirs ? ', hora de donde está usted' : ''}`,
  usuallyOpen: (clock, isTheirs) =>
    `suele atender hasta ${until(clock)}${isTheirs ? ', hora de donde está usted' : ''}`,
  always: 'atiende día y noche',
  opens: clock => `abre ${clock}`,
  usuallyOpens: clock => `suele abrir ${clock}`,
  yours: (day, clock) => `(${day === '' ? clock : on(day, clock)} donde está usted)`,
  closed: 'cerrada',
  tomorrow: 'mañana',
  day: name => `el ${name}`,
  on,
  remind: 'Recordarme',
  remindLabel: office => `Recordarme cuando abra: ${office}`,
  reminderSaved: 'Recordatorio guardado: abra el archivo para agregarlo a su calendario.',
  reminder: (office, number) => `Llamar a ${office}, ${number}`,
  otherWays: { TTY: 'Línea TTY', voicemail: 'Línea de buzón', voice: 'Línea de voz' },
};
