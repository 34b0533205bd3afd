import type { CallsWords } from '../en/calls';
import { formatCount } from '../format-time';
import { plural } from '../language';
import { afterCallEs } from './after-call';
import { callEs } from './call';

const shown = (count: number) => formatCount(count, 'es');

/** Spanish words of *My calls*. */
export const callsEs: CallsWords = {
  title: 'Mis llamadas',
  lead: count =>
    plural(
      count,
      '1 llamada, guardada solo en este dispositivo.',
      `${shown(count)} llamadas, guardadas solo en este dispositivo.`,
    ),
  today: 'Hoy',
  yesterday: 'Ayer',
  empty: 'Aún no hay llamadas',
  emptyText: 'Después de llamar, oprima cómo le fue y la llamada aparece aquí. Nada de ella sale de este dispositivo.',
  emptyNext: 'Elegir una campaña y llamar',
  open: (office, since) => `Usted estaba llamando a ${office} ${since}.`,
  openQuestion: '¿Cómo le fue?',
  backToScript: 'Volver al guion',
  drop: 'No llamé',
  dropped: 'Se quitó del registro.',
  outcomes: callEs.outcomes,
  stillOpen: 'Aún sin resultado',
  ways: { call: 'marcada aquí', phone: 'por código QR', copy: 'número copiado', none: 'anotada a mano' },
  forCampaign: title => `Por «${title}»`,
  said: (name, place) => [name, place].filter(part => part !== '').join(', '),
  saidAs: 'Usted llamó como',
  noteTitle: 'Nota',
  unknownCampaign: 'Una campaña',
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
  deletingMany: count => `Borrando ${shown(count)} llamadas…`,
  deletedMany: count => plural(count, 'Se borró 1 llamada.', `Se borraron ${shown(count)} llamadas.`),
  deletedSome: (count, all) =>
    `Llamadas borradas: ${shown(count)} de ${shown(all)}. Lo que otra ventana cambió mientras tanto queda como está ahora.`,
  undone: 'De vuelta en el registro.',
  select: 'Elegir varias',
  selectDone: 'Terminar de elegir',
  selectLabel: (office, time) => `Elegir la llamada a ${office}, ${time}`,
  deleteSelected: count => plural(count, 'Borrar la elegida', `Borrar las ${shown(count)} elegidas`),
  selectAll: count => `Elegir las ${shown(count)}`,
  selectingAll: 'Eligiendo…',
  list: 'Llamadas, la más reciente primero',
  listKeys:
    'Las flechas pasan de una llamada a otra, Inicio y Fin van a la más reciente y a la más antigua, Suprimir borra.',
  listKeysSelecting:
    'La barra espaciadora elige una llamada, Mayús con una flecha también la siguiente, Control A todas.',
  loadingRow: 'Leyendo…',
  followUpOn: day => `seguimiento el ${day}`,
  followedUp: 'seguimiento hecho',
  search: 'Buscar en sus llamadas',
  searchHint: 'Oficina, número, campaña o palabras de una nota',
  filter: 'Resultado, campaña, fechas',
  outcomeFilter: 'Resultado',
  anyOutcome: 'Cualquier resultado',
  anyCampaign: 'Cualquier campaña',
  campaignLabel: 'Campaña',
  from: 'Desde',
  until: 'Hasta',
  showAll: 'Mostrar todas',
  found: count => plural(count, '1 llamada encontrada', `${shown(count)} llamadas encontradas`),
  searching: searched => `Revisadas ${shown(searched)} hasta ahora…`,
  nothingFound: 'Ninguna llamada coincide.',
  month: ({ calls, offices, promises }) =>
    [
      plural(calls, '1 llamada este mes', `${shown(calls)} llamadas este mes`),
      plural(offices, 'habló con 1 oficina', `habló con ${shown(offices)} oficinas`),
      plural(promises, '1 promesa pendiente', `${shown(promises)} promesas pendientes`),
    ]
      .join(', ')
      .concat('.'),
  followUps: 'Por dar seguimiento',
  dueToday: 'Hoy',
  dueSince: day => `Desde el ${day}`,
  callBack: 'Volver a llamar',
  promised: promise => `Prometieron: ${promise}`,
  followUpDone: 'Hecho',
  followUpDoneLabel: office => `Seguimiento con ${office}: hecho`,
  followUpDoneSaid: office => `Seguimiento hecho con ${office}.`,
  openScript: 'Abrir el guion',
  openScriptLabel: office => `Abrir el guion para volver a llamar a ${office}`,
  editTitle: (office, time) => `La llamada a ${office}, ${time}`,
  stances: afterCallEs.stances,
  stanceLabel: 'Qué dijeron',
  noStance: 'Sin anotar',
  promiseLabel: 'Qué prometieron',
  followUpLabel: 'Dar seguimiento el',
  followUpIsDone: 'Ya está hecho',
  plots: 'Sus llamadas en imágenes',
  restored: count =>
    plural(
      count,
      'Faltaba una llamada en una de sus dos copias y se recuperó de la otra.',
      `Faltaban ${shown(count)} llamadas en una de sus dos copias y se recuperaron de la otra.`,
    ),
  unreadable: count =>
    plural(
      count,
      'No se pudo leer una llamada. Se guarda tal como está y va en toda copia completa.',
      `No se pudieron leer ${shown(count)} llamadas. Se guardan tal como están y van en toda copia completa.`,
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
