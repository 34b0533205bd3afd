import type { CallNoticesWords } from '../en/call-notices';
import { plural } from '../language';

/** Spanish words for what went wrong with log or feeds, or was mended. */
export const callNoticesEs: CallNoticesWords = {
  notSaved: 'No se pudo guardar esta llamada. Libere espacio en el disco y oprima otra vez; no se perdió nada más.',
  restored: count =>
    plural(count, 'Se recuperó 1 llamada de su otra copia.', `Se recuperaron ${count} llamadas de su otra copia.`),
  officeLeft: 'La oficina que buscaba ya no está entre las que esta campaña pide llamar. Lo que ve es otra.',
  gotIt: 'Entendido',
  logTrouble:
    'El registro de llamadas de este dispositivo está dañado. Las llamadas nuevas se guardan; en Mis llamadas se puede reparar.',
  logNewer:
    'Una versión más nueva de Call-In escribió el registro. Las llamadas nuevas se guardan; actualice Call-In para ver las demás.',
  noFeeds: 'No se pudieron leer las campañas. En la página Fuentes puede traerlas de nuevo; sus llamadas se conservan.',
  toFeeds: 'Abrir Fuentes',
  feedsTrouble:
    'No se pudieron leer las campañas guardadas. Ve las incluidas; en Fuentes puede traer las demás de nuevo.',
};
