import { before, type NameForm } from '../clue';
import { LOCAL_GOVERNMENT } from './local-government';

/** How poli-migra is judged: hardly anything else is called so. */
export const POLICE_AS_AGENTS: readonly NameForm[] = [
  {
    name: /s$/i,
    start: -0.5,
    clues: [before(3, /(?<![A-Za-zÀ-ÿ])(?:las|los|l@s|unas|esas|esos)\s+["“«]?$/i), LOCAL_GOVERNMENT],
  },
  { name: /./, start: 4, clues: [before(-6, /["'.]$/, /^$/)] },
];
