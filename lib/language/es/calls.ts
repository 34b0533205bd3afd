import type { CallsWords } from '../en/calls';
import { plural } from '../language';
import { callEs } from './call';

/** Spanish words of *My calls*. */
export const callsEs: CallsWords = {
  title: 'Mis llamadas',
  lead: count =>
    plural(
      count,
      '1 llamada, guardada solo en este dispositivo.',
      `${count} llamadas, guardadas solo en este dispositivo.`,
    ),
  today: 'Hoy',
  yesterday: 'Ayer',
  empty: 'Aún no hay llamadas',
  emptyText: 'Después de llamar, oprima cómo le fue y la llamada aparece aquí. Nada de ella sale de este dispositivo.',
  emptyNext: 'Elegir una campaña y llamar',
  open: (office, since) => `Usted llamaba a ${office} ${since}.`,
  openQuestion: '¿Cómo le fue?',
  backToScript: 'Volver al guion',
  drop: 'No llamé',
  dropped: 'Se quitó del registro.',
  outcomes: { ...callEs.outcomes, skipped: 'Omitida' },
  stillOpen: 'Aún sin resultado',
  ways: { call: 'marcada aquí', phone: 'por código QR', copy: 'número copiado', none: 'anotada a mano' },
  forCampaign: title => `Por «${title}»`,
  said: (name, place) => [name, place].filter(part => part !== '').join(', '),
  saidAs: 'Usted llamó como',
  noteTitle: 'Nota',
  unknownOffice: 'una oficina',
  sealed: 'Lo escrito sobre esta llamada ya no se puede leer en este dispositivo.',
  edit: 'Editar',
  editLabel: (office, time) => `Editar la llamada a ${office}, ${time}`,
  delete: 'Borrar',
  deleteLabel: (office, time) => `Borrar la llamada a ${office}, ${time}`,
  outcomeLabel: 'Cómo le fue',
  noteLabel: 'Nota para usted',
  save: 'Guardar',
  cancel: 'Cancelar',
  saved: 'Guardado.',
  savedOnce: 'Se guardó una vez; la segunda copia falló. Guarde una copia de sus llamadas cuando pueda.',
  notSaved: 'No se pudo guardar. Libere espacio en el disco e intente de nuevo; no se perdió nada.',
  deleted: office => `Se borró la llamada a ${office}.`,
  deletedMany: count => plural(count, 'Se borró 1 llamada.', `Se borraron ${count} llamadas.`),
  undone: 'De vuelta en el registro.',
  select: 'Elegir varias',
  selectDone: 'Terminar de elegir',
  selectLabel: (office, time) => `Elegir la llamada a ${office}, ${time}`,
  deleteSelected: count => plural(count, 'Borrar la elegida', `Borrar las ${count} elegidas`),
  showMore: count => `Mostrar ${count} más`,
  shownOf: (shown, all) => `${shown} de ${all} a la vista`,
  restored: count =>
    plural(
      count,
      'Faltaba una llamada y se recuperó de su segunda copia.',
      `Faltaban ${count} llamadas y se recuperaron de su segunda copia.`,
    ),
  unreadable: count =>
    plural(
      count,
      'No se pudo leer una llamada. Se guarda tal como está y va en toda copia completa.',
      `No se pudieron leer ${count} llamadas. Se guardan tal como están y van en toda copia completa.`,
    ),
  changedElsewhere: 'Otra ventana cambió esta llamada mientras tanto. La ve como está ahora.',
  damaged: 'Una parte de su registro de llamadas está dañada',
  damagedText:
    'No se puede leer la base de datos de este dispositivo. Sus llamadas se muestran desde su segunda copia, y las nuevas se guardan ahí. De esa copia se puede hacer una base nueva; lo que aún se pueda leer de la anterior se conserva para una copia.',
  rebuild: 'Hacer una base nueva',
  rebuilding: 'Haciéndola…',
  rebuilt: 'El registro de llamadas tiene una base nueva.',
  newer: 'Una versión posterior de Call-In escribió su registro de llamadas',
  newerText:
    'Esta versión anterior no lo toca. Actualice Call-In para ver todas sus llamadas; las nuevas se guardan aparte.',
  failed: 'No se pudo abrir su registro de llamadas',
  failedText:
    'No se pueden leer su clave o sus almacenes. No se ha sobrescrito nada, y las campañas y los guiones siguen funcionando. Reiniciar el navegador suele ayudar.',
  dismiss: 'Ya lo leí',
  withdrawn: (title, reason) =>
    reason === '' ? `Quien publicó «${title}» la retiró.` : `Quien publicó «${title}» la retiró: ${reason}`,
  copies: 'Copias',
  copiesText: 'Guarde sus llamadas como copia o como tabla, recupere una copia o cuente a quien organiza cuántas hizo.',
  toCopies: 'Guardar una copia o recuperarla',
  exportReadable: 'Guardar lo que se pueda leer',
};
