import type { KeepingWords } from '../en/keeping';
import { formatCount } from '../format-time';
import { plural } from '../language';

const shown = (count: number) => formatCount(count, 'es');

const calls = (count: number) => plural(count, '1 llamada', `${shown(count)} llamadas`);
const notes = (count: number) => plural(count, 'la nota de 1 llamada', `las notas de ${shown(count)} llamadas`);

/** Spanish words of *How long to keep*. */
export const keepingEs: KeepingWords = {
  title: 'Cuánto tiempo conservar',
  lead: 'Las llamadas y notas se conservan para siempre, a menos que usted elija otra cosa aquí. Entonces las más viejas se borran al abrir Call-In.',
  calls: 'Conservar las llamadas',
  notes: 'Conservar las notas',
  notesHint:
    'La nota y lo prometido pueden irse antes que la llamada: quedan el resultado y la fecha. Una promesa por la que usted aún debe preguntar se queda mientras quede su llamada, y una llamada queda hasta el día en que usted planeó volver a llamar.',
  forEver: 'Para siempre',
  days: count => `Por ${count} días`,
  years: count => plural(count, 'Por 1 año', `Por ${count} años`),
  counting: 'Contando…',
  deleting: 'Borrando…',
  removes: (gone, noted) =>
    `Esto quita ahora ${[gone > 0 ? calls(gone) : '', noted > 0 ? notes(noted) : ''].filter(Boolean).join(' y ')}. No se puede deshacer.`,
  question: '¿Borrar eso y seguir así?',
  yes: 'Sí, borrar',
  no: 'Conservarlo',
  copy: 'Guardar antes una copia',
  saved: 'Guardado. Ahora no hay nada que borrar.',
  removed: (gone, noted) =>
    `Se borró: ${[gone > 0 ? calls(gone) : '', noted > 0 ? notes(noted) : ''].filter(Boolean).join(' y ')}.`,
  failed: 'No se pudo hacer. No se borró nada.',
};
