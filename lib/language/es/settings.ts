import type { SettingsWords } from '../en/settings';
import { formatCount } from '../format-time';
import { plural } from '../language';

const shown = (count: number) => formatCount(count, 'es');

/** Spanish words of *Settings*. */
export const settingsEs: SettingsWords = {
  title: 'Ajustes',
  lead: 'Lo que escriba aquí se queda en este dispositivo y completa los espacios de sus guiones.',
  saved: 'Guardado',
  you: 'Usted',
  name: 'Nombre',
  nameHint: 'Basta el primer nombre. También puede no dar ninguno.',
  nameUse: 'Cómo lo usan los guiones',
  nameUses: { full: 'Como lo escribí', first: 'Solo mi primer nombre', none: 'Sin nombre' },
  city: 'Ciudad',
  state: 'Estado',
  noState: 'Sin elegir',
  zip: 'Código postal',
  zipHint: 'Con el directorio de más abajo, encuentra a su representante en este dispositivo.',
  zipProblem: 'El código postal tiene cinco cifras.',
  county: 'Condado',
  otherBlanks: 'Otros espacios que completó',
  story: language => `Su propia historia (${language})`,
  forgotBlank: words => `Se quitó «${words}».`,
  forgetBlank: words => `Quitar «${words}»`,
  language: 'Idioma',
  languages: { auto: 'El del navegador', en: 'English', es: 'Español' },
  marking: 'En páginas de noticias',
  markings: { marks: 'Marcar menciones', badge_only: 'Solo la cuenta', off: 'Apagado' },
  markingExplains: {
    marks: 'Nombres como 287(g) llevan un subrayado discreto; un clic abre una tarjeta.',
    badge_only: 'Las páginas no se tocan. El botón de la barra cuenta las menciones.',
    off: 'Call-In no funciona en ninguna página.',
  },
  showBadge: 'Mostrar la cuenta en el botón de la barra',
  markStyle: 'Cómo se ve una marca',
  markStyles: { highlight: 'Resaltada', underline: 'Solo subrayada' },
  markSample: { before: 'La junta vota esta noche el acuerdo ', after: ' del condado.' },
  pauseToday: 'Pausa por hoy',
  pauseExplains: 'Hasta la medianoche, Call-In no funciona en ninguna página.',
  paused: until =>
    until === null
      ? 'Las marcas están en pausa hasta la medianoche.'
      : `Las marcas están en pausa hasta mañana (${until}).`,
  resume: 'Reanudar ahora',
  resumed: 'La pausa terminó.',
  settingsLost:
    'No se pudieron leer sus ajustes. Están como nuevos, salvo que no se marca ninguna página: quizá usted lo había apagado. Elija abajo lo que quiera.',
  offHosts: 'Sitios con las marcas apagadas',
  noOffHosts: 'Ninguno. «En este sitio no», en una tarjeta o en la ventana de Call-In, pone un sitio aquí.',
  markAgain: 'Marcar de nuevo',
  markAgainLabel: host => `Marcar de nuevo en ${host}`,
  markedAgain: host => `${host} se marca de nuevo.`,
  addedHosts: 'Sitios que usted agregó',
  noAddedHosts: 'Ninguno. «Marcar menciones en este sitio», en la ventana de Call-In, agrega uno.',
  remove: 'Quitar',
  removeHost: host => `Quitar ${host}: dejar de marcar ahí`,
  removedHost: host => `${host} ya no se marca.`,
  offices: 'Oficinas que usted agregó',
  noOffices: 'Ninguna. «Agregar mi propia oficina», junto a un guion, pone aquí un sheriff o una junta del condado.',
  officeSeen: where => `Número visto en: ${where}`,
  officeFor: title => `Para «${title}»`,
  removeOffice: name => `Quitar ${name}`,
  removedOffice: name => `Se quitó ${name}.`,
  undone: 'De vuelta.',
  privacy: 'La privacidad en cinco líneas',
  privacyLines: [
    'Sin cuenta, sin estadísticas, sin publicidad.',
    'Lo que usted lee, su nombre, su lugar y sus llamadas nunca salen de este dispositivo.',
    'Solo se consultan las direcciones de la página Fuentes y, si usted lo pide, el directorio público del Congreso. Esas consultas no dicen nada de usted.',
    'Su nombre, lugar, notas y números se guardan sellados.',
    'No se llama a nadie hasta que usted oprime un número que puede ver.',
  ],
  erase: 'Borrar todo',
  eraseText:
    'Borra de este dispositivo sus llamadas, nombre, lugar, oficinas, las fuentes que agregó y todos los ajustes. No se puede deshacer.',
  eraseCount: count => plural(count, 'Se perderá 1 llamada.', `Se perderán ${shown(count)} llamadas.`),
  eraseExport: 'Guardar antes una copia',
  eraseStart: 'Borrar todo…',
  eraseConfirm: '¿Borrar todo de este dispositivo?',
  eraseYes: 'Sí, borrar todo',
  eraseNo: 'Conservar todo',
  erasing: 'Borrando…',
  erased: 'Todo está borrado',
  erasedText:
    'Call-In está como nuevo. Volvieron las campañas incluidas; sus llamadas, nombre, lugar y ajustes ya no están.',
  eraseFailed:
    'No se pudo borrar todo. La clave está destruida, así que lo que queda no se puede leer. Reinicie el navegador e intente de nuevo.',
  about: 'Acerca de',
  version: number => `Call-In ${number}`,
};
