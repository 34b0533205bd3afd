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
      after(-6, /^\s+de (?:canal|club|equipo|plataforma)(?![a-z])/),
      // "Un poli migra a Irlanda"; ours comes to a place, and somebody says so before.
      {
        weight: -6,
        before:
          /(?<!(?:[Vv]ino|[Ll]leg[aóou]\S*|[Ee]ntr[aóoe]\S*|[Vv]olvi[oó]|[Vv]uelve|[Rr]egres[aóoe]\S*|[Mm]and\S+|[Tt]raj\S+|[Ll]lam\S+|[Vv]er|[Ff]uera|dicen) (?:a )?(?:la )?)$/,
        after: /^\s+al? (?!veces|mis?\s|tus?\s|sus?\s|pie\s|casa|nuestr|domicilio|las? (?:casa|puert|salid|esquin))/,
      },
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
