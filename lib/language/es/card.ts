import type { CardWords } from '../en/card';

/** Spanish words of the card on a page. */
export const cardEs: CardWords = {
  card: label => `Sobre ${label}`,
  position: (position, all) => `${position} de ${all} en esta página`,
  also: 'También en este párrafo:',
  close: 'Cerrar',
  notHere: 'En este sitio no',
  notHereDetail: 'Aquí ya no se marcará nada',
  detail: {
    call: 'Guion listo · unos tres minutos',
    event: 'Cuándo y dónde',
    letter: 'Escribir o firmar',
    petition: 'Firmar',
    toolkit: 'Guías para usar y compartir',
    flyer: 'Para imprimir y compartir',
    video: 'Para ver',
    article: 'Para leer',
    subscribe: 'Seguir en contacto',
    donate: 'Donar',
  },
};
