import type { KeysWords } from '../en/keys';

/** Spanish words about the keys, in *Settings*. */
export const keysEs: KeysWords = {
  title: 'Teclas',
  explains: 'En una página con menciones, estas teclas van de una a otra y abren su tarjeta; Escape la cierra.',
  next: 'Siguiente mención',
  previous: 'Mención anterior',
  popup: 'Abrir Call-In',
  panel: 'Dejar el guion abierto junto a la página',
  nextPart: 'Parte siguiente del guion, en el panel y en la pestaña',
  previousPart: 'Parte anterior',
  none: 'aún sin teclas',
  change: 'Cambiar las teclas en el navegador',
};
