import type { AfterCallWords } from '../en/after-call';

/** Spanish words for what comes after a call was logged. */
export const afterCallEs: AfterCallWords = {
  logged: 'Registrada',
  loggedAs: (outcome, office) => `Registrada: ${outcome}, ${office}`,
  loggedOnce: 'Guardada una vez; la segunda copia falló. Abra Mis llamadas y guarde una copia cuando pueda.',
  undo: 'Deshacer',
  note: 'Nota para usted',
  saveNote: 'Guardar nota',
  noteSaved: 'Nota guardada',
  next: office => `Siguiente: ${office}`,
  finish: 'Listo por hoy',
  tryOffice: (city, number) => `Probar la oficina de ${city}: ${number}`,
  tryNumber: number => `Probar su otro número: ${number}`,
  staysOpen: 'Sigue en su lista de hoy: intente más tarde.',
  stance: '¿Qué le dijeron?',
  stances: {
    supports: 'A favor',
    leaning: 'Casi a favor',
    undecided: 'Sin decidir',
    opposes: 'En contra',
    would_not_say: 'No quiso decir',
  },
  promised: 'Prometieron algo',
  promise: 'Qué prometieron',
  askAgainOn: 'Preguntar de nuevo el',
  callBackOn: 'Volver a llamar el',
  keepPromise: 'Guardar',
  planned: day => `En Mis llamadas, para el ${day}.`,
  plannedBefore: (day, promise) =>
    promise === ''
      ? `Planeado para el ${day}: volver a llamar.`
      : `Planeado para el ${day}: preguntar por «${promise}».`,
  markDone: 'Marcar como hecho',
  markedDone: 'Ese seguimiento está hecho.',
  notMarked: 'No se pudo guardar. Oprima otra vez.',
  wrongNoted: 'Anotado en este dispositivo: este número está equivocado.',
  correction: ({ campaign, office, number, day }) =>
    `Corrección para «${campaign}»: el número ${number} indicado para ${office} estaba equivocado al llamar el ${day}.`,
  copyCorrection: 'Copiar una corrección para quien organiza',
  correctionCopied: 'Copiada. Envíela a quien publica la campaña.',
  correctionNotCopied: 'El navegador no dejó que Call-In copiara. Seleccione la corrección y cópiela usted.',
};
