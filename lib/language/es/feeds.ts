import type { FeedsWords } from '../en/feeds';
import { plural } from '../language';

/** Spanish words of *Feeds*. */
export const feedsEs: FeedsWords = {
  title: 'Fuentes',
  lead: 'Una fuente es el archivo de campañas de quien las publica. Las campañas se traen de las direcciones de abajo y de ninguna otra.',
  addTitle: 'Agregar una fuente',
  address: 'Dirección de la fuente',
  addressHint: 'Como la da quien publica: https://…/feed.json, con #key=… al final si la tiene',
  add: 'Agregar fuente',
  adding: 'Agregando…',
  added: title => `Se agregó «${title}».`,
  addressProblem: 'Escriba una dirección web que empiece con https://',
  addRefused: 'La fuente no se agregó.',
  addDeclined: 'La fuente no se agregó, porque el navegador no recibió permiso para leerla.',
  addFailed: 'La parte de Call-In que trae las campañas no respondió. Vuelva a cargar esta página e intente de nuevo.',
  mixedHost: ascii => `Esta dirección usa letras que se confunden con otras. En realidad es ${ascii}.`,
  list: 'Sus fuentes',
  by: publisher => `Publicada por ${publisher}`,
  campaigns: count => plural(count, '1 campaña', `${count} campañas`),
  trust: { packaged: 'Incluida', signed: 'Firmada', unsigned: 'Sin firma' },
  trustExplains: {
    packaged: 'Está dentro de la extensión; no se consulta nada.',
    signed: 'Cada actualización debe llevar la firma de quien publica.',
    unsigned: 'Nadie la ha firmado: quien controle la dirección podría cambiarla.',
  },
  thisComputer: 'Fuente de prueba en esta computadora',
  addressTitle: 'Dirección',
  key: 'Clave de quien publica',
  brought: 'Últimos cambios',
  changes: ({ added, changed, gone, withdrawn }) =>
    [
      added > 0 && plural(added, '1 nueva', `${added} nuevas`),
      changed > 0 && plural(changed, '1 cambiada', `${changed} cambiadas`),
      gone > 0 && plural(gone, '1 que ya no está', `${gone} que ya no están`),
      withdrawn > 0 && plural(withdrawn, '1 retirada por quien publica', `${withdrawn} retiradas por quien publica`),
    ]
      .filter(Boolean)
      .join(', '),
  edition: 'Edición',
  updated: 'Última actualización',
  never: 'Aún no',
  checked: since => `revisada ${since}`,
  next: 'Próxima revisión',
  nextSoon: 'Cuando el navegador tenga un momento',
  expires: 'Vale hasta',
  expired: day => `Vencida desde el ${day}: sus números y fechas pueden haber cambiado.`,
  refresh: 'Actualizar',
  refreshLabel: title => `Actualizar ${title}`,
  refreshAll: 'Actualizar todas',
  refreshing: 'Actualizando…',
  refreshed: title => `${title} está al día.`,
  refreshedAll: (refreshed, failed) =>
    failed === 0
      ? plural(refreshed, '1 fuente está al día.', `${refreshed} fuentes están al día.`)
      : plural(
          failed,
          'No se pudo actualizar 1 fuente; vea abajo.',
          `No se pudieron actualizar ${failed} fuentes; vea abajo.`,
        ),
  refreshFailed: title => `No se pudo actualizar ${title}; queda la última copia buena.`,
  remove: 'Quitar',
  removeLabel: title => `Quitar ${title}`,
  removeAsk: title => `¿Quitar «${title}» y sus campañas? Sus llamadas siguen en el registro.`,
  removeYes: 'Sí, quitarla',
  removeNo: 'Conservarla',
  removed: title => `Se quitó «${title}».`,
  undone: title => `«${title}» está de vuelta.`,
  website: 'Sitio de quien publica',
  namesTitle: title => `Nombres que agrega ${title}`,
  names: count =>
    plural(
      count,
      'Agrega 1 nombre a los que se buscan en las páginas.',
      `Agrega ${count} nombres a los que se buscan en las páginas.`,
    ),
  namesShow: 'Mostrar los nombres',
  markNames: 'Marcar las palabras de esta fuente en las páginas',
  markNamesExplains:
    'En todo caso se cuentan y aparecen en la lista que abre el botón de Call-In. Si se marcan, una página puede notar qué palabras están marcadas y adivinar así qué fuente sigue usted.',
  namesAdded: count =>
    plural(
      count,
      'Desde que usted aceptó, la fuente agregó 1 nombre. Se cuenta, pero no se marca hasta que usted lo acepte también.',
      `Desde que usted aceptó, la fuente agregó ${count} nombres. Se cuentan, pero no se marcan hasta que usted los acepte también.`,
    ),
  markAdded: count => plural(count, 'Marcarlo también', 'Marcarlos también'),
  namesBeyond: count =>
    plural(
      count,
      'No se busca 1 de sus nombres: todas las fuentes juntas pueden agregar 500, repartidos por igual.',
      `No se buscan ${count} de sus nombres: todas las fuentes juntas pueden agregar 500, repartidos por igual.`,
    ),
  namesMarked: title => `Desde ahora se marcan las palabras de «${title}» en las páginas.`,
  namesUnmarked: title => `Las palabras de «${title}» se cuentan y ya no se marcan.`,
  namesAsBefore: 'Las palabras quedan como antes.',
  failure: 'La última actualización no funcionó.',
  keepsGood: 'Queda la última copia buena.',
  nothingYet: 'Hasta ahora no se pudo traer nada.',
  refusedTitle: count => plural(count, '1 cosa quedó fuera', `${count} cosas quedaron fuera`),
  refusedExplains: 'Todo lo demás de la fuente se usa. Quien publica puede corregir esto.',
  refusedMore: count => plural(count, 'y 1 más', `y ${count} más`),
  keyTitle: 'Cambió la clave de quien publica',
  keyText:
    'El servidor firma ahora con otra clave, o una dirección que usted escribió indica otra. Puede ser un cambio previsto, o alguien más en la misma dirección. Pregunte a quien publica por otro medio y compare la clave entera antes de aceptarla. Mientras tanto queda la última copia buena.',
  keyOld: 'Clave hasta ahora',
  keyNew: 'Clave ofrecida',
  keyAccept: 'Aceptar la clave nueva',
  keyAcceptAsk: '¿Confiar en esta clave desde ahora?',
  keyAcceptYes: 'Sí, la comparé',
  keyKeep: 'Conservar la clave anterior',
  keyAccepted: 'La clave nueva está aceptada.',
  corrupt: 'No se pudieron leer las campañas guardadas',
  corruptText:
    'El almacén de campañas de este dispositivo está dañado. Las campañas incluidas, abajo, funcionan sin él, y sus llamadas se guardan en otro lugar. Al prepararlo de nuevo se conservan las direcciones y claves de las fuentes que usted agregó y se traen otra vez sus campañas.',
  kept: count =>
    plural(
      count,
      'No se pudo leer 1 fuente guardada. Se conserva tal como está hasta que se prepare el almacén de nuevo.',
      `No se pudieron leer ${count} fuentes guardadas. Se conservan tal como están hasta que se prepare el almacén de nuevo.`,
    ),
  keptSave: 'Guardar en un archivo',
  keptSaved: 'Guardado en un archivo.',
  corruptReset: 'Preparar el almacén de nuevo',
  resetting: 'Preparando…',
  reset: 'El almacén está preparado de nuevo con las campañas incluidas.',
};
