import type { LoggedWords } from '../en/logged';

/** Spanish words for a call that was just logged. */
export const loggedEs: LoggedWords = {
  logged: 'Registrada',
  loggedOnce: 'Guardada una vez; la segunda copia falló. Abra Mis llamadas y exporte una copia cuando pueda.',
  undo: 'Deshacer',
  note: 'Nota para usted',
  saveNote: 'Guardar nota',
  noteSaved: 'Nota guardada',
  next: office => `Siguiente: ${office}`,
  finish: 'Listo por hoy',
};
