import type { DirectoryFile, DirectoryRefusalCode } from '../../targets/congress/directory-refusal';
import type { CongressWords } from '../en/congress';
import { plural } from '../language';
import { membersEs } from './members';

const files: Readonly<Record<DirectoryFile, string>> = {
  members: 'la lista de miembros',
  offices: 'la lista de oficinas de distrito',
  zips: 'la tabla de códigos postales',
};

const added = (detail: string): string => (detail === '' ? '' : ` (${detail})`);

type Sentence = (file: string, detail: string) => string;

const refused: Readonly<Record<DirectoryRefusalCode, Sentence>> = {
  unreachable: file => `No se pudo llegar al servidor de ${file}.`,
  http_error: (file, status) => `El servidor de ${file} respondió con un error${added(status)}.`,
  redirected: file => `El servidor de ${file} envía a otra dirección.`,
  too_large: (file, bytes) => `Es más grande de lo que puede ser ${file}: más de ${bytes} bytes.`,
  too_slow: file => `El servidor tardó más de un minuto en enviar ${file}.`,
  not_permitted: (file, host) =>
    `El navegador aún no tiene permiso para pedir ${file} a ${host}. Oprima «Actualizar ahora» y se le preguntará.`,
  cancelled: () => 'La descarga se canceló.',
  storage_failed: () => 'No hubo espacio en este dispositivo para guardarlo.',
  html_page: (file, title) => `En lugar de ${file} llegó una página web${added(title)}.`,
  not_text: file => `Lo que llegó en lugar de ${file} no es texto.`,
  truncated: file => `La descarga de ${file} se corta antes del final.`,
  not_json: (file, start) => `Lo que llegó en lugar de ${file} no es JSON${added(start)}.`,
  not_the_file: (file, start) => `Lo que llegó no es ${file}${added(start)}.`,
  too_many_odd: (file, count) => `Demasiadas entradas de ${file} no se pueden leer: ${count}.`,
  too_many_empty: (file, count) => `Faltan demasiados distritos en ${file}: ${count}.`,
};

