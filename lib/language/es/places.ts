import type { PlacesWords } from '../en/places';
import { plural } from '../language';

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('es') + text.slice(1);

/** Spanish words about the caller's county and the agreements there. */
export const placesEs: PlacesWords = {
  title: 'Su condado',
  models: {
    task_force: 'fuerza de tarea',
    tribal_task_force: 'fuerza de tarea tribal',
    jail_enforcement: 'modelo de cárcel',
    warrant_service_officer: 'agente de órdenes de ICE',
  },
  has: (who, signed, day) => `${capital(who)}: tiene un acuerdo (${signed}; lista del ${day})`,
  agencyIn: (agency, place) => `${agency}, ${place}`,
  source: 'Fuente',
  moreThere: count => plural(count, '1 agencia más allí', `${count} agencias más allí`),
  notListed: (place, day) => `${capital(place)}: no está en la lista de acuerdos del ${day}.`,
  askCounty: '¿Tiene su condado un acuerdo?',
  needs: {
    needs_place:
      'Esta campaña pide llamar a oficinas de donde usted vive. Díganos su condado o agregue una oficina que conozca.',
    not_in_feed: 'Esta campaña pide llamar a oficinas cerca de usted que no incluye. Agregue la que conozca.',
    needs_county: 'Díganos su condado para encontrar la oficina que decide allí.',
    needs_city:
      'Esta campaña pide llamar a una oficina de su ciudad. Indique su ciudad en Ajustes o agregue una oficina que conozca.',
  },
  oneOfSeveral: 'Hay varias oficinas de su estado en la lista. Llame a la que corresponde a su distrito.',
  why: 'Se queda en este dispositivo.',
  state: 'Estado',
  county: 'Condado',
  choose: 'Elija…',
  noCounties: 'Aquí no hay condados.',
  changeCounty: 'Cambiar de condado',
  keepCounty: 'Cancelar',
  whichCounty: name => `Esta página nombra el condado de ${name}. ¿En qué estado?`,
  whichAgency: name => `Esta página nombra: ${name}. ¿En qué estado?`,
  otherState: 'Otro estado',
};
