import { after, follows, type NameForm } from '../clue';
import { phrases } from '../phrase-list';
import { LOCAL_GOVERNMENT } from './local-government';

/** How poli-migra is judged: hardly anything else is called so. */
export const POLICE_AS_AGENTS: readonly NameForm[] = [
  { name: /s$/i, start: -0.5, clues: [follows(3, phrases('las, los, unas, unos, esas, esos')), LOCAL_GOVERNMENT] },
  // "La poli migra su correo": the police move something.
  { name: /\s/, start: 4, clues: [after(-6, /^\s+sus?\s/)] },
  { name: /./, start: 4, clues: [] },
];
