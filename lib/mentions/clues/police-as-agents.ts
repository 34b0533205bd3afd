import { after, follows, type NameForm } from '../clue';
import { phrases } from '../phrase-list';
import { LOCAL_GOVERNMENT } from './local-government';

/** How poli-migra is judged: hardly anything else is called so. */
export const POLICE_AS_AGENTS: readonly NameForm[] = [
  { name: /s$/i, start: -0.5, clues: [follows(3, phrases('las, los, unas, unos, esas, esos')), LOCAL_GOVERNMENT] },
  // "La Poli migra su correo a la nube": a school, or the police, moves something, or itself.
  {
    name: /\s/,
    start: 3,
    clues: [
      after(-6, /^\s+(?:sus?|tod[oa]s?|hacia|desde|(?:menos|más) que)\s/),
      // "Un poli migra a Irlanda"; ours that goes to a place is not told from it.
      after(-6, /^\s+a (?:la nube|[A-ZÀ-Þ])/),
      {
        weight: -6,
        before: /(?:^|[.,;:!?\n]\s*|[a-z]\s)[Ll]a\s+$/,
        after:
          /^\s+(?:al? (?:la nube|un|otr|nuev|[A-ZÀ-Þ])|de (?:edificio|sede|sistema)|del? \S+ (?:de \S+ )?(?:al?|hacia)\s)/,
      },
    ],
  },
  { name: /./, start: 4, clues: [] },
];
