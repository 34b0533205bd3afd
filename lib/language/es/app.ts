import type { AppWords } from '../en/app';

/** Spanish words of the frame around every full-tab page. */
export const appEs: AppWords = {
  name: 'Call-In',
  titled: page => `${page} · Call-In`,
  skip: 'Ir al contenido',
  nav: 'Páginas',
  pages: { campaigns: 'Campañas', calls: 'Mis llamadas', feeds: 'Fuentes', settings: 'Ajustes' },
  callTitle: 'Llamar',
  loading: 'Un momento…',
  messages: 'Avisos',
  dismiss: 'Cerrar aviso',
  undo: 'Deshacer',
  opensOutside: host => `abre ${host} en otra pestaña`,
  notFound: 'Esa página no existe',
  notFoundText: 'La dirección puede ser de una versión anterior, o la campaña ya no está en ninguna de sus fuentes.',
  toCampaigns: 'Ver todas las campañas',
  failedTitle: 'Call-In no pudo abrirse',
  failedText: 'Algo falló al abrir esta página. Sus llamadas y ajustes no han cambiado.',
  failedAgain: 'Intentar de nuevo',
  failedDetails: 'Qué falló',
  failedHint: 'Si sigue pasando, reinicie el navegador. Estas palabras ayudan a quien lo revise:',
  feedsUnreadable:
    'No se pudieron leer las campañas guardadas en este dispositivo. Ve las incluidas, que siguen funcionando. En la página Fuentes puede preparar el almacén de nuevo y traer las demás.',
  toFeeds: 'Ir a Fuentes',
  settingsFailed: 'No se pudieron guardar sus ajustes. Libere espacio en el disco e intente de nuevo.',
};
