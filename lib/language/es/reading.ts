import type { ReadingWords } from '../en/reading';
import { atClock } from './at-clock';

/** Spanish words for what helps to read the script aloud. */
export const readingEs: ReadingWords = {
  tools: 'Para leer en voz alta',
  larger: 'Letra más grande',
  previous: 'Parte anterior',
  next: 'Parte siguiente',
  time: 'Tiempo de esta llamada:',
  begun: (clock, since) => ` ${atClock(clock)} (${since})`,
};
