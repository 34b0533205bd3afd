import type { OwnOfficeWords } from '../en/own-office';

/** Spanish words of *My own office*. */
export const ownOfficeEs: OwnOfficeWords = {
  ownTitle: 'Una oficina que usted conoce',
  ownExplains: 'Un sheriff o una junta del condado que ninguna campaña incluye aún. Se queda en este dispositivo.',
  ownName: 'Nombre de la oficina',
  ownNumber: 'Número de teléfono',
  ownSeen: 'Dónde vio el número',
  ownSeenHint: 'Dirección web o palabras, como «sitio del condado»',
  ownSheriff: 'Es una oficina del sheriff o de la policía',
  ownAdministrative: 'Es la línea administrativa, no la de despacho ni emergencias',
  ownMissing: 'Por favor complete este dato.',
  ownSave: 'Agregar esta oficina',
  ownCancel: 'Cancelar',
};
