import type { BackupRefusal, CallField } from '../../calls/export/backup-refusal';
import type { CopiesWords } from '../en/copies';
import { formatCount } from '../format-time';
import { plural } from '../language';
import { callsEs } from './calls';

const shown = (count: number) => formatCount(count, 'es');

const FIELDS: Readonly<Record<CallField, string>> = {
  all: 'no es una llamada',
  id: 'falta su marca',
  revision: 'falta su revisión',
  state: 'nada dice si terminó',
  date: 'sin fecha',
  outcome: 'sin resultado',
  way: 'nada dice cómo se llamó',
  campaign: 'sin campaña',
  details: 'la oficina, el número o la nota están dañados',
  other: 'algo en ella está dañado o esta versión no lo conoce',
  doubled: 'está dos veces',
};

/** The sentence that says why a file is refused. */
function sayRefusal(refusal: BackupRefusal): string {
  switch (refusal.why) {
    case 'call':
      return `Llamada ${refusal.number}: ${FIELDS[refusal.field]}.`;
    case 'cut_short':
      return `El archivo termina a la mitad, en la línea ${refusal.line}. No se guardó o no se copió completo.`;
    case 'not_json':
      return `El archivo está dañado en la línea ${refusal.line}.`;
    case 'newer':
      return 'Una versión posterior de Call-In escribió este archivo. Actualice Call-In para leerlo.';
    case 'too_large':
      return 'El archivo es demasiado grande para ser una copia.';
    case 'not_text':
      return 'El archivo está dañado o no es texto.';
    case 'not_ours':
      return 'Esto no es una copia de Call-In. Las tablas, los calendarios y los archivos OSDI no se pueden recuperar.';
    case 'no_checksum':
      return 'El archivo ya no tiene suma de control, así que nadie puede decir que esté completo.';
    case 'changed':
      return 'El archivo se cambió o se dañó después de guardarlo: su suma de control es otra.';
    case 'settings':
      return 'Los ajustes del archivo están dañados.';
    case 'feeds':
      return 'La lista de fuentes del archivo está dañada.';
    default:
      return 'El archivo está cerrado de un modo que este Call-In no conoce.';
  }
}

