import type { WaitingWords } from '../en/waiting';
import { plural } from '../language';

/** Spanish words about reminders on our own pages. */
export const waitingEs: WaitingWords = {
  settled: {
    later: 'Pospuesto: se le avisará de nuevo más tarde.',
    tomorrow: 'Pospuesto para mañana.',
    seen: 'Listo.',
  },
  settleFailed: 'No se pudo guardar. Intente de nuevo.',
  due: count => plural(count, 'Tiene pendiente algo que planeó', `Tiene pendientes ${count} cosas que planeó`),
  open: 'Abrir',
  openLabel: what => `Abrir: ${what}`,
  refused: 'Su navegador no deja que Call-In muestre notificaciones. Se le avisará la próxima vez que abra Call-In.',
};
