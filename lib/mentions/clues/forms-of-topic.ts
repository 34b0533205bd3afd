import type { NameForm } from '../clue';
import { AGREEMENTS } from './agreements';
import { DETAINERS } from './detainers';
import { POLICE_AS_AGENTS } from './police-as-agents';
import { PRIORITY_PROGRAM } from './priority-program';
import { SECURE_COMMUNITIES } from './secure-communities';

/** How the names of the packaged topics are judged, by topic id; names of all other topics are judged by what their feed says. */
export const FORMS_OF_TOPIC: ReadonlyMap<string, readonly NameForm[]> = new Map([
  ['287g', AGREEMENTS],
  ['scomm', SECURE_COMMUNITIES],
  ['detainer', DETAINERS],
  ['pep', PRIORITY_PROGRAM],
  ['polimigra', POLICE_AS_AGENTS],
]);