/** Spanish words of *Copies*. */
export const copiesEs: CopiesWords = {
  title: 'Copias de sus llamadas',
  lead: 'Sus llamadas están solo en este dispositivo. Una copia es suya para guardarla, llevarla y compartirla.',
  save: 'Guardar una copia',
  kind: 'En qué forma',
  kinds: {
    backup: 'Copia completa',
    sealed: 'Copia completa con contraseña',
    csv: 'Tabla para una hoja de cálculo (CSV)',
    ics: 'Calendario (.ics)',
    osdi: 'Para programas de organizadores (OSDI)',
  },
  kindExplains: {
    backup:
      'Todo: llamadas y notas, su nombre y lugar, las oficinas y fuentes que agregó. Se puede recuperar. Quien abra el archivo puede leerlo.',
    sealed: 'Lo mismo, pero solo se lee con una contraseña que usted elige.',
    csv: 'Cada llamada con oficina, número, resultado y nota. No se puede recuperar.',
    ics: 'Los días para volver a llamar y cada llamada con su oficina, resultado y campaña. Muchos calendarios copian lo anotado a las computadoras de una empresa.',
    osdi: 'Cada llamada con oficina, número, resultado y hora, sin su nombre, lugar ni notas.',
  },
  passphrase: 'Contraseña',
  passphraseAgain: 'La contraseña otra vez',
  showPassphrase: 'Mostrar lo que escribo',
  passphraseLost:
    'Nadie puede recuperar esta contraseña: ni usted ni nosotros. Sin ella, el archivo queda cerrado para siempre. Anótela y guárdela lejos del archivo.',
  passphraseHint: 'Cuatro o cinco palabras sin nada que ver entre sí son buenas y fáciles de escribir.',
  strengths: {
    too_short: 'No basta: al menos 10 caracteres, 4 de ellos distintos.',
    short: 'Corta: una computadora rápida podría adivinarla. Mejor más larga.',
    fair: 'Regular: resiste a casi todos.',
    long: 'Larga: bien.',
  },
  passphrasesDiffer: 'Las dos no son iguales.',
  saveButton: 'Guardar el archivo',
  reading: 'Leyendo sus llamadas…',
  writing: 'Escribiendo el archivo…',
  closing: 'Cerrándolo con la contraseña…',
  savedFile: (count, name) =>
    plural(count, `Se guardó 1 llamada como ${name}.`, `Se guardaron ${shown(count)} llamadas como ${name}.`),
  saveFailed: 'No se pudo hacer la copia. Sus llamadas están como estaban.',
  nothingToSave: 'Aún no hay llamadas.',
  back: 'Recuperar',
  backText:
    'Lee una copia completa y agrega las llamadas que faltan aquí. No se borra nada, y nada cambia antes de que usted vea qué cambiaría.',
  file: 'Elegir el archivo de la copia…',
  checking: 'Revisando el archivo…',
  refused: 'Este archivo no se recuperó, y sus llamadas están como estaban.',
  sayRefusal,
  sealedFrom: when => `Una copia del ${when}, cerrada con contraseña.`,
  open: 'Abrirla',
  opening: 'Abriendo…',
  wrongPassphrase:
    'Esa no es la contraseña de este archivo. Fíjese en las mayúsculas y los espacios e intente de nuevo.',
  from: when => `Una copia del ${when}.`,
  preview: (all, fresh, here) =>
    `${plural(all, '1 llamada', `${shown(all)} llamadas`)}: ${plural(fresh, '1 nueva', `${shown(fresh)} nuevas`)}, ${plural(here, '1 ya está aquí', `${shown(here)} ya están aquí`)}.`,
  previewNewer: count =>
    plural(
      count,
      '1 llamada se corrigió después en el archivo; se toma la más reciente.',
      `${shown(count)} llamadas se corrigieron después en el archivo; se toman las más recientes.`,
    ),
  previewWorded: count =>
    plural(
      count,
      'Lo escrito sobre 1 llamada no se puede leer aquí y se recupera del archivo.',
      `Lo escrito sobre ${shown(count)} llamadas no se puede leer aquí y se recupera del archivo.`,
    ),
  previewDeleted: count =>
    plural(
      count,
      'Recuperar también 1 llamada que usted borró aquí',
      `Recuperar también ${shown(count)} llamadas que usted borró aquí`,
    ),
  previewFuture: count =>
    plural(
      count,
      '1 llamada tiene fecha futura: el reloj estaba mal cuando se hizo.',
      `${shown(count)} llamadas tienen fecha futura: el reloj estaba mal cuando se hicieron.`,
    ),
  previewUnreadable: count =>
    plural(
      count,
      '1 copia que nadie pudo leer se queda en el archivo.',
      `${shown(count)} copias que nadie pudo leer se quedan en el archivo.`,
    ),
  previewSettings: 'Completar también nombre, lugar, oficinas y otros ajustes que aquí falten',
  previewFeeds: 'Fuentes que esta copia conocía. Un archivo no agrega ninguna; usted sí puede, una por una:',
  bring: 'Recuperar',
  nothingNew: 'Todo lo de este archivo ya está aquí.',
  sealing: 'Sellando las llamadas…',
  storing: 'Guardándolas…',
  brought: count => plural(count, 'Se recuperó 1 llamada.', `Se recuperaron ${shown(count)} llamadas.`),
  broughtSettings: 'Se completaron nombre, lugar, oficinas y otros ajustes.',
  settingsNotBrought:
    'No se pudieron completar nombre, lugar, oficinas y otros ajustes. Libere espacio en el disco y elija el archivo otra vez.',
  broughtOnce: 'Se recuperaron una vez; la segunda copia falló. Se hará de nuevo al próximo inicio.',
  bringFailed: 'No se pudieron guardar. No cambió nada. Libere espacio en el disco e intente de nuevo.',
  cancel: 'Cancelar',
  summary: 'Resumen para quien organiza',
  summaryText:
    'Campaña, semana y cuántas llamadas terminaron cómo. Nada más: ni nombres, ni números, ni oficinas, ni notas, ni horas.',
  summaryChoose: 'Campaña y semana',
  summaryOption: (campaign, week) => `${campaign} · ${week}`,
  summaryNone: 'Aún no hay nada que contar.',
  summaryTitle: 'Llamadas hechas con Call-In',
  summaryCampaign: title => `Campaña: ${title}`,
  summaryWeek: week => `Semana: ${week}`,
  summaryTotal: count => `Llamadas en total: ${count}`,
  summaryRead: 'Lo leí todo; esto es lo que quiero contar',
  summaryFirst: 'Léalo primero y después marque la línea de arriba.',
  copy: 'Copiar',
  copied: 'Copiado.',
  copyFailed: 'El navegador no dejó copiar. Seleccione el texto y cópielo usted.',
  mail: 'Enviarlo por correo',
  summaryMake: 'Mostrar el resumen',
  unknownOffice: 'una oficina',
  toFeeds: 'Ir a Fuentes',
  unknownCampaign: 'una campaña que ya no está',
  keepingLink: 'Cuánto tiempo conservar llamadas y notas',
  calendarEntry: (office, outcome) => `Llamada a ${office}: ${outcome}`,
  followUpEntry: office => `Volver a llamar a ${office}`,
  table: {
    columns: {
      date: 'Fecha',
      time: 'Hora',
      office: 'Oficina',
      number: 'Número',
      campaign: 'Campaña',
      outcome: 'Cómo le fue',
      stance: 'Qué dijeron',
      promise: 'Qué prometieron',
      followUp: 'Volver a llamar el',
      way: 'Cómo se llamó',
      name: 'Llamó como',
      place: 'Lugar',
      note: 'Nota',
    },
    stances: callsEs.stances,
    outcomes: { ...callsEs.outcomes, reached: 'Hablé con alguien' },
    ways: callsEs.ways,
    stillOpen: callsEs.stillOpen,
  },
};
