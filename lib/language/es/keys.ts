import type { KeysWords } from '../en/keys';

/** Spanish words about the keys, in *Settings*. */
export const keysEs: KeysWords = {
  title: 'Teclas',
  explains: 'En una página con menciones, estas teclas van de una a otra y abren su tarjeta; Escape la cierra.',
  next: 'Siguiente mención',
  previous: 'Mención anterior',
  popup: 'Abrir Call-In',
  none: 'aún sin teclas',
  change: 'Cambiar las teclas en el navegador',
};
