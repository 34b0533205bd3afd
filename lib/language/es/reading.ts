import type { ReadingWords } from '../en/reading';

/** Spanish words for what helps to read the script aloud, and to keep it open. */
export const readingEs: ReadingWords = {
  tools: 'Para leer en voz alta',
  larger: 'Letra más grande',
  previous: 'Parte anterior',
  next: 'Parte siguiente',
  time: 'Tiempo de esta llamada:',
  begun: (clock, since) => ` ${clock.startsWith('1:') ? 'a la' : 'a las'} ${clock} (${since})`,
  keepOpen: 'Abrir al lado',
};
