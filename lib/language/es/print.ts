import type { PrintWords } from '../en/print';

/** Spanish words of the card to print. */
export const printEs: PrintWords = {
  title: 'Tarjeta para imprimir',
  print: 'Imprimir',
  hint: 'Solo se imprime la tarjeta. Lo que cambie aquí cambia en ella.',
  language: 'Idioma de la tarjeta',
  back: 'Volver a la llamada',
  extension: digits => `luego oprima ${digits}`,
  ifTheySay: 'Si le dicen…',
  noNumber: 'Esta oficina no tiene ahora un número al que se pueda llamar; por eso no hay tarjeta.',
};
