import type { RefusalsWords } from '../en/refusals';

const quoted = (detail: string): string => (detail === '' ? '' : ` («${detail}»)`);
const numbered = (detail: string): string => (detail === '' ? '' : ` (${detail})`);

const why: RefusalsWords['why'] = {
  not_json: detail => `El archivo no es JSON${quoted(detail)}.`,
  truncated: where => `El archivo se corta antes del final${numbered(where)}.`,
  not_a_feed: () => 'El archivo es JSON, pero no una fuente de campañas.',
  html_page: title => `La dirección respondió con una página web${quoted(title)} y no con una fuente.`,
  unknown_format: format =>
    `La fuente usa un formato más nuevo${numbered(format)} que el que lee esta versión de Call-In.`,
  too_large: () => 'El archivo pasa de 1 MiB.',
  too_slow: () => 'El servidor tardó más de 10 segundos.',
  too_deep: () => 'El archivo tiene más niveles que cualquier fuente.',
  redirected: () => 'El servidor lleva a otra dirección. Una fuente tiene que estar en la dirección que usted agrega.',
  http_error: status => `El servidor respondió con un error${numbered(status)}.`,
  unreachable: () => 'No se pudo llegar al servidor.',
  not_permitted: () =>
    'El navegador aún no tiene permiso para leer esta dirección. Oprima Actualizar para que se lo pida.',
  older_sequence: sequence => `El servidor ofrece una edición más vieja${numbered(sequence)} que la guardada aquí.`,
  sequence_leap: sequence => `El número de edición salta demasiado${numbered(sequence)}.`,
  bad_signature: () => 'La firma no corresponde a este archivo.',
  missing_signature: () => 'La fuente debe estar firmada y llega sin firma.',
  key_changed: () => 'Su clave no es la que se esperaba.',
  bad_key: () => 'La clave de la dirección no es la de quien publica.',
  storage_failed: () => 'No había espacio en este dispositivo para guardarla.',
  bad_field: detail => `Un campo tiene un valor que no corresponde${quoted(detail)}.`,
  missing_field: () => 'Falta un campo necesario, o está vacío.',
  too_long: limit => `Un texto es más largo de lo permitido${limit === '' ? '' : ` (${limit} caracteres)`}.`,
  too_many: limit => `Una lista es más larga de lo permitido${limit === '' ? '' : ` (${limit} elementos)`}.`,
  bad_id: id => `El identificador${quoted(id)} está vacío, es muy largo o tiene espacios.`,
  bad_address: address => `La dirección${quoted(address)} no es una dirección https sencilla.`,
  bad_date: date => `La fecha${quoted(date)} no existe o no está escrita como 2012-12-17.`,
  bad_moment: moment => `La hora${quoted(moment)} no existe o no está escrita como 2012-12-17T17:00:00-05:00.`,
  bad_window: () => 'Termina antes de empezar.',
  bad_time_zone: zone => `No hay ninguna zona horaria con ese nombre${quoted(zone)}.`,
  bad_language: tag => `Eso no es un código de idioma como en o es${quoted(tag)}.`,
  bad_division: id => `Eso no es un identificador de división de Open Civic Data${quoted(id)}.`,
  bad_choice: detail => `El valor${quoted(detail)} no es ninguno de los permitidos aquí.`,
  duplicate_id: id => `El identificador${quoted(id)} aparece dos veces.`,
  name_too_short: () => 'Es tan corto que aparecería en casi cualquier página.',
  name_only_digits: () => 'Un número sin letras aparecería donde no se habla de esto.',
  name_common: () => 'Es una palabra de todos los días, que aparecería en casi cualquier página.',
  name_not_words: () => 'Los nombres se buscan tal como están escritos; no se aceptan patrones ni código.',
  name_unseen: () => 'Contiene caracteres que nadie ve o que invierten la escritura.',
  name_lookalike: () => 'Mezcla letras de varios alfabetos, o letras decoradas, que se parecen.',
  too_many_names: count =>
    `Tiene${count === '' ? ' más' : ` ${count}`}; una fuente puede agregar 100 nombres, y se usan los primeros 100.`,
  bad_number: number => `Ese no es un número que pueda tener una oficina${quoted(number)}.`,
  premium_number: number => `Ese es un número de tarifa especial${quoted(number)}, que le costaría a quien llama.`,
  emergency_number: number => `Ese es un número de emergencia o de servicio${quoted(number)}. Nunca se llama a esos.`,
  foreign_number: number => `Ese número está fuera de Estados Unidos${quoted(number)}.`,
  never_call_number: number =>
    `Esa línea debe quedar libre para quienes la necesitan${quoted(number)}. Nunca se llama a ella.`,
  not_administrative: () =>
    'La línea de un sheriff tiene que declararse administrativa; si no, podría ser la de despacho.',
  missing_office: id => `La oficina que nombra${quoted(id)} no está en la fuente, o también quedó fuera.`,
  missing_topic: id => `El tema que nombra${quoted(id)} no está en la fuente, o también quedó fuera.`,
  missing_script: () => 'No tiene guion.',
  bad_script: id => `Uno de sus guiones${quoted(id)} quedó fuera.`,
  placeholder_in_link: () => 'Un enlace se llevaría lo que escribe quien llama.',
  no_action_left: () => 'Ninguna de sus acciones se puede usar.',
};

const left = (thing: string) => (name: string) =>
  name === '' ? `${thing} quedó fuera.` : `${thing} «${name}» quedó fuera.`;

const things: RefusalsWords['things'] = {
  feed: () => 'La actualización no se aceptó.',
  campaign: left('La campaña'),
  campaign_part: left('Una parte de la campaña'),
  action: left('La acción'),
  script: left('El guion'),
  office: left('La oficina'),
  line: left('La línea telefónica'),
  topic: left('El tema'),
  name: left('El nombre'),
  names: name =>
    name === '' ? 'Algunos nombres de la fuente quedaron fuera.' : `Algunos nombres de «${name}» quedaron fuera.`,
  agreement: left('El acuerdo'),
  legal: left('La situación legal'),
};

/** Spanish sentences for what was refused, why and where in the file; the empty string stands for an absent detail. */
export const refusalsEs: RefusalsWords = {
  why,
  things,
  where: path => `En el archivo: ${path}`,
  line: number => `línea ${number}`,
};