/** Spanish words about members of Congress and the directory they are found in. */
export const congressEs: CongressWords = {
  ...membersEs,
  title: 'Sus miembros del Congreso',
  explains:
    'Con el directorio público en este dispositivo, las campañas para el Congreso llaman a sus propios senadores y a su representante, con sus oficinas de distrito, en lugar del conmutador del Capitolio.',
  downloads: size => `Qué se descarga: tres archivos públicos, iguales para todos, de unos ${size} en total.`,
  files: {
    members: 'Miembros del Congreso',
    offices: 'Sus oficinas de distrito',
    zips: 'Códigos postales y distritos',
  },
  nothingAboutYou:
    'No se envía nada sobre usted: se piden los archivos enteros, sin cookies, y su código postal se busca en este dispositivo. Se actualizan una vez por semana.',
  download: 'Descargar el directorio',
  downloading: (position, all, size) => `Archivo ${position} de ${all} · ${size}`,
  downloadingLabel: 'Descargando el directorio',
  cancel: 'Cancelar',
  refresh: 'Actualizar ahora',
  remove: 'Quitar',
  removeConfirm: '¿Quitar el directorio de este dispositivo?',
  removeYes: 'Sí, quitarlo',
  removeNo: 'Conservarlo',
  removed: 'Se quitó el directorio.',
  done: {
    stored: 'El directorio está en este dispositivo.',
    unchanged: 'El directorio está al día.',
  },
  declined: 'Sin ese permiso no se descargó nada. Atiende el conmutador del Capitolio.',
  failed: 'No funcionó. Intente de nuevo.',
  facts: {
    of: 'Descargado',
    members: 'Miembros',
    numbers: 'Números de teléfono',
    zips: 'Códigos postales',
    size: 'Tamaño de los archivos',
    mapsUntil: 'Los distritos valen hasta',
    odd: 'Entradas que se dejaron fuera',
  },
  refused: (code, file, detail) => refused[code](files[file], detail),
  where: place => `En el archivo: ${place}`,
  lastCopyStays: 'Se conserva la última copia buena.',
  noCopyYet: 'Mientras tanto, atiende el conmutador del Capitolio.',
  damaged:
    'El directorio de este dispositivo se dañó o se perdió. Se puede descargar de nuevo; mientras tanto, atiende el conmutador del Capitolio.',
  held: (changed, all, day) =>
    `La actualización del ${day} cambiaría ${changed} de ${all} números de teléfono. Rara vez cambian tantos de una vez, salvo con un nuevo Congreso; por eso espera su decisión.`,
  useAnyway: 'Usarla de todos modos',
  keepOld: 'Conservar la anterior',
  yours: 'Lo que corresponde a su lugar',
  zipLabel: 'Su código postal',
  zipFind: 'Buscar',
  zipProblem: 'El código postal tiene cinco cifras.',
  vacantSeat: 'vacante',
  noNumber: 'aún sin número en la lista',
  choose: seatName => `Mi distrito es ${seatName}`,
  chosen: seatName => `Usted eligió ${seatName}.`,
  chooseAgain: 'Elegir de nuevo',
  finder: 'Busque su distrito por dirección en house.gov',
  useState: state => `Vivo en ${state}`,
  gaps: {
    reading: 'Buscando a sus miembros del Congreso…',
    no_directory: 'Para llamar directo a sus miembros, descargue una vez el directorio público.',
    damaged: 'El directorio de este dispositivo no se pudo leer; atiende el conmutador del Capitolio.',
    needs_place: '¿Quiénes le representan? Su código postal lo dice, y no sale de este dispositivo.',
    needs_zip: '¿Quién es su representante? Su código postal lo dice, y no sale de este dispositivo.',
    unknown_zip: zip =>
      `El código postal ${zip} no está en la tabla; algunos son de apartados postales o de un solo edificio. Pruebe uno vecino o pregunte en el conmutador.`,
    mismatch: (zip, states, state) =>
      `El código postal ${zip} está en ${states}, pero su estado es ${state}. ¿Cuál es el correcto?`,
    choice: zip => `El código postal ${zip} abarca varios distritos. ¿Cuál es el suyo?`,
    state_choice: zip => `El código postal ${zip} abarca más de un estado. ¿Cuál es el suyo?`,
    no_senators: state => `${state} no tiene senadores.`,
    vacant: seatName => `El escaño de ${seatName} está vacante.`,
    vacantHelp: 'Sus senadores también hablan por usted, y el conmutador recibe llamadas para la oficina vacante.',
    over: (name, day) =>
      `El mandato de ${name} terminó el ${day}, y esta copia del directorio no sabe quién le siguió.`,
    no_number: name => `El directorio aún no tiene un número de ${name}. Pida que le comuniquen en el conmutador.`,
    maps_over: day =>
      `Los distritos de la tabla valían hasta el ${day}. Algunos se trazan de nuevo para cada Congreso, así que aquí no se nombra ninguno.`,
    maps_awaited: 'Todavía no hay otra tabla; se busca cada semana.',
  },
  copyOf: since => `Directorio público, descargado ${since}.`,
  openSettings: 'Descargarlo en Ajustes',
  refreshSettings: 'Actualizarlo en Ajustes',
  homeOffices: count => plural(count, '1 oficina en su estado', `${count} oficinas en su estado`),
  homeBusy: '¿Washington ocupado, con el buzón lleno o cerrado? Estas oficinas reciben la misma llamada.',
  homeClosed: 'Washington está cerrado ahora. Estas oficinas reciben la misma llamada.',
  callHere: place => `Llamar a ${place}`,
  hours: said => `Horario según la lista: ${said}`,
  washington: 'Washington, D. C.',
  onThisLine: 'el de arriba',
};
